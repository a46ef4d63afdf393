import { version } from '../../../package.json';
import { explain } from './explain';
import { lint } from './lint';
import { printRules } from './rules';
import { UsageError } from './usage-error';

const help = `docker-wiki ${version}

  docker-wiki lint [options] PATH… | -
      --format stylish|json     how findings are printed (stylish)
      --fix                     write what is safe to fix
      --fix-suggestions         write suggestions as well
      --rule ID=LEVEL           off, hint, info, warning or error; may be repeated
      --max-warnings N          end with 1 only above N warnings (0)
      --stdin-filename NAME     what the text on standard input (-) is called
  docker-wiki rules [--format json|markdown]
  docker-wiki explain TOPIC     a rule, an alias such as DL3006, an instruction, a Compose key

Ends with 0 when clean, 1 on errors or too many warnings, 2 on wrong use or unreadable input.
`;

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = 2;
    const message = error instanceof UsageError ? `${error.message}\n"docker-wiki --help" shows what there is.` : error;
    console.error(`docker-wiki: ${message instanceof Error ? (message.stack ?? message.message) : message}`);
  },
);

async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  switch (command) {
    case 'lint':
      return lint(rest);
    case 'rules':
      return printRules(rest);
    case 'explain':
      return explain(rest);
    case '--version':
      console.log(version);
      return 0;
    case '--help':
    case '-h':
    case 'help':
      process.stdout.write(help);
      return 0;
    default:
      throw new UsageError(command ? `there is no command "${command}"` : 'a command is missing');
  }
}
