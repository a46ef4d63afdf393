import { type Edit, insert, remove, span } from '../../text/span';
import type { Flag, Instruction } from '../model/nodes';

/** Removes a flag with the blanks, or the continued line end, behind it. */
export function removeFlag(flag: Flag, { stage, span: at }: Instruction): Edit {
  const behind = stage?.file.slice(span(flag.span.end, at.end)) ?? '';
  const blanks = /^[ \t]*/.exec(behind)?.[0].length ?? 0;
  return remove(span(flag.span.start, flag.span.end + blanks));
}

/** Puts a flag behind the others. */
export function addFlag({ keyword, flags }: Instruction, text: string): Edit {
  return insert(flags.at(-1)?.span.end ?? keyword.span.end, ` ${text}`);
}
