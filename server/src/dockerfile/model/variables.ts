import { factAbout, KeptWith } from '../../lint/fact';
import { type Answer, leanOnAnswer, leanOnItem, withLeaning } from '../../lint/leaning';
import { expand, type KnownValue, referencesIn, type VariableReference } from './expansion';
import type { KeyValue } from './key-values';
import type { DockerfileFile, Instruction, InstructionKind, Stage } from './nodes';

/** Where a variable gets its value. */
export interface VariableDefinition {
  readonly name: string;
  /** `global`: an ARG before the first FROM. */
  readonly kind: 'global' | 'arg' | 'env';
  readonly pair: KeyValue;
  readonly instruction: Instruction;
  /** `undefined` for a global one. */
  readonly stage: Stage | undefined;
  /** After expansion. An ARG's default may be replaced by the build command; this is the default. */
  readonly value: KnownValue;
}

/** Set by the builder for FROM lines and, after a bare ARG, inside stages. */
export const platformArgs: ReadonlySet<string> = new Set([
  'BUILDARCH',
  'BUILDOS',
  'BUILDOSVERSION',
  'BUILDPLATFORM',
  'BUILDVARIANT',
  'TARGETARCH',
  'TARGETOS',
  'TARGETOSVERSION',
  'TARGETPLATFORM',
  'TARGETSTAGE',
  'TARGETVARIANT',
]);

/** Usable in RUN without an ARG line. */
export const proxyArgs: ReadonlySet<string> = new Set(
  ['ALL_PROXY', 'FTP_PROXY', 'HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'].flatMap((name) => [name, name.toLowerCase()]),
);

/** Instructions whose arguments the builder expands (Dockerfile reference, "Environment replacement"). */
const expandingKinds: ReadonlySet<InstructionKind | undefined> = new Set([
  'add',
  'arg',
  'copy',
  'env',
  'expose',
  'from',
  'label',
  'stopsignal',
  'user',
  'volume',
  'workdir',
]);

/** Instructions whose shell text may use variables of the build or of the container. */
const shellKinds: ReadonlySet<InstructionKind | undefined> = new Set(['cmd', 'entrypoint', 'healthcheck', 'run']);

/**
 * All definitions of a file and what each name means at each place. Built once per file, in one pass; a stage inherits
 * what the stage that it is built on had at its end.
 */
export interface Variables {
  definitions(): readonly VariableDefinition[];
  /** The definition in force for `name` at the beginning of an instruction. */
  definitionAt(name: string, instruction: Instruction): VariableDefinition | undefined;
  /** What the builder puts in for `name` in an instruction, as far as the file tells. */
  valueAt(name: string, instruction: Instruction): KnownValue;
  /** The text after expansion at an instruction; `undefined` where only the build knows it. */
  expandAt(text: string, instruction: Instruction): string | undefined;
  /** The references in an instruction, shell variables of RUN and its like included. */
  referencesOf(instruction: Instruction): readonly VariableReference[];
}

const known = new KeptWith<DockerfileFile, Answer & { readonly value: Variables }>();

/** Its questions say for themselves what they lean on. */
export function variablesOf(file: DockerfileFile): Variables {
  const variables = known.get(file) ?? {
    ...withLeaning(() => readVariables(file)),
    ask: variablesOf,
    node: file,
    about: '',
  };
  known.set(file, variables);
  return variables.value;
}

/** Whether a definition is in force for a name at the beginning of an instruction. */
export const isDefinedAt = factAbout((instruction: Instruction, name: string): boolean => {
  const { stage } = instruction;
  return stage !== undefined && variablesOf(stage.file).definitionAt(name, instruction) !== undefined;
});

type ByName = Map<string, VariableDefinition[]>;

function readVariables(file: DockerfileFile): Variables {
  const globals: ByName = new Map();
  const byStage = new Map<Stage, ByName>();
  const definitions: VariableDefinition[] = [];
  const references = new Map<Instruction, readonly VariableReference[]>();

  for (const instruction of file.instructions) {
    if (instruction.kind !== 'arg' && instruction.kind !== 'env') continue;
    const { stage } = instruction;
    if (!stage && instruction.kind === 'env') continue;
    const scope = stage ? scopeOf(stage) : globals;
    // One value per variable for the whole instruction: pairs do not see each other.
    const made = instruction.pairs.map((pair): VariableDefinition => {
      const kind = stage ? (instruction.kind === 'env' ? 'env' : 'arg') : 'global';
      return { name: pair.name.value, kind, pair, instruction, stage, value: definedValue(pair, instruction) };
    });
    for (const definition of made) {
      definitions.push(definition);
      const list = scope.get(definition.name) ?? [];
      list.push(definition);
      scope.set(definition.name, list);
    }
  }
  return {
    definitions() {
      leanOnAnswer(known.get(file));
      return definitions;
    },
    definitionAt,
    valueAt,
    expandAt,
    referencesOf,
  };

  function scopeOf(stage: Stage): ByName {
    const scope = byStage.get(stage) ?? new Map();
    byStage.set(stage, scope);
    return scope;
  }

  function definitionAt(name: string, instruction: Instruction): VariableDefinition | undefined {
    leanOnAnswer(known.get(file));
    if (!instruction.stage || instruction.kind === 'from') return lastBefore(globals.get(name), instruction);
    for (let stage: Stage | undefined = instruction.stage; stage; stage = stage.parent) {
      const list = byStage.get(stage)?.get(name);
      const found = stage === instruction.stage ? lastBefore(list, instruction) : list?.at(-1);
      if (found) return found;
    }
    return undefined;
  }

  function valueAt(name: string, instruction: Instruction): KnownValue {
    const definition = definitionAt(name, instruction);
    if (definition) return definition.value;
    const isOutsideStages = !instruction.stage || instruction.kind === 'from';
    if (isOutsideStages) return platformArgs.has(name) || proxyArgs.has(name) ? 'unknown' : 'unset';
    // The base image may set anything; only a stage that is made from nothing sets nothing.
    return baseOf(instruction.stage)?.image?.text === 'scratch' && !proxyArgs.has(name) ? 'unset' : 'unknown';
  }

  function expandAt(text: string, instruction: Instruction): string | undefined {
    return expand(text, file.escapeChar, (name) => valueAt(name, instruction));
  }

  function referencesOf(instruction: Instruction): readonly VariableReference[] {
    leanOnItem(instruction.index);
    const found = references.get(instruction) ?? findReferences(instruction);
    references.set(instruction, found);
    return found;
  }

  function findReferences(instruction: Instruction): readonly VariableReference[] {
    const { kind, logical } = instruction;
    if (!expandingKinds.has(kind) && !(shellKinds.has(kind) && !instruction.json)) return [];
    return referencesIn(logical, 0, logical.text.length, file.escapeChar);
  }

  /** A bare ARG inside a stage takes the value of the global one. */
  function definedValue({ name, value }: KeyValue, instruction: Instruction): KnownValue {
    if (value) {
      const text = expandAt(value.text, instruction);
      return text === undefined ? 'unknown' : { text };
    }
    if (instruction.kind === 'env') return 'unset';
    if (platformArgs.has(name.value)) return 'unknown';
    if (!instruction.stage) return 'unknown';
    return globals.get(name.value)?.at(-1)?.value ?? 'unknown';
  }
}

function lastBefore(
  list: readonly VariableDefinition[] | undefined,
  { span }: Instruction,
): VariableDefinition | undefined {
  if (!list) return undefined;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.instruction.span.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  return list[low - 1];
}

function baseOf(stage: Stage | undefined): Stage | undefined {
  let base = stage;
  while (base?.parent) base = base.parent;
  return base;
}
