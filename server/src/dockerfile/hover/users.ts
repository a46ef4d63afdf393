import type { Topic } from '../../analysis/feature-types';
import { describeImage } from '../../images/describe';
import { imageReference } from '../../images/reference';
import { code } from '../../knowledge/escape';
import { type Span, touches } from '../../text/span';
import { instructionsBefore, lineOf as lineOfStages } from '../facts';
import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { variablesOf } from '../model/variables';
import type { Word } from '../model/words';
import { explain, lineOf, type Place } from './place';

const usersPage = { title: 'USER', page: 'chapters/dockerfile#user' };

/** Numbers that images of several publishers agree on. */
const wellKnown: Readonly<Record<string, string>> = {
  '1654': 'the user `app` of .NET images',
  '65532': 'the user `nonroot` of distroless images',
  '65534': 'the user `nobody`',
};

/** The user of USER, and where its account comes from. */
export function userTopic(place: Place): Topic | undefined {
  const [word] = place.instruction.words;
  return word && touches(word.span, place.offset) ? accountTopic(word, place) : undefined;
}

/** One sentence on who `user[:group]` is, for flags such as `--chown`. */
export function accountMeaning(word: Word, place: Place): string | undefined {
  const text = word.hasVariable ? variablesOf(place.file).expandAt(word.text, place.instruction) : word.value;
  const [user = '', group] = (text ?? '').split(':');
  if (user === '') return undefined;
  const groups = group === undefined ? '' : `, group ${code(group)}`;
  return `${meaningOf(user, place)}${groups}`;
}

function accountTopic(word: Word, place: Place): Topic | undefined {
  const meaning = accountMeaning(word, place);
  if (!meaning) return undefined;
  const isRoot = /^(?:root|0)(?::|$)/.test(word.value);
  const isName = /^[a-z_]/i.test(word.value) && !word.hasVariable;
  return explain(place.context, {
    span: word.span,
    paragraphs: [
      `**${code(word.text)}** · ${meaning}; runs what follows, and the container`,
      !isRoot && !word.value.includes(':') && isName && 'Its group is the one that `/etc/passwd` of the image names.',
      /^\d+$/.test(word.value) &&
        !isRoot &&
        '**Watch out:** without an account of that number, and without a group behind a colon, the group is root.',
    ],
    more: usersPage,
  });
}

function meaningOf(user: string, { instruction, file }: Place): string {
  if (user === 'root' || user === '0') return 'root, with all rights in the container';
  const made = creationOf(user, instruction);
  if (made) return `created on line ${lineOf(file, made.span)}${made.number ? ` as ${code(made.number)}` : ''}`;
  const fromImage = accountOfImage(user, instruction);
  if (fromImage) return `the account ${code(fromImage)} of the base image`;
  if (/^\d+$/.test(user)) return wellKnown[user] ?? 'a number, which needs no account';
  return 'no line above creates it, so the base image must have it';
}

interface Creation {
  readonly span: Span;
  readonly number: string | undefined;
}

const makers = /^(?:.*\/)?(?:useradd|adduser)$/;

/** The nearest command above that makes the account, by name or number. */
function creationOf(user: string, instruction: Instruction): Creation | undefined {
  const source = instruction.stage?.file.source;
  for (const earlier of instructionsBefore(instruction)) {
    // Reading a script takes longer than seeing that it makes no account.
    if (earlier.kind !== 'run' || !source || !/useradd|adduser/.test(source.slice(earlier.span))) continue;
    for (const command of earlier.commands) {
      if (!makers.test(command.name.value)) continue;
      const number = numberIn(command);
      const isNamed = command.args.some(({ value }) => value === user);
      if (isNamed || number === user) return { span: command.span, number: number === user ? undefined : number };
    }
  }
  return undefined;
}

/** The value of `-u` or `--uid`. */
function numberIn({ args }: ShellCommand): string | undefined {
  for (const [index, { value }] of args.entries()) {
    const attached = /^(?:--uid=|-u)(\d+)$/.exec(value)?.[1];
    if (attached) return attached;
    const next = args[index + 1]?.value ?? '';
    if (/^(?:--uid|-[a-zA-Z]*u)$/.test(value) && /^\d+$/.test(next)) return next;
  }
  return undefined;
}

function accountOfImage(user: string, { stage }: Instruction): string | undefined {
  const base = stage && [...lineOfStages(stage)].at(-1);
  if (!base?.image) return undefined;
  const text = variablesOf(base.file).expandAt(base.image.text, base.from) ?? '';
  const reference = imageReference({ text, value: text, span: base.image.span, hasVariable: false });
  const accounts = describeImage(reference)?.accounts ?? [];
  return accounts.find(
    (account) => account === user || account.startsWith(`${user} `) || account.includes(`(${user})`),
  );
}
