import type { RuleId } from '../lint/rule';
import { namesIn } from '../lint/suppression';
import { type Edit, insert, type Span } from '../text/span';
import { lineBehind } from './model/lookup';
import type { IgnoreFile } from './model/nodes';

const forms = {
  here: /^#\s*docker-wiki\s+ignore\s*=\s*(\S+)/,
  file: /^#\s*docker-wiki\s+file-ignore\s*=\s*(\S+)/,
};

/** A comment above the pattern, or at the top for the whole file; an existing one gets the id as well. */
export function ignore(file: IgnoreFile, id: RuleId, at: Span, scope: 'here' | 'file'): readonly Edit[] {
  const target = lineBehind(file, at.start);
  for (const { text, span } of file.comments) {
    const match = forms[scope].exec(text);
    if (!match || (scope === 'here' && lineBehind(file, span.end) !== target)) continue;
    return namesIn(match[1] ?? '').includes(id) ? [] : [insert(span.start + match[0].length, `,${id}`)];
  }
  const { source } = file;
  const bom = source.text.startsWith('\uFEFF') ? 1 : 0;
  if (scope === 'file') return [insert(bom, `# docker-wiki file-ignore=${id}${source.lineEnd}`)];
  const { start } = source.lineSpan(source.lineAt(at.start));
  return [insert(Math.max(start, bom), `# docker-wiki ignore=${id}${source.lineEnd}`)];
}
