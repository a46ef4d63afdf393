import { defineRule } from '../../lint/rule';
import { fact, lineOf } from '../facts';
import { hasWindowsBase } from '../facts/windows-bases';
import type { Instruction, Stage } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/no-volume-on-existing-directory',
  category: 'correctness',
  severity: 'error',
  messages: {
    drive: 'A volume cannot take the place of the system drive: the container does not start.',
    filled: '`{path}` holds files of the image; on Windows a volume needs a missing or an empty directory.',
  },
  on: {
    volume(instruction, ctx) {
      const { stage, words } = instruction;
      if (!stage || instruction.isTrigger || !hasWindowsBase(stage)) return;
      for (const { value, span, hasVariable } of words) {
        const path = normalized(value);
        if (hasVariable || path === '') continue;
        if (path === 'c:') ctx.report({ at: span, message: 'drive' });
        else if (isFilled(path, instruction)) ctx.report({ at: span, message: 'filled', data: { path: value } });
      }
    },
  },
});

/** A COPY or ADD above puts something there, or below. */
function isFilled(path: string, { stage: own, span }: Instruction): boolean {
  if (!own) return false;
  return [...lineOf(own)].some((stage) => {
    const first = filledDirectories(stage).get(path) ?? Number.POSITIVE_INFINITY;
    return first < (stage === own ? span.start : Number.POSITIVE_INFINITY);
  });
}

/** Where a stage first puts something into a directory. */
const filledDirectories = fact(({ instructions }: Stage): ReadonlyMap<string, number> => {
  const first = new Map<string, number>();
  for (const { kind, destination, span } of instructions) {
    if ((kind !== 'copy' && kind !== 'add') || !destination || destination.hasVariable) continue;
    const parts = normalized(destination.value).split('/').slice(0, 64);
    for (let length = parts.length; length > 1; length--) {
      const path = parts.slice(0, length).join('/');
      if (!first.has(path)) first.set(path, span.start);
    }
  }
  return first;
});

/** Windows compares without case, and takes both slashes; without a drive a path lies on `C:`. */
function normalized(path: string): string {
  const plain = path
    .toLowerCase()
    .replaceAll('\\', '/')
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '');
  return plain.startsWith('/') ? `c:${plain}` : plain;
}
