import { defineRule } from '../../lint/rule';
import { SourceText } from '../../text/source-text';
import { applyEdits, type Edit, replace, span } from '../../text/span';
import { tabProblem } from '../facts/syntax';
import { lower } from '../model/lower';
import type { ComposeFile } from '../model/nodes';

export default defineRule({
  id: 'compose/no-tab-indentation',
  category: 'correctness',
  severity: 'error',
  messages: { isTab: 'YAML forbids tabs as indentation, so the file cannot be read.' },
  fixes: { useBlanks: { title: 'Indent with blanks', safety: 'safe' } },
  on: {
    composeFile(file, ctx) {
      const problem = tabProblem(file);
      if (!problem) return;
      const edits = withBlanks(file);
      ctx.report({
        at: problem.span,
        message: 'isTab',
        fixes: edits ? [{ title: 'useBlanks', edits: () => edits }] : [],
      });
    },
  },
});

const structural = /^(?= *\t)[ \t]*(?:-(?:[ \t]|$)|[^\s#:][^:]*:(?:\s|$))/;

/** Blanks for the tabs in front of all keys and items; nothing where the text is no YAML with them either. */
function withBlanks({ source }: ComposeFile): readonly Edit[] | undefined {
  const lines = Array.from({ length: source.lineCount }, (_, line) => source.lineSpan(line));
  const texts = lines.map((line) => source.slice(line));
  const width = texts.map((text) => /^ +(?=\S)/.exec(text)?.[0].length ?? 0).find((blanks) => blanks > 0) ?? 2;
  const columns = new Map<string, number>();
  const edits: Edit[] = [];
  let above = { column: 0, isOpen: false };
  texts.forEach((text, line) => {
    if (/^\s*(?:#|$)/.test(text)) return;
    const lead = /^[ \t]*/.exec(text)?.[0] ?? '';
    let column = lead.length;
    if (structural.test(text)) {
      const deepest = above.isOpen ? above.column + width : above.column;
      const shorter = [...columns.keys()]
        .filter((each) => lead.startsWith(each))
        .sort((a, b) => b.length - a.length)[0];
      const rest = (lead.length - (shorter?.length ?? 0)) * width;
      const guess = shorter === undefined ? deepest : (columns.get(shorter) ?? 0) + rest;
      column = columns.get(lead) ?? guess;
      columns.set(lead, column);
      const start = lines[line]?.start ?? 0;
      edits.push(replace(span(start, start + lead.length), ' '.repeat(column)));
    }
    above = { column, isOpen: /:\s*(?:#.*)?$/s.test(text.slice(0, 500)) };
  });
  const fixed = new SourceText(applyEdits(source.text, edits));
  return lower(fixed).problems.length === 0 ? edits : undefined;
}
