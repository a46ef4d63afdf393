import { defineRule, type Fix } from '../../lint/rule';
import { type Edit, replace, span } from '../../text/span';
import type { ComposeFile, Item } from '../model/nodes';
import { keyOf } from '../schema/place';
import { type MixedForms, problemsOf } from '../schema/problems';

export default defineRule({
  id: 'compose/no-mixed-list-and-map',
  category: 'correctness',
  severity: 'error',
  messages: { isMixed: 'An item of `{key}` is a mapping, where a text belongs; the project does not load.' },
  fixes: { makeMap: { title: 'Make `{key}` a mapping', safety: 'safe' } },
  on: {
    composeFile(file, ctx) {
      for (const problem of problemsOf(file, 'mixed-forms')) {
        const data = { key: keyOf(problem.path) };
        ctx.report({ at: problem.at, message: 'isMixed', data, fixes: fixesOf(file, problem, data) });
      }
    },
  },
});

function fixesOf(
  file: ComposeFile,
  { element, list }: MixedForms,
  data: Readonly<Record<string, string>>,
): readonly Fix<'makeMap'>[] {
  if (list.flow || element?.kind !== 'entry') return [];
  const column = (offset: number) => offset - file.source.lineSpan(file.source.lineAt(offset)).start;
  // Dashes may stand in the column of their key, keys may not.
  const indent = column(list.span.start) > column(element.key.span.start) ? '' : '  ';
  const entries = list.items.map((item) => asEntry(item, indent));
  const keys = entries.map((entry) => entry?.key);
  if (new Set(keys).size !== keys.length || keys.includes(undefined)) return [];
  return [{ title: 'makeMap', data, edits: () => entries.flatMap((entry) => entry?.edits ?? []) }];
}

/** The edits that make an item an entry; nothing where it holds more than one pair. */
function asEntry({ span: at, value }: Item, indent: string): { key: string; edits: readonly Edit[] } | undefined {
  if (value?.kind === 'mapping' && !value.flow && value.anchor === undefined) {
    const [first, ...others] = value.entries;
    if (!first?.value || others.length > 0 || !/^[\w.-]+$/.test(first.key.text)) return undefined;
    if (first.value.kind === 'mapping' && !first.value.flow) return undefined;
    return { key: first.key.text, edits: [replace(span(at.start, first.key.span.start), indent)] };
  }
  const pair = value?.kind === 'scalar' && value.style === 'plain' ? /^([\w.-]+)=([\w./:@-]*)$/.exec(value.text) : null;
  const [, key, text] = pair ?? [];
  return key === undefined ? undefined : { key, edits: [replace(at, `${indent}${key}: "${text}"`)] };
}
