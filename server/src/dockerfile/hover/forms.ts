import type { Topic } from '../../analysis/feature-types';
import { code } from '../../knowledge/escape';
import { span, touches } from '../../text/span';
import type { Instruction } from '../model/nodes';
import { explain, type Place } from './place';

const formsPage = { title: 'Shell form and exec form', page: 'chapters/dockerfile#forms' };

/** The brackets of a JSON array, or of what was meant as one. */
export function bracketTopic({ instruction, offset, context }: Place): Topic | undefined {
  const brackets = bracketsOf(instruction);
  const at = brackets?.find((bracket) => touches(bracket, offset));
  if (!at) return undefined;
  if (instruction.json) {
    return explain(context, { span: at, paragraphs: [meaningOf(instruction)], more: formsPage });
  }
  if (!['cmd', 'entrypoint', 'run'].includes(instruction.kind ?? '')) return undefined;
  return explain(context, {
    span: at,
    paragraphs: [
      '**`[ … ]`** · no valid JSON, so the builder hands the whole line to a shell',
      '**Watch out:** every part needs double quotes, and a comma stands between two parts only.',
    ],
    more: formsPage,
  });
}

/** The program that SHELL puts in front of the shell forms below it. */
export function shellTopic({ instruction, offset, context }: Place): Topic | undefined {
  const words = instruction.json ?? [];
  const word = words.find((candidate) => touches(candidate.span, offset));
  if (!word) return undefined;
  const isProgram = word === words[0];
  const line = words.map(({ value }) => value).join(' ');
  return explain(context, {
    span: word.span,
    paragraphs: [
      isProgram
        ? `**${code(word.value)}** · runs the shell forms of \`RUN\`, \`CMD\`, \`ENTRYPOINT\` and \`HEALTHCHECK\` from here on`
        : `**${code(word.value)}** · ${partMeaning(word.value)}`,
      `Here: ${code(`RUN make`)} becomes ${code(`${line} make`)}.`,
    ],
    more: { title: 'SHELL', page: 'chapters/dockerfile#shell' },
  });
}

function partMeaning(part: string): string {
  switch (part) {
    case '-c':
      return 'the shell takes the command from its next argument';
    case 'pipefail':
      return 'a pipe fails when any of its commands fails, not the last one alone';
    case '-e':
    case '-ec':
      return 'the shell stops at the first command that fails';
    default:
      return 'an argument of the shell';
  }
}

function meaningOf({ kind }: Instruction): string {
  switch (kind) {
    case 'cmd':
    case 'entrypoint':
      return '**`[ … ]`** · exec form: the program is PID 1 itself and gets the signals. No shell, so nothing replaces `$NAME` or `&&`';
    case 'run':
    case 'healthcheck':
      return '**`[ … ]`** · exec form: the program runs without a shell, so nothing replaces `$NAME`, `*` or `&&`';
    case 'shell':
      return '**`[ … ]`** · the only form of `SHELL`: a program and its arguments';
    default:
      return '**`[ … ]`** · list form, for paths with blanks in them';
  }
}

function bracketsOf({ logical, kind, argumentSpan }: Instruction) {
  if (!kind || kind === 'label' || kind === 'env' || kind === 'arg') return undefined;
  const match = /^(\s*(?:--\S+\s+)*(?:CMD\s+)?)\[/i.exec(logical.text);
  if (!match) return undefined;
  const open = match[0].length - 1;
  const close = logical.text.trimEnd().length - 1;
  const first = logical.span(open, open + 1);
  return logical.text[close] === ']' && close > open
    ? [first, span(Math.min(logical.sourceOffset(close), argumentSpan.end - 1), argumentSpan.end)]
    : [first];
}
