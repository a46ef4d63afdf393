import { defineRule, type Fix } from '../../lint/rule';
import { type Edit, replace, span } from '../../text/span';
import type { Instruction } from '../model/nodes';
import type { ShellWord } from '../model/shell';
import { variablesOf } from '../model/variables';
import { commandWords, programOf } from '../packages/command-line';

export default defineRule({
  id: 'dockerfile/no-unquoted-variable',
  category: 'correctness',
  severity: 'hint',
  offByDefault: true,
  aliases: ['SC2086', 'SC2046', 'SC2006'],
  messages: {
    split: 'A blank or a wildcard in `{text}` makes several file names of it.',
    backticks: 'Backticks are hard to nest, and a backslash inside means something else; `$(…)` has neither trouble.',
  },
  fixes: {
    quote: { title: 'Quote `{text}`', safety: 'suggestion' },
    dollar: { title: 'Write `$(…)`', safety: 'suggestion' },
  },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run' || instruction.json || instruction.script.hasErrors) return;
      const takesFiles = fileCommands.test(programOf(command));
      for (const word of commandWords(command).slice(1)) {
        if (word.isLiteral || word.span.end - word.span.start !== word.text.length) continue;
        const ticks = /`[^`\\]*`/.exec(withoutSingleQuotes(word.text));
        if (ticks) {
          const at = span(word.span.start + ticks.index, word.span.start + ticks.index + ticks[0].length);
          ctx.report({ at, message: 'backticks', fixes: [{ title: 'dollar', edits: () => [dollar(at, ticks[0])] }] });
          continue;
        }
        const open = takesFiles ? unquoted(word, instruction) : undefined;
        if (open) ctx.report({ at: open.at, message: 'split', data: { text: open.text }, fixes: [quote(open)] });
      }
    },
  },
});

const fileCommands = /^(?:cat|cd|chgrp|chmod|chown|cp|install|ln|ls|mkdir|mv|rm|rmdir|tee|touch)$/;

/** Names of lists, of flags and of numbers, and what the shell itself sets. */
const listName = /(?:s|LIST|OPTIONS|OPT|FLAG|ARG|DEPS|UID|GID|MODE|PORT|NUM|COUNT)$/i;

interface Open {
  readonly at: { readonly start: number; readonly end: number };
  readonly text: string;
}

function unquoted({ text, span: at }: ShellWord, instruction: Instruction): Open | undefined {
  const found = openExpansion(text);
  if (!found) return undefined;
  const { index, length, name } = found;
  if (name !== undefined && (listName.test(name) || isPlain(name, instruction))) return undefined;
  const start = at.start + index;
  return { at: { start, end: start + length }, text: text.slice(index, index + length) };
}

/** The first variable, or substitution, outside of quotes. */
function openExpansion(text: string): { index: number; length: number; name: string | undefined } | undefined {
  let inDouble = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '\\') i++;
    else if (char === '"') inDouble = !inDouble;
    else if (char === "'" && !inDouble) i = Math.max(i, text.indexOf("'", i + 1));
    else if (char === '$') {
      const [, braced, plain] = /^\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/.exec(text.slice(i, i + 200)) ?? [];
      const name = braced ?? plain;
      const isSubstitution = text[i + 1] === '(' && text[i + 2] !== '(';
      const length = isSubstitution ? substitutionLength(text.slice(i)) : (name?.length ?? 0) + (braced ? 3 : 1);
      if (!inDouble && (isSubstitution || name !== undefined)) return { index: i, length, name };
      i += length - 1;
    }
  }
  return undefined;
}

/** An ENV whose value holds nothing that the shell would take apart; an ARG may be given another value. */
function isPlain(name: string, instruction: Instruction): boolean {
  const definition = instruction.stage && variablesOf(instruction.stage.file).definitionAt(name, instruction);
  if (definition?.kind !== 'env' || typeof definition.value === 'string') return false;
  return /^[\w./:@+,=-]+$/.test(definition.value.text);
}

function substitutionLength(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')' && --depth === 0) return i + 1;
  }
  return text.length;
}

function withoutSingleQuotes(text: string): string {
  return text.replace(/'[^']*'/g, (quoted) => "'".repeat(quoted.length)).replace(/\\./g, '__');
}

function quote({ at, text }: Open): Fix<'quote'> {
  return { title: 'quote', data: { text }, edits: () => [replace(at, `"${text}"`)] };
}

function dollar(at: { readonly start: number; readonly end: number }, text: string): Edit {
  return replace(at, `$(${text.slice(1, -1)})`);
}
