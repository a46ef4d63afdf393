import { type Edit, insert, replace } from '../../text/span';
import { inCaseOf, indentOf, offsetAbove } from '../facts';
import { freeStageName, nameStage } from '../facts/stage-names';
import { stageReferencesIn } from '../facts/stage-references';
import type { DockerfileFile, Instruction, Stage } from '../model/nodes';
import { blankRestOfLine } from './layout';
import type { Refactor } from './selected';

/** The selected instructions as a stage of their own, on which what follows them is built. */
export const extractStage: Refactor = ({ file, span, instructions }) => {
  const [first] = instructions;
  const stage = first?.stage;
  if (!first || !stage || span.start === span.end || !instructions.every((one) => one.stage === stage)) return [];
  if (instructions.includes(stage.from) || !canBeCut(stage) || countsStages(file, stage)) return [];

  const all = stage.instructions;
  const begin = all.indexOf(first);
  const end = begin + instructions.length;
  const cuts = [begin > 1 ? all[begin] : undefined, all[end]].filter((cut) => cut !== undefined);
  if (cuts.length === 0 || movesConfiguration(all, cuts)) return [];
  const names = pieceNames(file, stage, begin > 1, end < all.length);
  const edits = cutEdits(file, stage, cuts, names);
  if (!edits) return [];
  const name = begin > 1 && end === all.length ? undefined : names.at(-1);
  const title = name
    ? `Extract the selected instructions to a stage \`${name}\``
    : `Extract what stands before the selection to a stage \`${names[0]}\``;
  return [{ title, kind: 'refactor.extract', edits: () => edits }];
};

/** Its FROM holds what we can read, and no trigger of it would fire in a stage that is built on a part of it. */
function canBeCut({ from, name, instructions }: Stage): boolean {
  if (from.words.length !== (name ? 3 : 1)) return false;
  return instructions.every(({ kind }) => kind !== undefined && kind !== 'onbuild');
}

/** Stages are also known by their number, and the ones behind this one would get another. */
function countsStages({ stages }: DockerfileFile, { index }: Stage): boolean {
  return stages
    .flatMap(stageReferencesIn)
    .some(({ word, stage }) => /^\d+$/.test(word.value) && (stage?.index ?? Number(word.value)) >= index);
}

/** ENTRYPOINT takes back the CMD of the stage that it is built on, and keeps one of its own. */
function movesConfiguration(all: readonly Instruction[], cuts: readonly Instruction[]): boolean {
  return cuts.some((cut) => {
    const at = all.indexOf(cut);
    const isSet = all.slice(0, at).some(({ kind }) => kind === 'cmd');
    return isSet && all.slice(at).some(({ kind }) => kind === 'entrypoint');
  });
}

/** The names of all pieces but the last, which keeps that of the stage. */
function pieceNames(file: DockerfileFile, { name }: Stage, hasBefore: boolean, hasBehind: boolean): readonly string[] {
  const prefix = name && /^[a-z][\w.-]*$/i.test(name.value) ? `${name.value}-` : '';
  const before = hasBefore ? [freeStageName(file, `${prefix}base`)] : [];
  return hasBehind ? [...before, freeStageName(file, `${prefix}extracted`)] : before;
}

function cutEdits(
  file: DockerfileFile,
  stage: Stage,
  cuts: readonly Instruction[],
  names: readonly string[],
): readonly Edit[] | undefined {
  const { source } = file;
  const { from, name } = stage;
  const [firstName = ''] = names;
  const naming = name ? replace(name.span, firstName) : nameStage(stage, firstName);
  if (!naming) return undefined;
  const as = inCaseOf(from.keyword.text, 'as');
  const indent = indentOf(file, from);
  const edits: Edit[] = [naming];
  for (const [index, cut] of cuts.entries()) {
    const previous = stage.instructions[stage.instructions.indexOf(cut) - 1];
    const offset = offsetAbove(file, cut);
    if (!previous || offset <= previous.span.end || !blankRestOfLine(file, previous.span.end)) return undefined;
    const ownName = names[index + 1] ?? name?.value;
    const line = `${indent}${from.keyword.text} ${names[index]}${ownName === undefined ? '' : ` ${as} ${ownName}`}`;
    const isBelowBlank = /\n[ \t]*\r?\n$/.test(source.text.slice(0, offset));
    edits.push(insert(offset, `${isBelowBlank ? '' : source.lineEnd}${line}${source.lineEnd}`));
  }
  return edits;
}
