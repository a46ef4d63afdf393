import { fact } from '../facts';
import type { VariableReference } from '../model/expansion';
import type { DockerfileFile, Instruction, InstructionKind } from '../model/nodes';
import { usesPosixShell } from '../model/platform';
import { isDefinedAt, platformArgs, proxyArgs, type VariableDefinition, variablesOf } from '../model/variables';
import { mayBaseSet } from './image-variables';

/** A variable that is used where nothing in the file gives it a value. */
export interface UndeclaredUse {
  readonly reference: VariableReference;
  /**
   * `later`: the stage declares it further down; `platform`: the builder knows it, but the stage does not ask for it;
   * `global`: it is declared above the first FROM only; `nowhere`: all others.
   */
  readonly reason: 'global' | 'later' | 'nowhere' | 'platform';
  /** The ARG further down, or above the first FROM. */
  readonly declaration: VariableDefinition | undefined;
}

/** Instructions of a stage that see variables while it is built. */
const kinds: ReadonlySet<InstructionKind | undefined> = new Set([
  'add',
  'arg',
  'copy',
  'env',
  'expose',
  'label',
  'run',
  'stopsignal',
  'user',
  'volume',
  'workdir',
]);

/** None for ONBUILD, whose variables are those of a later build. A RUN's shell may know more than the file. */
export const undeclaredUses = fact<Instruction, readonly UndeclaredUse[]>((instruction) => {
  const { stage, kind, isTrigger } = instruction;
  if (!stage || isTrigger || !kinds.has(kind)) return [];
  const { file } = stage;
  const variables = variablesOf(file);
  return variables.referencesOf(instruction).flatMap((reference): readonly UndeclaredUse[] => {
    const { name } = reference;
    if (isDefinedAt(instruction, name) || proxyArgs.has(name) || mayBaseSet(stage, name)) return [];
    const ofShell = kind === 'run' && !isInFlag(reference, instruction);
    if (ofShell && (!usesPosixShell(instruction) || mayShellSet(name, instruction))) return [];
    const later = argsOf(file)
      .get(name)
      ?.find((other) => other.stage === stage && other.instruction.span.start > instruction.span.start);
    if (later) return [{ reference, reason: 'later', declaration: later }];
    if (platformArgs.has(name)) return [{ reference, reason: 'platform', declaration: undefined }];
    const global = argsOf(file)
      .get(name)
      ?.find(({ kind: scope }) => scope === 'global');
    if (global) return [{ reference, reason: 'global', declaration: global }];
    return ofShell ? [] : [{ reference, reason: 'nowhere', declaration: undefined }];
  });
});

/** A fallback or an own error message shows that the author reckons with an empty variable. */
export function expectsNothing({ operator }: VariableReference): boolean {
  return /^:?[-+?]$/.test(operator ?? '');
}

const argsOf = fact<DockerfileFile, ReadonlyMap<string, readonly VariableDefinition[]>>((file) => {
  const found = new Map<string, VariableDefinition[]>();
  for (const definition of variablesOf(file).definitions()) {
    if (definition.kind === 'env') continue;
    const list = found.get(definition.name) ?? [];
    list.push(definition);
    found.set(definition.name, list);
  }
  return found;
});

function isInFlag({ span }: VariableReference, { flags }: Instruction): boolean {
  return span.start < (flags.at(-1)?.span.end ?? 0);
}

/** Assigned in the script, read by it, or perhaps set by a file that it takes in. */
function mayShellSet(name: string, instruction: Instruction): boolean {
  const names = namesSetByShell(instruction);
  return names === 'any' || names.has(name);
}

const namesSetByShell = fact<Instruction, ReadonlySet<string> | 'any'>((instruction) => {
  const { heredocs, logical } = instruction;
  const mayTakeIn = heredocs.length > 0 || sourcing.test(logical.text);
  if (mayTakeIn && instruction.commands.some(({ name }) => /^(?:\.|source|eval)$/.test(name.value))) return 'any';
  const names = new Set<string>();
  for (const form of settingForms) {
    for (const [, name = ''] of logical.text.matchAll(form)) names.add(name);
  }
  for (const [, words = ''] of logical.text.matchAll(/\b(?:read|mapfile|readarray|getopts)\b([^;&|\n]*)/g)) {
    for (const [word] of words.matchAll(/\w+/g)) names.add(word);
  }
  return names;
});

/** What stands in every script that takes in a file; a dot alone counts. */
const sourcing = /source|eval|(?<![\w*/.-])\.(?![\w*/.-])/;

/** `NAME=value`, `for NAME in` and `${NAME:=value}`. */
const settingForms = [/(?<![$\w{-])(\w+)\+?=/g, /\bfor\s+(\w+)/g, /\{(\w+):?=/g];
