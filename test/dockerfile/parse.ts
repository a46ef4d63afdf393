import { lower } from '../../server/src/dockerfile/model/lower';
import type { DockerfileFile, Instruction } from '../../server/src/dockerfile/model/nodes';
import { SourceText } from '../../server/src/text/source-text';
import type { Span } from '../../server/src/text/span';
import { dedent } from '../harness/marked-text';

/** The tree of an indented template literal. */
export function parse(text: string): DockerfileFile {
  return parseExactly(dedent(text));
}

/** The tree of a text as it is, for line ends and blanks that matter. */
export function parseExactly(text: string): DockerfileFile {
  return lower(new SourceText(text));
}

export function textAt(file: DockerfileFile, span: Span): string {
  return file.source.slice(span);
}

/** The only instruction of a kind. */
export function the(kind: NonNullable<Instruction['kind']>, file: DockerfileFile): Instruction {
  const found = file.instructions.filter((instruction) => instruction.kind === kind);
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} ${kind} instructions`);
  return only;
}

export function keywordsOf(file: DockerfileFile): readonly string[] {
  return file.instructions.map(({ keyword }) => keyword.text);
}
