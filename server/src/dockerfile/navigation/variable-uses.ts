import type { SymbolUse } from '../../analysis/feature-types';
import { touches } from '../../text/span';
import { instructionAt } from '../model/lookup';
import type { DockerfileFile, Instruction, Stage } from '../model/nodes';
import { variablesOf } from '../model/variables';

/** One variable at the offset, with all its definitions and references that mean the same. */
export function variableUsesAt(
  file: DockerfileFile,
  offset: number,
): { readonly name: string; readonly uses: readonly SymbolUse[] } | undefined {
  const outer = instructionAt(file.instructions, offset);
  const at = outer?.trigger && offset >= outer.trigger.span.start ? outer.trigger : outer;
  if (!at) return undefined;
  const name = nameAt(file, at, offset);
  if (!name) return undefined;

  const group = scopesOf(name, file);
  const scope = group(scopeOf(at));
  const uses = allUses(name, file)
    .filter(({ instruction }) => group(scopeOf(instruction)) === scope)
    .map(({ use }) => use);
  return { name, uses };
}

function nameAt(file: DockerfileFile, instruction: Instruction, offset: number): string | undefined {
  const pair = isDefining(instruction)
    ? instruction.pairs.find((candidate) => touches(candidate.name.span, offset))
    : undefined;
  if (pair) return pair.name.value;
  return variablesOf(file)
    .referencesOf(instruction)
    .findLast(({ span, nameSpan }) => touches(span, offset) && touches(nameSpan, offset))?.name;
}

interface Use {
  readonly instruction: Instruction;
  readonly use: SymbolUse;
}

function allUses(name: string, file: DockerfileFile): readonly Use[] {
  const variables = variablesOf(file);
  return file.instructions.flatMap((outer): Use[] => {
    const instruction = outer.trigger ?? outer;
    const definitions = isDefining(instruction)
      ? instruction.pairs.filter((pair) => pair.name.value === name).map((pair) => pair.name.span)
      : [];
    const references = variables
      .referencesOf(instruction)
      .filter((reference) => reference.name === name)
      .map(({ nameSpan }) => nameSpan);
    return [
      ...definitions.map((span) => ({ instruction, use: { span, role: 'definition' } as const })),
      ...references.map((span) => ({ instruction, use: { span, role: 'read' } as const })),
    ];
  });
}

/** `undefined` is what stands before the first FROM and in FROM itself. */
function scopeOf(instruction: Instruction): Stage | undefined {
  return instruction.kind === 'from' ? undefined : instruction.stage;
}

/**
 * Which scopes share one variable of this name: stages share it with the stage they are built on, and all scopes that
 * declare it as ARG share what the build command gives them. The result maps each scope to one of its group.
 */
function scopesOf(name: string, file: DockerfileFile): (scope: Stage | undefined) => number {
  const numbers = Array.from({ length: file.stages.length + 1 }, (_, index) => index);
  const numberOf = (scope: Stage | undefined) => (scope ? scope.index + 1 : 0);
  const root = (scope: Stage | undefined): number => {
    let number = numberOf(scope);
    while (numbers[number] !== undefined && numbers[number] !== number) number = numbers[number] ?? number;
    return number;
  };
  const join = (a: Stage | undefined, b: Stage | undefined) => {
    numbers[root(a)] = root(b);
  };
  const definitions = variablesOf(file).definitions();
  const declaring = new Set(
    definitions.filter((found) => found.name === name && found.kind !== 'env').map((d) => d.stage),
  );
  let first: { readonly scope: Stage | undefined } | undefined;
  for (const scope of declaring) {
    if (first) join(scope, first.scope);
    else first = { scope };
  }
  for (const stage of file.stages) if (stage.parent) join(stage, stage.parent);
  return root;
}

function isDefining({ kind }: Instruction): boolean {
  return kind === 'arg' || kind === 'env';
}
