import { factAbout } from '../../lint/fact';
import { literally } from '../../text/literally';
import { fact } from '../facts';
import type { DockerfileFile, Instruction, Stage } from '../model/nodes';
import type { VariableDefinition } from '../model/variables';

/** Programs that read no variable of their own making; everything else may look into its environment. */
const deaf: ReadonlySet<string> = new Set(
  `[ addgroup adduser cat cd chgrp chmod chown cp echo false groupadd head install ln ls mkdir mv printf rm rmdir sed
  sleep tail tar test touch tr true useradd usermod wc`.split(/\s+/),
);

/** `mention`: its name stands in its scope; `program`: a program that runs there may read it; else `none`. */
export function usesOfArg(definition: VariableDefinition, file: DockerfileFile): 'mention' | 'none' | 'program' {
  const { instruction, name, pair, stage } = definition;
  const from = instruction.span.end;
  const reached = stage && stagesOn(stage);
  const scopes = reached ?? [file];
  if (scopes.some(({ instructions }) => instructions.some((other) => other.span.start > from && mentions(other, name))))
    return 'mention';
  const word = new RegExp(`\\b${literally(name)}\\b`);
  const isDeclaredTwice = instruction.pairs.some((other) => other !== pair && word.test(other.value?.text ?? ''));
  if (isDeclaredTwice) return 'mention';
  const mayBeRead = reached?.some(({ instructions }) =>
    instructions.some((other) => other.span.start > from && mayReadEnvironment(other)),
  );
  return mayBeRead ? 'program' : 'none';
}

/** The word stands in an instruction. */
const mentions = factAbout((instruction: Instruction, word: string): boolean => {
  const text = instruction.written;
  for (let at = word === '' ? -1 : text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/\w/.test(text[at - 1] ?? '') && !/\w/.test(text[at + word.length] ?? '')) return true;
  }
  return false;
}, 'quick');

/** The stage and those that are built on it, in document order. */
const stagesOn = fact<Stage, readonly Stage[]>((stage) => {
  const { stages } = stage.file;
  const reached = new Set([stage]);
  for (const other of stages.slice(stage.index + 1)) if (other.parent && reached.has(other.parent)) reached.add(other);
  return [...reached];
});

const mayReadEnvironment = fact<Instruction, boolean>(({ kind, commands, script }) => {
  if (kind === undefined || kind === 'onbuild') return true;
  if (kind !== 'run') return false;
  return commands.length === 0 || script.hasErrors || commands.some(({ name }) => !deaf.has(name.value));
});
