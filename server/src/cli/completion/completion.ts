import { commands, shells } from '../commands';
import { parseOptions } from '../parse-options';
import { UsageError } from '../usage-error';
import { bashCompletion } from './bash';
import { fishCompletion } from './fish';
import { zshCompletion } from './zsh';

const scripts: Readonly<Record<(typeof shells)[number], () => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** `docker-wiki completion`. */
export function printCompletion(args: readonly string[]): number {
  const { positionals } = parseOptions(args, commands.completion.options);
  const shell = shells.find((name) => name === positionals[0]);
  if (!shell || positionals.length > 1) throw new UsageError(`name one shell: ${shells.join(', ')}`);
  process.stdout.write(scripts[shell]());
  return 0;
}
