import { type Span, span } from '../../text/span';
import { fact } from '../facts';
import type { DockerfileFile, Instruction } from '../model/nodes';
import type { Heredoc } from '../model/scan';
import { isLineDone } from './written-lines';

/** A here-document that nothing closes before the end of the file. */
export interface OpenHeredoc {
  readonly instruction: Instruction;
  readonly heredoc: Heredoc;
  /** A line that was meant to close it: its name with blanks around. */
  readonly almost: Span | undefined;
}

/** At most one: it takes in all that follows. */
export const openHeredoc = fact<DockerfileFile, OpenHeredoc | undefined>((file) => {
  const instruction = file.instructions.at(-1);
  const heredoc = instruction?.heredocs.find(({ terminator }) => !terminator);
  if (!instruction || !heredoc || !isLineDone(file, heredoc.marker.end)) return undefined;
  return { instruction, heredoc, almost: almostClosing(file, heredoc) };
});

function almostClosing({ source }: DockerfileFile, { name, body }: Heredoc): Span | undefined {
  for (let number = source.lineAt(body.start); number < source.lineCount; number++) {
    const line = source.lineSpan(number);
    const text = source.slice(line);
    if (line.start >= body.start && text.trim() === name) return span(line.start, line.end);
  }
  return undefined;
}
