import { type Edit, replace } from '../../text/span';
import type { Stage } from '../model/nodes';
import { renameStage } from './stage-names';

/** Renames a stage with all that refers to it: in FROM, behind `--from` and in mounts. */
export function renameEverywhere(stage: Stage, name: string): readonly Edit[] {
  const old = stage.name?.value.toLowerCase();
  const bases = stage.file.stages.flatMap(({ parent, image }) =>
    image && parent === stage && image.text.toLowerCase() === old ? [image.span] : [],
  );
  return [...renameStage(stage, name), ...bases.map((at) => replace(at, name))];
}

/** What the builder takes as the name of a stage, which it compares in lower case. */
export function isStageName(text: string): boolean {
  return /^[a-z][a-z0-9_.-]*$/i.test(text);
}
