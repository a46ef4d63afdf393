import { basename } from 'node:path';
import process from 'node:process';
import { findCommand } from './find-command.mjs';
import { withProgress } from './progress.mjs';
import { runCommand } from './run-command.mjs';
import { UserError } from './user-error.mjs';

const networkTrouble = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT)\b/;

/** Runs npm in `cwd`, with progress; what it printed is shown only when it fails. */
export async function npm(args, { cwd, label }) {
  const [command, ...first] = npmCommand();
  const { code, output } = await withProgress(label, () => runCommand(command, [...first, ...args], { cwd }));
  if (code === 0) return;

  console.error(output.trim());
  const reason = networkTrouble.test(output)
    ? 'npm could not reach its registry. Is there a network, and does `npm ping` succeed?'
    : 'See what npm printed above.';
  throw new UserError(`\`npm ${args[0]}\` failed in ${cwd}. ${reason}`);
}

/** The npm that started this script, else the one on PATH. */
export function npmCommand() {
  const script = process.env.npm_execpath;
  if (script && basename(script) === 'npm-cli.js') return [process.execPath, script];

  const found = findCommand('npm');
  if (!found) throw new UserError('There is no `npm` on PATH. It comes with Node.');
  return [found];
}
