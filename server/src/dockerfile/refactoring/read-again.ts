import { SourceText } from '../../text/source-text';
import { lower } from '../model/lower';
import type { DockerfileFile, Instruction } from '../model/nodes';

/** The instructions of a text, read as if it stood in a stage of the file: a new text is believed when it is read. */
export function readAgain({ escapeChar }: DockerfileFile, text: string): readonly Instruction[] {
  const directive = escapeChar === '`' ? '# escape=`\n' : '';
  return lower(new SourceText(`${directive}FROM alpine\n${text}\n`)).instructions.slice(1);
}

/** The words of all commands, whatever ties them. */
export function commandWordsOf(instructions: readonly Instruction[]): readonly (readonly string[])[] {
  return instructions.flatMap(({ commands }) =>
    commands.map(({ name, args }) => [name.value, ...args.map(({ value }) => value)]),
  );
}

export function sameWords(a: readonly (readonly string[])[], b: readonly (readonly string[])[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
