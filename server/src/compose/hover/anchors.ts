import type { Topic } from '../../analysis/feature-types';
import { code } from '../../knowledge/escape';
import { span, touches } from '../../text/span';
import { asMapping, childrenOf, resolve, withMerged } from '../model/lookup';
import type { ComposeFile, Element, Entry, Mapping, Node } from '../model/nodes';
import { type Anchor, anchorAt, anchoredNode } from '../navigation/anchors';
import { explain, type HoverPlace, lineOf, listed } from './place';

const more = { title: 'Anchors and extensions', page: 'chapters/compose#anchors' };

/** `&name`, `*name` and `<<`. */
export function anchorTopic(place: HoverPlace): Topic | undefined {
  const { file, offset, context } = place;
  const found = anchorAt(file, offset);
  if (!found) return mergeTopic(place);
  const { anchor, mark } = found;
  const at = span(mark.nameSpan.start - 1, mark.nameSpan.end);
  const paragraph = mark.sign === '&' ? definitionText(anchor, file) : aliasText(anchor, file);
  return explain(context, { span: at, paragraphs: [`**${code(file.source.slice(at))}** · ${paragraph}`], more });
}

function definitionText({ definition, aliases }: Anchor, file: ComposeFile): string {
  const what = definition ? describe(anchoredNode(file, definition)) : 'this value';
  if (aliases.length === 0) return `names ${what}; no alias uses it`;
  const lines = [...new Set(aliases.map(({ nameSpan }) => `${lineOf(file, nameSpan)}`))];
  return `names ${what}; used in line${lines.length === 1 ? '' : 's'} ${listed(lines)}`;
}

function aliasText({ definition }: Anchor, file: ComposeFile): string {
  if (!definition) return 'no anchor of that name stands above it';
  return `${describe(anchoredNode(file, definition))} of line ${lineOf(file, definition.nameSpan)}, as if it were written here`;
}

function describe(node: Node | undefined): string {
  const resolved = resolve(node);
  if (resolved?.kind === 'scalar') return `the value ${code(resolved.text)}`;
  if (resolved?.kind === 'sequence') return `the list of ${resolved.items.length}`;
  if (resolved?.kind !== 'mapping') return 'a value';
  const keys = resolved.entries.map(({ key }) => code(key.text));
  return keys.length === 0 ? 'an empty mapping' : `the keys ${listed(keys)}`;
}

function mergeTopic({ file, offset, context }: HoverPlace): Topic | undefined {
  const found = mergeAt(file, offset);
  if (!found) return undefined;
  const { mapping, entry } = found;
  const own = new Set(mapping.entries.map(({ key }) => key.text));
  const merged = mergedKeys(entry);
  const [kept, brought] = [merged.filter((key) => own.has(key)), merged.filter((key) => !own.has(key))];
  return explain(context, {
    span: entry.key.span,
    paragraphs: [
      '**`<<`** · puts in the keys of another mapping that are not written here',
      merged.length > 0 &&
        `Here: ${brought.length > 0 ? listed(brought.map(code), 6) : 'nothing'}.${
          kept.length > 0 ? ` Written here and so kept: ${listed(kept.map(code))}.` : ''
        }`,
      '**Watch out:** whole keys only. A list or mapping that is written here replaces the other one; nothing is joined.',
    ],
    more,
  });
}

function mergeAt(file: ComposeFile, offset: number): { mapping: Mapping; entry: Entry } | undefined {
  let node = file.documents.find(({ root }) => root && touches(root.span, offset))?.root;
  while (node?.kind === 'mapping' || node?.kind === 'sequence') {
    const child: Element | undefined = childrenOf(node).find((candidate) => touches(candidate.span, offset));
    if (child?.kind === 'entry' && child.key.text === '<<' && touches(child.key.span, offset)) {
      return node.kind === 'mapping' ? { mapping: node, entry: child } : undefined;
    }
    node = child?.value;
  }
  return undefined;
}

function mergedKeys({ value }: Entry): readonly string[] {
  const merged = resolve(value);
  const sources = merged?.kind === 'sequence' ? merged.items.map((item) => item.value) : [value];
  const keys = sources.flatMap((source) => {
    const mapping = asMapping(source);
    return mapping ? withMerged(mapping).flatMap(({ entries }) => entries.map(({ key }) => key.text)) : [];
  });
  return [...new Set(keys)].filter((key) => key !== '<<' && key !== '');
}
