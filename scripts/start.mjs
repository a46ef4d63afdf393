// `npm start`: sets everything up and opens the sample workspace in a VS Code with the extension.
// Until the dependencies are installed, only Node's own modules may be imported.
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { cacheFolder } from './lib/cache-folder.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { root } from './lib/paths.mjs';
import { refuseTakenPort } from './lib/refuse-taken-port.mjs';
import { runCommand } from './lib/run-command.mjs';
import { startDesktop } from './lib/start-desktop.mjs';
import { startEmbedded } from './lib/start-embedded.mjs';
import { requireNode, runMain, UserError } from './lib/user-error.mjs';
import { vsixFile } from './lib/vsix-file.mjs';

const usage = `npm start [-- OPTIONS]
  --port N     take the embedded VS Code, on this port instead of any free one
  --no-open    do not open the browser
  --embedded   take the embedded VS Code even where a desktop one is installed`;

runMain(async () => {
  requireNode(20);
  const options = readOptions();
  if (options.help) {
    console.log(usage);
    return;
  }
  if (options.port !== 0) await refuseTakenPort(options.port);
  await ensureDependencies();
  await runScript('build.mjs', '--production');
  await runScript('package.mjs');

  const profileFolder = join(cacheFolder(), 'docker-wiki');
  const what = { vsix: vsixFile, workspace: join(root, 'samples') };
  const onDesktop =
    !options.embedded && (await startDesktop({ ...what, profileFolder: join(profileFolder, 'desktop') }));
  if (onDesktop) {
    console.log('\nThe sample workspace is open in Visual Studio Code, in a profile of its own.');
    return;
  }
  const { port, open } = options;
  await startEmbedded({ ...what, profileFolder: join(profileFolder, 'embedded'), port, open });
});

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '0' },
        'no-open': { type: 'boolean', default: false },
        embedded: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port > 65_535) throw new Error('--port takes a number from 0 to 65535.');
    return { port, open: !values['no-open'], embedded: values.embedded || port !== 0, help: values.help };
  } catch (error) {
    throw new UserError(`${error.message}\n\n${usage}`);
  }
}

async function runScript(name, ...args) {
  const script = join(root, 'scripts', name);
  const { code } = await runCommand(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
  if (code !== 0) throw new UserError(`scripts/${name} failed.`);
}
