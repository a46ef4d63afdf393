import { namesIn, type Suppression } from '../lint/suppression';
import type { Span } from '../text/span';
import type { DockerfileFile } from './model/nodes';

const ours = /^#\s*docker-wiki\s+(file-)?ignore\s*=\s*(.+)$/;
const hadolint = /^#\s*hadolint\s+(global\s+)?ignore\s*=\s*([^#]+)/;
const buildCheck = /^#\s*check\s*=\s*(.+)$/i;

/** Our comments, hadolint's and BuildKit's, each with the scope that its tool gives it. */
export function suppressions(file: DockerfileFile): readonly Suppression[] {
  const found: Suppression[] = [];
  for (const { text, span } of file.comments) {
    const own = ours.exec(text);
    if (own)
      found.push({ names: namesIn(own[2] ?? ''), scope: own[1] ? undefined : nextInstruction(file, span), span });
    const other = hadolint.exec(text);
    if (other) {
      const names = (other[2] ?? '').split(',').map((name) => name.trim());
      found.push({ names, scope: other[1] ? undefined : nextInstruction(file, span), span });
    }
    const check = buildCheck.exec(text);
    if (check) found.push({ names: skippedChecks(check[1] ?? ''), scope: nextInstruction(file, span), span });
  }
  for (const { name, value, span } of file.directives) {
    if (name === 'check') found.push({ names: skippedChecks(value), scope: undefined, span });
  }
  return found;
}

/** `skip=A,B;error=true` skips A and B; what stands behind the first blank is a reason. */
function skippedChecks(value: string): readonly string[] {
  const skip = (value.split(/\s/, 1)[0] ?? '').split(';').find((part) => part.startsWith('skip='));
  return skip ? skip.slice('skip='.length).split(',') : [];
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
