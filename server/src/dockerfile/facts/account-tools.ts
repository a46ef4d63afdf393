import { lineOf } from '../facts';
import type { Instruction } from '../model/nodes';
import type { ShellCommand, ShellWord } from '../model/shell';
import { commandWords, programOf } from '../packages/command-line';
import { firstInstallations } from '../packages/installs';

/** The words of a command that makes an account, as all dialects have them. */
export interface AccountWords {
  readonly program: string;
  /** One entry for each flag, letters of a bundle apart. */
  readonly flags: readonly { readonly name: string; readonly value: string | undefined; readonly word: ShellWord }[];
  readonly operands: readonly ShellWord[];
}

/** Letters with a value, by program. */
const valued: Readonly<Record<string, RegExp>> = {
  addgroup: /^(?:-[gG]|--gid|--firstgid|--lastgid)$/,
  adduser:
    /^(?:-[hgsGuk]|--home|--gecos|--comment|--shell|--ingroup|--uid|--gid|--skel|--conf|--firstuid|--lastuid|--add_extra_groups)$/,
  groupadd: /^(?:-[gKpRPU]|--gid|--key|--password|--root|--prefix|--users)$/,
  useradd:
    /^(?:-[bcdefgGkKpRPsuZ]|--base-dir|--comment|--home-dir|--home|--expiredate|--inactive|--gid|--groups|--skel|--key|--password|--root|--prefix|--shell|--uid|--selinux-user)$/,
};

/** `undefined` for other commands, and where only the shell knows some word. */
export function accountWords(command: ShellCommand): AccountWords | undefined {
  const program = programOf(command);
  const takesValue = Object.hasOwn(valued, program) ? valued[program] : undefined;
  if (!takesValue) return undefined;
  const args = commandWords(command).slice(1);
  const flags: { name: string; value: string | undefined; word: ShellWord }[] = [];
  const operands: ShellWord[] = [];
  for (let i = 0; i < args.length; i++) {
    const word = args[i];
    if (!word) continue;
    if (!/^-./.test(word.value)) {
      operands.push(word);
      continue;
    }
    const [written = '', given] = word.value.split(/=(.*)/s, 2);
    const names = written.startsWith('--') ? [written] : [...written.slice(1)].map((letter) => `-${letter}`);
    for (const name of names) {
      const takesNext = takesValue.test(name) && given === undefined && name === names.at(-1);
      const value = takesNext ? args[++i]?.text : given;
      flags.push({ name, value, word });
    }
  }
  return { program, flags, operands };
}

/** The tools of other distributions: Alpine's package `shadow` is installed before a place. */
export function hasShadow({ stage }: Instruction, offset: number): boolean {
  if (!stage) return false;
  return [...lineOf(stage)].some(
    (each) => (firstInstallations(each).get('apk shadow') ?? Number.POSITIVE_INFINITY) < offset,
  );
}
