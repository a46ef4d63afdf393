import { isMainThread } from 'node:worker_threads';
import { version } from '../../../package.json';
import { mcp } from '../mcp/mcp';
import { type Command, isCommand } from './commands';
import { printCompletion } from './completion/completion';
import { explain } from './explain/explain';
import { format } from './format';
import { helpOf, overview } from './help';
import { lint } from './lint/lint';
import { serveThread } from './lint/thread';
import { printRules } from './rules';
import { UsageError } from './usage-error';

const commands: Readonly<Record<Command, (args: readonly string[]) => number | Promise<number>>> = {
  lint,
  format,
  rules: printRules,
  explain,
  mcp,
  completion: printCompletion,
};

// The threads of `lint` run this very program: a second one would only repeat it.
if (isMainThread) runCommand();
else serveThread();

function runCommand(): void {
  // A reader such as `head` that has seen enough closes the pipe; that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.exitCode = 2;
      const message =
        error instanceof UsageError ? `${error.message}\n"docker-wiki --help" shows what there is.` : error;
      console.error(`docker-wiki: ${message instanceof Error ? (message.stack ?? message.message) : message}`);
    },
  );
}

async function main([command, ...args]: readonly string[]): Promise<number> {
  if (command === undefined) throw new UsageError('a command is missing');
  if (isHelp(command) || command === 'help') return print(overview());
  if (command === '--version') return print(`${version}\n`);
  if (!isCommand(command)) throw new UsageError(`there is no command "${command}"`);
  // The topic of `explain` may be a command line with flags of its own.
  const asked = command === 'explain' ? args.slice(0, 1) : args;
  if (asked.some(isHelp)) return print(helpOf(command));
  if (asked.includes('--version')) return print(`${version}\n`);
  return commands[command](args);
}

function isHelp(word: string): boolean {
  return word === '--help' || word === '-h';
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}
