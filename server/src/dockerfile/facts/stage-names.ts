import { type Edit, insert, replace } from '../../text/span';
import { inCaseOf, stageNames } from '../facts';
import type { DockerfileFile, Stage } from '../model/nodes';
import type { Word } from '../model/words';
import { stageReferencesIn } from './stage-references';

/** What a message calls a stage: its name, or its number. */
export function labelOf({ name, index }: Stage): string {
  return name?.value ?? String(index);
}

/** `wanted`, or the first of `wanted2`, `wanted3` … that no stage has. */
export function freeStageName(file: DockerfileFile, wanted: string): string {
  const taken = stageNames(file);
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
  return name;
}

/** Puts `AS name` behind the image of a stage that has no name; `undefined` where the line holds something else. */
export function nameStage({ from, name }: Stage, newName: string): Edit | undefined {
  const [image, ...others] = from.words;
  if (name || !image || others.length > 0) return undefined;
  return insert(image.span.end, ` ${inCaseOf(from.keyword.text, 'as')} ${newName}`);
}

/** Renames a stage and what refers to it by its name behind `--from` and in mounts. */
export function renameStage({ name, file }: Stage, newName: string): readonly Edit[] {
  if (!name) return [];
  const references = file.stages
    .flatMap(stageReferencesIn)
    .filter(({ stage, word }) => stage?.name === name && isSameName(word, name));
  return [name, ...references.map(({ word }) => word)].map(({ span }) => replace(span, newName));
}

function isSameName(a: Word, b: Word): boolean {
  return a.value.toLowerCase() === b.value.toLowerCase();
}
