import { defineRule } from '../../lint/rule';
import { SourceText } from '../../text/source-text';
import { applyEdits, type Edit, remove, replace, type Span, span } from '../../text/span';
import { lower } from '../model/lower';
import type { ComposeFile } from '../model/nodes';

/** Blanks of another width or of none, in runs. */
const oddBlanks = /[\u00a0\u200b-\u200d\u2060\ufeff]+/g;
const curlyQuotes = /^([\u201c\u201d\u201e]).*[\u201c\u201d]$|^([\u2018\u2019]).*[\u2018\u2019]$/s;

export default defineRule({
  id: 'compose/no-look-alike-character',
  category: 'correctness',
  severity: 'warning',
  messages: {
    isBlank: 'This is no blank but {name}; YAML takes it for a letter, so the line means something else.',
    isQuote: 'Curly quotes are letters to YAML, so they become part of the text.',
  },
  fixes: {
    usePlain: { title: 'Replace it with plain blanks', safety: 'safe' },
    useQuotes: { title: 'Use straight quotes', safety: 'safe' },
  },
  on: {
    composeFile(file, ctx) {
      const { text } = file.source;
      if (!/[\u00a0\u200b-\u200d\u2060\ufeff\u2018-\u201e]/.test(text)) return;
      const quiet = quietSpans(file);
      for (const { index, 0: run } of text.matchAll(oddBlanks)) {
        const at = span(index, index + run.length);
        if (index === 0 || !isStructural(text, at) || quiet.some((each) => each.start <= index && index < each.end))
          continue;
        const plain = run.replace(/[^\u00a0]/g, '').replaceAll('\u00a0', ' ');
        ctx.report({
          at,
          message: 'isBlank',
          data: { name: run.includes('\u00a0') ? 'a non-breaking space' : 'a character of no width' },
          fixes: isReadable(file, replace(at, plain)) ? [{ title: 'usePlain', edits: () => [replace(at, plain)] }] : [],
        });
      }
      for (const at of plainWords(file)) {
        const word = file.source.slice(at);
        if (!curlyQuotes.test(word)) continue;
        const edits = straightened(at, word);
        ctx.report({
          at: span(at.start, at.start + 1),
          message: 'isQuote',
          fixes: edits ? [{ title: 'useQuotes', edits: () => edits }] : [],
        });
      }
    },
  },
});

/** With blanks, a line may have a column that fits nowhere. */
function isReadable(file: ComposeFile, edit: Edit): boolean {
  const fixed = lower(new SourceText(applyEdits(file.source.text, [edit])));
  return fixed.problems.length <= file.problems.length;
}

/** At the beginning of a line, behind a colon or dash, or in front of a colon. */
function isStructural(text: string, { start, end }: Span): boolean {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(Math.max(line, start - 200), start);
  return /^[\s-]*$|[:-]\s*$/.test(before) || /^\s*:(?:\s|$)/.test(text.slice(end, end + 20));
}

/** Comments and texts in quotes or blocks, where such characters are meant. */
function quietSpans({ comments, elements }: ComposeFile): readonly Span[] {
  const texts = elements.flatMap(({ value }) =>
    value?.kind === 'scalar' && value.style !== 'plain' ? [value.span] : [],
  );
  return [...comments.map((comment) => comment.span), ...texts];
}

function plainWords({ elements }: ComposeFile): readonly Span[] {
  return elements.flatMap((element) => {
    const { value } = element;
    const values = value?.kind === 'scalar' && value.style === 'plain' ? [value.span] : [];
    return element.kind === 'entry' ? [element.key.span, ...values] : values;
  });
}

function straightened({ start, end }: Span, word: string): readonly Edit[] | undefined {
  if (word.length < 2 || /["'\\\n]/.test(word)) return undefined;
  const mark = /^[\u2018\u2019]/.test(word) ? "'" : '"';
  return [remove(span(start, start + 1)), remove(span(end - 1, end))].map(({ span: at }) => replace(at, mark));
}
