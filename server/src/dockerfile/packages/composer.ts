import { fact } from '../facts';
import type { ShellCommand } from '../model/shell';
import { commandWords, readTool, type ToolSpec } from './command-line';

const spec: ToolSpec = {
  program: /^composer(?:\.phar)?$/,
  subcommands: {
    'create-project': '',
    'dump-autoload': 'dumpautoload',
    global: '',
    install: 'i',
    require: 'r',
    update: 'u upgrade',
  },
  groups: ['global'],
  flags: `
    --no-dev
    --dev
    --no-interaction -n
    --no-scripts
    --no-autoloader
    --optimize-autoloader -o
    --classmap-authoritative -a
    --working-dir -d =
    --prefer-install =
    --ignore-platform-req =
    --apcu-autoloader-prefix =
  `,
};

/** `composer` and `php composer.phar`. */
export const composerCommand = fact((command: ShellCommand) => {
  const words = commandWords(command);
  const isPhar = /(?:^|\/)php[\d.]*$/.test(words[0]?.value ?? '') && /composer(?:\.phar)?$/.test(words[1]?.value ?? '');
  return readTool(spec, isPhar ? words.slice(1) : words);
});
