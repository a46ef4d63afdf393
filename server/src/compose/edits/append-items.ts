import { type Edit, insert } from '../../text/span';
import type { ComposeFile, Sequence } from '../model/nodes';
import { insertAfter } from './declare-object';
import { isShared } from './removal-fix';

/** More items behind the last one, quoted as that one is; `undefined` where the last one is no plain text. */
export function appendItems(file: ComposeFile, list: Sequence, texts: readonly string[]): Edit | undefined {
  const last = list.items.at(-1);
  const value = last?.value;
  if (!last || value?.kind !== 'scalar' || isShared(file, list.span)) return undefined;
  const quote = value.style === 'double-quoted' ? '"' : value.style === 'single-quoted' ? "'" : '';
  const quoted = texts.map((text) => `${quote}${text}${quote}`);
  if (list.flow) return insert(last.span.end, quoted.map((text) => `, ${text}`).join(''));
  const { source } = file;
  const indent = ' '.repeat(last.span.start - source.lineSpan(source.lineAt(last.span.start)).start);
  return insertAfter(
    file,
    last.span.end,
    quoted.map((text) => `${indent}- ${text}`),
  );
}
