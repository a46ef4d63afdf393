import type { DockerfileFile, Instruction } from '../../dockerfile/model/nodes';
import type { Suppression } from '../../lint/suppression';
import { nextCommandEnd } from './next-command';

const directive = /^#\s*shellcheck(?=\s).*\sdisable=(\S+)/;

/**
 * `# shellcheck disable=SC2086` in the lines of an instruction holds for the command behind it, and above an
 * instruction for all of it. The builder takes such lines out, so ShellCheck never sees them; those in here-documents
 * it reads itself.
 */
export function directivesOf(file: DockerfileFile, instruction: Instruction): readonly Suppression[] {
  const before = file.instructions.findLast(({ span }) => span.end <= instruction.span.start)?.span.end ?? 0;
  return file.comments.flatMap(({ text, span }): Suppression[] => {
    const names = directive.exec(text)?.[1];
    if (!names || span.start < before || span.start >= instruction.span.end) return [];
    const scope =
      span.start < instruction.span.start
        ? instruction.span
        : { start: span.end, end: nextCommandEnd(instruction, span.end) };
    return [{ names: names.split(',').flatMap(codesIn), scope, span }];
  });
}

/** `SC2086`, `2086`, `SC2000-SC2099` or `all`. */
function codesIn(name: string): readonly string[] {
  const match = /^(?:SC)?(\d{1,5})(?:-(?:SC)?(\d{1,5}))?$/.exec(name);
  if (!match) return [name];
  const first = Number(match[1]);
  const last = Math.min(Number(match[2] ?? first), first + 9_999);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => `SC${first + index}`);
}
