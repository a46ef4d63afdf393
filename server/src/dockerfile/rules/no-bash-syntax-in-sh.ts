import { defineRule, type Fix } from '../../lint/rule';
import { replace, type Span } from '../../text/span';
import { instructionAbove } from '../facts/line-edits';
import { openTextOf } from '../facts/script-text';
import { type Dialect, dialectOf } from '../facts/shells';
import type { Instruction } from '../model/nodes';
import { shellWords } from '../model/platform';
import type { ShellCommand } from '../model/shell';

export default defineRule({
  id: 'dockerfile/no-bash-syntax-in-sh',
  category: 'correctness',
  severity: 'info',
  aliases: ['SC2039', 'SC3010', 'SC3014', 'SC3030', 'SC3046', 'SC3054'],
  messages: { bash: '{what} is bash; `sh` of this image is {shell}, which fails on it or does something else.' },
  fixes: {
    usePosix: { title: 'Write `{word}`', safety: 'suggestion' },
    useBash: { title: 'Insert a `SHELL` with bash', safety: 'suggestion' },
  },
  on: {
    run(instruction, ctx) {
      const dialect = dialectOf(instruction);
      if ((dialect !== 'ash' && dialect !== 'dash') || instruction.script.hasErrors) return;
      const found = [...commandsOfBash(instruction, dialect), ...syntaxOfBash(instruction, dialect)];
      if (found.length === 0) return;
      const shell = dialect === 'ash' ? 'BusyBox' : 'dash';
      const bash = useBash(instruction, dialect);
      for (const { at, what, posix } of firstOfEach(found)) {
        const fix: Fix<'usePosix'> | undefined =
          posix === undefined
            ? undefined
            : {
                title: 'usePosix',
                data: { word: posix },
                edits: () => [replace(at, posix)],
              };
        ctx.report({ at, message: 'bash', data: { what, shell }, fixes: [fix ?? [], bash ?? []].flat() });
      }
    },
  },
});

interface Found {
  readonly at: Span;
  readonly what: string;
  readonly posix?: string | undefined;
}

/** Syntax by its looks, with the shells that do not have it. */
const constructs: readonly (readonly [what: string, text: 'bare' | 'expanded', pattern: RegExp, ash: boolean])[] = [
  ['`[[`', 'bare', /(?<=^|[\s;&|(!])\[\[(?=\s)/g, false],
  ['The keyword `function`', 'bare', /(?<=^|[\s;&|({])function(?=[ \t]+[\w-]+)/g, false],
  ['An array', 'bare', /(?<=^|[\s;&|])[A-Za-z_]\w*\+?=\((?!\()/g, true],
  ['A process substitution', 'bare', /(?<=[\s=])[<>]\((?!\()/g, false],
  ['`<<<`', 'bare', /<<<(?=[ \t]*[\w"'$x])/g, true],
  ['`&>`', 'bare', /(?<=\s)&>>?(?!\()/g, false],
  ['A brace expansion', 'bare', /(?<![$\w])\{\w+\.\.\w+\}/g, true],
  ['Change of case in `${…}`', 'expanded', /\$\{\w+(?:\^\^?|,,?)\}/g, true],
  ['Replacement in `${…}`', 'expanded', /\$\{\w+\/(?:[^{}]|\{[^{}]*\})*\}/g, false],
  ['An element of an array', 'expanded', /\$\{[A-Za-z_]\w*\[(?:[^[\]}]|\[[^[\]}]*\])*\]/g, true],
];

/** One of them stands in each construct, and none in most scripts. */
const marks = /\[\[|function|=\(|[<>]\(|<<<|&>|\{\w+\.\.|\$\{\w+[\^,/[]/;

function syntaxOfBash(instruction: Instruction, dialect: Dialect): readonly Found[] {
  const open = openTextOf(instruction);
  if (!open || !marks.test(open.expanded)) return [];
  return constructs.flatMap(([what, text, pattern, isMissingInAsh]) => {
    if (dialect === 'ash' && !isMissingInAsh) return [];
    return [...open[text].matchAll(pattern)].map(({ 0: match, index }) => ({
      at: open.logical.span(index, index + match.length),
      what,
    }));
  });
}

function commandsOfBash({ commands }: Instruction, dialect: Dialect): readonly Found[] {
  return dialect === 'dash' ? commands.flatMap((command) => commandOfBash(command) ?? []) : [];
}

function commandOfBash({ name, args }: ShellCommand): Found | undefined {
  const [first] = args;
  switch (name.value) {
    case 'source':
      // Without a slash `.` looks along PATH alone.
      return first && { at: name.span, what: '`source`', posix: /[/$]/.test(first.text) ? '.' : undefined };
    case '[':
    case 'test': {
      const equals = args.find(({ text }) => text === '==');
      return equals && { at: equals.span, what: `\`==\` in \`${name.value}\``, posix: '=' };
    }
    case 'echo': {
      const isRead = first !== undefined && /^-[nE]*e[neE]*$/.test(first.text);
      return isRead ? { at: first.span, what: '`echo -e`' } : undefined;
    }
    default:
      return undefined;
  }
}

/** One report for each construct of a RUN, in document order. */
function firstOfEach(found: readonly Found[]): readonly Found[] {
  const first = new Map<string, Found>();
  for (const each of found) if (!first.has(each.what)) first.set(each.what, each);
  return [...first.values()].sort((a, b) => a.at.start - b.at.start);
}

/** Debian and Ubuntu have bash, Alpine has not. */
function useBash(instruction: Instruction, dialect: Dialect): Fix<'useBash'> | undefined {
  if (dialect !== 'dash' || shellWords(instruction)) return undefined;
  const edit = instructionAbove(instruction, 'shell', '["/bin/bash", "-c"]');
  return edit && { title: 'useBash', edits: () => [edit] };
}
