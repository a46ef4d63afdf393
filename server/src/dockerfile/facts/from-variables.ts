import { contains } from '../../text/span';
import { fact } from '../facts';
import { expand, type KnownValue, type VariableReference } from '../model/expansion';
import type { DockerfileFile, Instruction, Stage } from '../model/nodes';
import { platformArgs, proxyArgs, variablesOf } from '../model/variables';

/** Variables in the image or the platform of a FROM that no ARG above it declares. */
export const undefinedInFrom = fact<Stage, readonly VariableReference[]>(({ from, file }) => {
  const variables = variablesOf(file);
  const places = [from.words[0]?.span, from.flag('platform')?.span].filter((place) => place !== undefined);
  return variables
    .referencesOf(from)
    .filter(({ span }) => places.some((place) => contains(place, span)))
    .filter(({ name }) => !platformArgs.has(name) && !proxyArgs.has(name) && !variables.definitionAt(name, from));
});

/** The image of a FROM when the build command gives no value; `undefined` where that cannot be told. */
export function imageByDefault({ from, file }: Stage): string | undefined {
  const [image] = from.words;
  return image && expand(image.text, file.escapeChar, (name) => defaultOf(name, from, file));
}

/** An ARG without a default is empty. What the builder fills in for platforms is some word. */
function defaultOf(name: string, at: Instruction, file: DockerfileFile): KnownValue {
  const definition = variablesOf(file).definitionAt(name, at);
  const value = definition?.pair.value;
  if (!definition || !value) return platformArgs.has(name) ? { text: 'linux' } : 'unset';
  if (typeof definition.value === 'object') return definition.value;
  const text = expand(value.text, file.escapeChar, (inner) => defaultOf(inner, definition.instruction, file));
  return text === undefined ? 'unknown' : { text };
}
