import { literally } from '../../text/literally';
import { fact, lineOf } from '../facts';
import type { Instruction, Stage } from '../model/nodes';
import { variablesOf } from '../model/variables';

/** Its name, or a variable, says that it is for work on the program and not for its users. */
export function isDevelopment(stage: Stage): boolean {
  for (const { name } of lineOf(stage)) {
    if (
      /(?:^|[-_.])(?:dev|devel|development|debug|debugger|test|tests|testing|ci|lint|devcontainer)(?:$|[-_.])/i.test(
        name?.value ?? '',
      )
    ) {
      return true;
    }
  }
  return false;
}

/** The last stage of the file, which a build makes when nobody names another. */
export const isFinal = fact(
  ({ stage }: Instruction): boolean => stage !== undefined && stage.file.stages.at(-1) === stage,
);

/** The value that a variable has in a RUN, written in front of the command, or set by ENV or ARG. */
export function environmentAt(
  name: string,
  instruction: Instruction,
  offset: number,
): 'unset' | 'unknown' | { readonly text: string } {
  const { stage } = instruction;
  if (!stage) return 'unset';
  const { file } = stage;
  const before = file.slice({ start: instruction.span.start, end: offset });
  const inline = [...before.matchAll(new RegExp(`\\b${literally(name)}=("[^"]*"|'[^']*'|[^\\s;&|]*)`, 'g'))].at(
    -1,
  )?.[1];
  if (inline !== undefined) return { text: inline.replace(/["']/g, '') };
  const definition = variablesOf(file).definitionAt(name, instruction);
  return definition ? definition.value : 'unset';
}

/** True for a variable that is set to something else than a word for "no", also where only the build knows it. */
export function isSwitchedOn(name: string, instruction: Instruction, offset: number): boolean {
  const value = environmentAt(name, instruction, offset);
  if (value === 'unset') return false;
  return value === 'unknown' || !/^(?:|0|false|no|off|n|f)$/i.test(value.text);
}
