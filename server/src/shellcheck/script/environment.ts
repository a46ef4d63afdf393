import type { DockerfileFile, Instruction } from '../../dockerfile/model/nodes';
import { proxyArgs, variablesOf } from '../../dockerfile/model/variables';

/**
 * The names among those that a script speaks of that the builder has set for it: ARG and ENV in scope, and the proxy
 * variables. `atRunTime`: for a command of the container, which has ENV alone.
 */
export function environmentOf(
  file: DockerfileFile,
  instruction: Instruction,
  script: string,
  atRunTime: boolean,
): readonly string[] {
  const variables = variablesOf(file);
  const mentioned = new Set(script.match(/[A-Za-z_]\w*/g));
  return [...mentioned]
    .filter((name) => {
      const definition = variables.definitionAt(name, instruction);
      if (!definition) return proxyArgs.has(name) && !atRunTime;
      return !atRunTime || definition.kind === 'env';
    })
    .sort();
}
