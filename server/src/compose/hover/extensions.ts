import type { Topic } from '../../analysis/feature-types';
import { code } from '../../knowledge/escape';
import { cardKeys } from '../card-key';
import { anchoredNode, anchorsOf } from '../navigation/anchors';
import type { Place } from '../path-at';
import { explain, type HoverPlace, lineOf, listed } from './place';

/** An `x-` key: Compose skips it; aliases bring it back. */
export function extensionTopic(place: Place, { file, context }: HoverPlace): Topic | undefined {
  const name = place.path.at(-1);
  if (place.on !== 'key' || typeof name !== 'string' || !name.startsWith('x-')) return undefined;
  const entry = file.elements.find(({ kind, span }) => kind === 'entry' && span.start === place.span.start);
  const anchor = [...anchorsOf(file).values()].find(
    ({ definition }) => definition && entry?.value && anchoredNode(file, definition) === entry.value,
  );
  const lines = [...new Set(anchor?.aliases.map(({ nameSpan }) => `${lineOf(file, nameSpan)}`))];
  const users = lines.length === 0 ? '' : `; used in line${lines.length === 1 ? '' : 's'} ${listed(lines)}`;
  return explain(context, {
    span: place.span,
    paragraphs: [`**${code(name)}** · an extension: Compose does not read it${users}`],
    keys: cardKeys(place.path),
    more: { title: 'Anchors and extensions', page: 'chapters/compose#anchors' },
  });
}
