import { describeImage } from '../../images/describe';
import { fact, lineOf } from '../facts';
import type { Stage } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { baseImage } from '../packages/base-family';
import { commandWords, programOf } from '../packages/command-line';

/** An account of Linux. */
export interface Account {
  readonly name: string;
  readonly number: string | undefined;
}

/** An account that a RUN of the file makes. */
export interface MadeAccount extends Account {
  readonly command: ShellCommand;
}

/** Accounts that the base image is known to have beside root. */
export const accountsOf = fact((stage: Stage): readonly Account[] => {
  const image = baseImage(stage);
  const described = (image && describeImage(image)?.accounts) ?? [];
  return described.map((text) => {
    const [, name = text, number] = /^(\S+)(?: \((\d+)\))?$/.exec(text) ?? [];
    return { name, number };
  });
});

/** Accounts that a stage, or one that it is built on, makes with `useradd` or `adduser`; the last one first. */
export const madeAccounts = fact((stage: Stage): readonly MadeAccount[] =>
  [...lineOf(stage)].flatMap(({ instructions, file }) =>
    instructions
      .filter(({ kind, span }) => kind === 'run' && /useradd|adduser/.test(file.slice(span)))
      .flatMap(({ commands }) => commands.flatMap((command) => accountMadeBy(command) ?? []))
      .reverse(),
  ),
);

/** Flags of `useradd` (shadow) and of both programs called `adduser` that take a value in the next word. */
const valued =
  /^(?:-[bcdefgGhKkpRsuzZ]|-[A-Za-z]*[GghksSu]|--(?:base-dir|comment|conf|expiredate|gecos|gid|group|groups|home|home-dir|ingroup|key|password|root|shell|skel|uid|firstuid|lastuid))$/;

/** `undefined` for other commands, for `adduser USER GROUP`, and for names that only the shell knows. */
function accountMadeBy(command: ShellCommand): MadeAccount | undefined {
  const program = programOf(command);
  if (program !== 'useradd' && program !== 'adduser') return undefined;
  const args = commandWords(command).slice(1);
  const names: string[] = [];
  let number: string | undefined;
  for (let i = 0; i < args.length; i++) {
    const { value = '', isLiteral = false } = args[i] ?? {};
    if (!value.startsWith('-')) {
      if (!isLiteral) return undefined;
      names.push(value);
    } else {
      number = /^(?:--uid=|-u)(\d+)$/.exec(value)?.[1] ?? number;
      if (!takesNext(value, program)) continue;
      i++;
      if (/^(?:--uid|-[A-Za-z]*u)$/.test(value)) number = /^\d+$/.exec(args[i]?.value ?? '')?.[0];
    }
  }
  const [name] = names;
  return name !== undefined && names.length === 1 ? { name, number, command } : undefined;
}

/** `-S` and `-g` mean different things to the two programs. */
function takesNext(flag: string, program: string): boolean {
  if (/^-[A-Za-z]+S$|^-S$/.test(flag) && program === 'adduser') return false;
  if (program === 'adduser' && /^--group$/.test(flag)) return false;
  return valued.test(flag);
}
