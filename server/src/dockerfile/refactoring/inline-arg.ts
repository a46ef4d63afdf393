import { replace, touches } from '../../text/span';
import { removeArg } from '../facts/arg-edits';
import type { VariableReference } from '../model/expansion';
import type { DockerfileFile, Instruction } from '../model/nodes';
import { type VariableDefinition, variablesOf } from '../model/variables';
import { commentsWithin } from './layout';
import type { Refactor } from './selected';

/** Puts the default of an ARG that only FROM lines use in its places, and takes the ARG away. */
export const inlineArg: Refactor = ({ file, span, instruction }) => {
  if (!instruction) return [];
  const definition = definitionUnder(file, instruction, span.start);
  const value = definition && inlineValue(file, definition);
  const references = definition && value !== undefined ? referencesTo(file, definition) : undefined;
  if (!definition || value === undefined || !references) return [];
  const edits = [...references.map((reference) => replace(reference.span, value)), removeArg(file, definition)];
  return [{ title: `Inline \`ARG ${definition.name}\` as \`${value}\``, kind: 'refactor.inline', edits: () => edits }];
};

function definitionUnder(file: DockerfileFile, instruction: Instruction, offset: number) {
  const variables = variablesOf(file);
  if (instruction.kind === 'arg' && !instruction.stage) {
    const found = variables.definitions().filter((definition) => definition.instruction === instruction);
    const [only] = found.length === 1 ? found : found.filter(({ pair }) => touches(pair.name.span, offset));
    return only;
  }
  if (instruction.kind !== 'from') return undefined;
  const references = variables.referencesOf(instruction);
  const [reference] = references.length === 1 ? references : references.filter(({ span }) => touches(span, offset));
  return reference && variables.definitionAt(reference.name, instruction);
}

/** Its text, where nothing else in the file declares or brings in the name, and quotes would not be needed. */
function inlineValue(file: DockerfileFile, definition: VariableDefinition): string | undefined {
  const definitions = variablesOf(file).definitions();
  const { pair, kind, instruction, name, value } = definition;
  if (kind !== 'global' || !pair.value || pair.value.hasVariable || typeof value !== 'object') return undefined;
  const isShared = definitions.some((other) => other !== definition && other.name === name && !isOwn(other));
  if (isShared || commentsWithin(file, instruction.span).length > 0) return undefined;
  return /^[\w./:@-]+$/.test(value.text) ? value.text : undefined;
}

/** A variable of a stage that has a value of its own. */
function isOwn({ kind, pair }: VariableDefinition): boolean {
  return kind !== 'global' && pair.value !== undefined;
}

/** `undefined` where there are none, or one of them is more than the plain name. */
function referencesTo(file: DockerfileFile, definition: VariableDefinition): readonly VariableReference[] | undefined {
  const variables = variablesOf(file);
  const found: VariableReference[] = [];
  for (const instruction of file.instructions) {
    if (instruction.stage && instruction.kind !== 'from') continue;
    const own = variables.referencesOf(instruction).filter(({ name }) => name === definition.name);
    if (own.length === 0) continue;
    if (variables.definitionAt(definition.name, instruction) !== definition) return undefined;
    const isPlain = own.every(({ operator, span }) => !operator && isWritten(file.slice(span), definition.name));
    if (!isPlain) return undefined;
    found.push(...own);
  }
  return found.length > 0 ? found : undefined;
}

function isWritten(text: string, name: string): boolean {
  return text === `$${name}` || text === `\${${name}}`;
}
