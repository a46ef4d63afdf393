import { namesWithPlaces, type Suppression } from '../lint/suppression';
import type { Span } from '../text/span';
import type { DockerfileFile } from './model/nodes';
import type { Comment } from './model/scan';

/** How a tool writes such a comment. The first group that matched is the list of names. */
interface Form {
  readonly pattern: RegExp;
  readonly scope: 'file' | 'instruction' | 'line';
  /** The comment names no rule: it hides all. */
  readonly hidesAll?: true;
  /** The comment speaks to the builder, which knows its own checks only. */
  readonly isForBuilder?: boolean;
  readonly isOfHadolint?: true;
}

const list = String.raw`([\w./:-]+(?:[ \t]*,[ \t]*[\w./:-]+)*)`;

const forms: readonly Form[] = [
  { pattern: form(String.raw`docker-wiki\s+ignore\s*=\s*${list}`), scope: 'instruction' },
  { pattern: form(String.raw`docker-wiki\s+file-ignore\s*=\s*${list}`), scope: 'file' },
  { pattern: form(String.raw`hadolint\s+ignore\s*=\s*${list}`), scope: 'instruction', isOfHadolint: true },
  { pattern: form(String.raw`hadolint\s+global\s+ignore\s*=\s*${list}`), scope: 'file', isOfHadolint: true },
  { pattern: form(String.raw`tally\s+ignore\s*=\s*${list}`), scope: 'instruction' },
  { pattern: form(String.raw`tally\s+global\s+ignore\s*=\s*${list}`), scope: 'file' },
  { pattern: form(String.raw`check\s*=(?:\S*;)?skip=${list}`, 'i'), scope: 'instruction', isForBuilder: true },
  { pattern: form('checkov:skip=(CKV2?_DOCKER_\\d+)'), scope: 'file' },
  { pattern: form('trivy:ignore:([\\w-]+)'), scope: 'instruction' },
  { pattern: form('dockerfile-utils:\\s*ignore\\s*$'), scope: 'instruction', hidesAll: true },
  { pattern: form('nosemgrep(?::.*)?$'), scope: 'line', hidesAll: true },
  { pattern: form('kics-scan\\s+ignore-line\\s*$'), scope: 'line', hidesAll: true },
  { pattern: form('kics-scan\\s+ignore-block\\s*$'), scope: 'instruction', hidesAll: true },
  { pattern: form(String.raw`kics-scan\s+disable\s*=\s*${list}`), scope: 'file' },
];

/** Our comments and those of other tools, each with the scope that its tool gives it. */
export function suppressions(file: DockerfileFile): readonly Suppression[] {
  const found = file.comments.flatMap((comment) => ofComment(file, comment) ?? []);
  for (const { name, value, span, valueSpan } of file.directives) {
    if (name !== 'check') continue;
    const [, before = '', names = ''] = /^((?:\S*;)?skip=)([^;\s]+)/i.exec(value) ?? [];
    const failsBuild = /(?:^|;)error=true(?:;|$)/i.test(value);
    if (names === '' && !failsBuild) continue;
    const list = namesWithPlaces(names, valueSpan.start + before.length);
    found.push({ ...list, scope: undefined, span, isForBuilder: true, failsBuild });
  }
  return found;
}

function ofComment(file: DockerfileFile, { text, span }: Comment): Suppression | undefined {
  for (const { pattern, scope, hidesAll, isForBuilder = false, isOfHadolint = false } of forms) {
    const match = pattern.exec(text);
    if (!match) continue;
    const place = { scope: scopeOf(file, span, scope), span, isForBuilder, isOfHadolint };
    if (hidesAll) return { ...place, names: ['all'] };
    const [head, names = ''] = match;
    const start = span.start + head.length - names.length;
    const hasReason = /\w/.test(text.slice(head.length).replace(/^\s*;?\s*(?:reason\s*=)?/, ''));
    return { ...place, ...namesWithPlaces(names, start), hasReason };
  }
  return undefined;
}

function form(pattern: string, flags = ''): RegExp {
  return new RegExp(`^#\\s*${pattern}`, flags);
}

function scopeOf(file: DockerfileFile, comment: Span, scope: Form['scope']): Span | undefined {
  if (scope === 'file') return undefined;
  if (scope === 'line') {
    const next = file.source.lineAt(comment.start) + 1;
    return next < file.source.lineCount ? file.source.lineSpan(next) : { start: comment.end, end: comment.end };
  }
  return nextInstruction(file, comment);
}

/** A comment inside a continued instruction belongs to that instruction's lines and has no effect on others. */
function nextInstruction(file: DockerfileFile, comment: Span): Span {
  const { instructions } = file;
  let next = 0;
  for (let end = instructions.length; next < end; ) {
    const middle = (next + end) >> 1;
    if ((instructions[middle]?.span.start ?? 0) < comment.end) next = middle + 1;
    else end = middle;
  }
  const isInside = (instructions[next - 1]?.span.end ?? -1) >= comment.end;
  return (isInside ? undefined : instructions[next]?.span) ?? { start: comment.end, end: comment.end };
}
