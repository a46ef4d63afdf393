import { defineRule } from '../../lint/rule';
import { type Span, span } from '../../text/span';
import { type CommandWord, commandTexts } from '../facts/command-texts';
import { holdsToken, isHarmlessValue } from '../facts/credentials';
import { pairsOf } from '../facts/pair-lists';
import { placeInValue } from '../facts/place-in-value';

const flag =
  /^--(?:password|passwd|pass|requirepass|masterauth|token|auth-token|access-token|api-key|apikey|secret|secret-key)(?:=(.*))?$/i;
const header = /\bAuthorization["']?\s?[:=]\s?["']?(?:Bearer|Basic|token)\s([^\s"'\\]+)/i;
const programsWithP = /^(?:mysql|mysqladmin|mysqldump|mariadb|mariadb-admin|mariadb-dump)$/;
const programsWithA = /^(?:redis|valkey)-cli$/;

export default defineRule({
  id: 'compose/no-secret-in-command',
  category: 'security',
  severity: 'warning',
  messages: {
    isArgument: 'A secret among the words of a command shows in the process list and in `docker inspect`.',
    isLabel: 'A secret in a label shows in `docker inspect`, and to every program that reads labels.',
  },
  on: {
    service(service, ctx) {
      for (const { words, values } of commandTexts(service)) {
        for (const at of secretWords(words)) ctx.report({ at, message: 'isArgument' });
        for (const value of values) {
          const found = secretInHeader(value.written);
          if (!found) continue;
          ctx.report({ at: placeInValue(service.file, value, found.start, found.end), message: 'isArgument' });
        }
      }
      for (const { pairs } of pairsOf(service, ['labels', 'deployLabels'])) {
        for (const { value } of pairs) {
          const found = value && secretInHeader(value.written);
          if (found) ctx.report({ at: placeInValue(service.file, value, found.start, found.end), message: 'isLabel' });
        }
      }
    },
  },
});

function secretWords(words: readonly CommandWord[]): readonly Span[] {
  let program = '';
  return words.flatMap((word, index): Span | [] => {
    const { text } = word;
    const name = text.slice(text.lastIndexOf('/') + 1);
    if (programsWithP.test(name) || programsWithA.test(name)) program = name;
    else if (/^(?:&&|\|\||;|\|)$/.test(text) || text.endsWith(';')) program = '';
    const before = words[index - 1]?.text ?? '';
    const attached = flag.exec(text)?.[1];
    if (attached !== undefined) return isSecret(attached) ? endOf(word, attached) : [];
    const isAfterFlag =
      (flag.test(before) && !before.includes('=')) || (before === '-a' && programsWithA.test(program));
    if (isAfterFlag) return !text.startsWith('-') && isSecret(text) ? word.span : [];
    const short = programsWithP.test(program) ? /^-p([^=].*)$/.exec(text)?.[1] : undefined;
    return short !== undefined && isSecret(short) ? endOf(word, short) : [];
  });
}

function endOf({ span: { start, end }, text }: CommandWord, value: string): Span {
  return end - start === text.length ? span(end - value.length, end) : span(start, end);
}

function secretInHeader(text: string): { readonly start: number; readonly end: number } | undefined {
  const match = text.includes('uthorization') || text.includes('AUTHORIZATION') ? header.exec(text) : null;
  const value = match?.[1] ?? '';
  if (!match || !isSecret(value)) return undefined;
  const end = match.index + match[0].length;
  return { start: end - value.length, end };
}

/** Literal, and in no format that another rule knows. */
function isSecret(value: string): boolean {
  const text = value.replace(/^["']|["']$/g, '');
  return !/[$`<>{}]/.test(text) && !isHarmlessValue(text) && !holdsToken(text);
}
