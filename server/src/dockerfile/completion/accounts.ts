import { describeImage } from '../../images/describe';
import { instructionsBefore } from '../facts';
import { rootBase } from '../facts/base-images';
import type { ShellCommand } from '../model/shell';
import { type Choice, inOrder, type Slot } from './slot';

/** Users for USER: those that are created above, those of the base image, then those of every image. */
export function userChoices(slot: Slot): readonly Choice[] {
  const found = new Map<string, string>();
  for (const name of namesMadeBy(/^(?:.*\/)?(?:useradd|adduser)$/, slot)) found.set(name, 'created above');
  for (const account of accountsOfBase(slot)) {
    const name = account.replace(/ .*$/s, '');
    if (!found.has(name)) found.set(name, 'of the base image');
  }
  for (const name of ['nobody', 'root']) if (!found.has(name)) found.set(name, 'in nearly every image');
  return [...found].map(([label, detail], rank) => ({ label, kind: 'value', detail, rank }));
}

/** Groups behind the colon of `user:group`. */
export function groupChoices(slot: Slot): readonly Choice[] {
  const made = [...namesMadeBy(/^(?:.*\/)?(?:groupadd|addgroup)$/, slot)];
  const users = userChoices(slot).map(({ label }) => label);
  return inOrder('value', [...new Set([...made, ...users])]);
}

/** `user:group` for `--chown`, and the users alone. */
export function ownerChoices(slot: Slot): readonly Choice[] {
  const users = userChoices(slot).filter(({ label }) => label !== 'nobody');
  return users.flatMap(({ label, detail = '' }, index): Choice[] => [
    { label: `${label}:${label}`, kind: 'value', detail, rank: 2 * index },
    { label, kind: 'value', detail, rank: 2 * index + 1 },
  ]);
}

/** Users or groups that commands above make, by the last argument of each, in the order of the file. */
function namesMadeBy(maker: RegExp, { instruction, file }: Slot): ReadonlySet<string> {
  const names = new Set<string>();
  for (const earlier of instructionsBefore(instruction)) {
    // Reading a script takes longer than seeing that it makes no account.
    if (earlier.kind !== 'run' || !/useradd|adduser|groupadd|addgroup/.test(file.slice(earlier.span))) continue;
    for (const command of earlier.commands) {
      const name = maker.test(command.name.value) ? madeName(command) : undefined;
      if (name) names.add(name);
    }
  }
  return names;
}

/** Long flags, and letters of short ones, that take the word behind them. */
const valued =
  /^(?:--(?:uid|gid|home|home-dir|shell|gecos|groups?|ingroup|comment|base-dir)|-[a-zA-Z]*[ugGdscbekKpRh])$/;

/** `adduser -S app -G app`: the first word that is no flag, and no value of one. */
function madeName({ args }: ShellCommand): string | undefined {
  for (let i = 0; i < args.length; i++) {
    const word = args[i];
    if (word && !word.value.startsWith('-')) return word.isLiteral ? word.value : undefined;
    if (valued.test(word?.value ?? '')) i++;
  }
  return undefined;
}

function accountsOfBase({ instruction: { stage } }: Slot): readonly string[] {
  const base = stage && rootBase(stage);
  return (base && describeImage(base)?.accounts) ?? [];
}
