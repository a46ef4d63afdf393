import { type Span, span } from '../../text/span';
import { fact } from '../facts';
import type { DockerfileFile, Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';

/** What stands between two neighbouring commands of the script itself. */
export interface Joint {
  readonly before: ShellCommand;
  readonly after: ShellCommand;
  /** `;` and line ends are one kind each; `other` where a compound command lies between. */
  readonly kind: '&&' | '||' | '|' | '&' | ';' | '\n' | 'other';
  /** The characters that join; in front of the next command where none stands between. */
  readonly at: Span;
}

/** The joints of a script at its top level, in order. */
export const jointsOf = fact((instruction: Instruction): readonly Joint[] => {
  const { stage, commands } = instruction;
  if (!stage) return [];
  const top = commands.filter(({ depth }) => depth === 0);
  return top.slice(1).flatMap((after, index) => {
    const before = top[index];
    return before ? jointBetween(before, after, stage.file, instruction) : [];
  });
});

/** The command behind which a script fails at once: `set -e`, also among other letters. */
export const setsErrorExit = fact(({ commands }: Instruction): boolean =>
  commands.some(
    ({ name, args, depth }) =>
      depth === 0 && name.value === 'set' && args.some(({ value }) => /^-[A-Za-z]*e|^errexit$/.test(value)),
  ),
);

function jointBetween(
  before: ShellCommand,
  after: ShellCommand,
  file: DockerfileFile,
  { heredocs }: Instruction,
): Joint {
  const { end } = before.span;
  const between = file.slice(span(end, Math.max(end, after.span.start)));
  const isScript = heredocs.some(({ body }) => body.start <= end && end <= body.end);
  const plain = between.replace(/(?:^|\n)[ \t]*#[^\n]*/g, (comment) => comment.replace(/[^\n]/g, ' '));
  const joined = plain.replace(/[\\`][ \t]*\r?\n/g, '');
  const marks = joined.replace(/\s+/g, '');
  const kind = isKnown(marks) ? marks : marks === '' && isScript && joined.includes('\n') ? '\n' : 'other';
  const offset = isKnown(marks) ? end + plain.indexOf(marks) : after.span.start;
  return { before, after, kind, at: span(offset, isKnown(marks) ? offset + marks.length : offset) };
}

function isKnown(text: string): text is '&&' | '||' | '|' | '&' | ';' {
  return /^(?:&&|\|\|?|[&;])$/.test(text);
}
