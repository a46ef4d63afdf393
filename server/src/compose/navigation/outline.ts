import type { OutlineKind, OutlineNode } from '../../analysis/feature-types';
import { resolve, scalarText } from '../model/lookup';
import type { ComposeFile, Entry, Node } from '../model/nodes';
import { sections } from './name-uses';

const longestDetail = 60;

/** The keys at the left edge, what is named below them, and the keys of that. */
export function outline({ documents }: ComposeFile): readonly OutlineNode[] {
  return documents.flatMap(({ root }) =>
    entriesOf(root).map((entry) => {
      const isSection = Object.hasOwn(sections, entry.key.text);
      return node(entry, 'section', isSection ? namesIn(entry) : []);
    }),
  );
}

function namesIn(section: Entry): readonly OutlineNode[] {
  const isServices = section.key.text === 'services';
  return entriesOf(section.value).map((entry) => {
    const keys = entriesOf(entry.value).map((key) => node(key, 'key', []));
    return node(entry, isServices ? 'service' : 'key', keys);
  });
}

function node(entry: Entry, kind: OutlineKind, children: readonly OutlineNode[]): OutlineNode {
  const { key, span, value } = entry;
  const detail = kind === 'service' ? imageOf(value) : detailOf(value);
  return { name: key.text, ...(detail ? { detail } : {}), kind, span, nameSpan: key.span, children };
}

function imageOf(service: Node | undefined): string | undefined {
  const image = entriesOf(service).find(({ key }) => key.text === 'image' || key.text === 'build');
  return image && (image.key.text === 'build' ? 'build' : detailOf(image.value));
}

function detailOf(value: Node | undefined): string | undefined {
  if (value?.kind === 'alias') return `*${value.name}`;
  const text = scalarText(value) ?? shortList(value);
  const line = text?.trim().replace(/\s+/g, ' ');
  return line && line.length > longestDetail ? `${line.slice(0, longestDetail - 1)}…` : line;
}

/** A short list of words tells more than its brackets. */
function shortList(value: Node | undefined): string | undefined {
  if (value?.kind !== 'sequence' || value.items.length > 4) return undefined;
  const texts = value.items.map((item) => scalarText(item.value));
  return texts.every((text) => text !== undefined) ? texts.join(', ') : undefined;
}

function entriesOf(node: Node | undefined): readonly Entry[] {
  const resolved = node?.kind === 'alias' ? undefined : resolve(node);
  return resolved?.kind === 'mapping' ? resolved.entries : [];
}
