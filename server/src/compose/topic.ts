import type { Topic } from '../analysis/feature-types';
import { cardKeys } from './card-key';
import type { ComposeFile } from './model/nodes';
import { pathAt } from './path-at';

/** The key or value at the offset, as card keys by its path. */
export function topicAt(file: ComposeFile, offset: number): Topic | undefined {
  const place = pathAt(file, offset);
  const keys = place ? cardKeys(place.path) : [];
  return place && keys.length > 0 ? { span: place.span, keys } : undefined;
}
