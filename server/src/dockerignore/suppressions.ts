import { namesIn, type Suppression } from '../lint/suppression';
import { lineBehind } from './model/lookup';
import type { IgnoreFile } from './model/nodes';

const form = /^#\s*docker-wiki\s+(file-)?ignore\s*=\s*(.+)$/s;

/** Our comments; one that is not for the whole file is for the next pattern. */
export function suppressions(file: IgnoreFile): readonly Suppression[] {
  return file.comments.flatMap(({ text, span }): Suppression[] => {
    const match = form.exec(text);
    if (!match) return [];
    const next = lineBehind(file, span.end)?.span ?? { start: span.end, end: span.end };
    return [{ names: namesIn(match[2] ?? ''), scope: match[1] ? undefined : next, span }];
  });
}
