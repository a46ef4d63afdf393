import type { CodeLens, InlayHint } from '../../analysis/feature-types';
import { overlaps, type Span } from '../../text/span';
import type { DockerfileFile } from '../model/nodes';
import { variablesOf } from '../model/variables';
import { stageUses } from './stage-uses';

/** Behind FROM the image that its arguments come to; behind a stage without name its number. */
export function inlayHints(file: DockerfileFile, within: Span): readonly InlayHint[] {
  const isNumbered = file.stages.length > 1;
  return file.stages.flatMap(({ from, name, index, image }): InlayHint[] => {
    if (!overlaps(from.span, within)) return [];
    const hints: InlayHint[] = [];
    const value = image?.hasVariable ? variablesOf(file).expandAt(image.text, from) : undefined;
    if (image && value) {
      hints.push({
        offset: image.span.end,
        text: `= ${value}`,
        tooltip: 'With the defaults in this file',
        kind: 'value',
      });
    }
    if (isNumbered && !name) {
      hints.push({
        offset: from.span.end,
        text: `stage ${index}`,
        tooltip: 'COPY --from takes this number',
        kind: 'index',
      });
    }
    return hints;
  });
}

/** Above each stage how often it is used. */
export function lenses(file: DockerfileFile): readonly CodeLens[] {
  const uses = stageUses(file);
  return file.stages.slice(0, -1).map((stage) => {
    const places = uses.filter((use) => use.stage === stage).map(({ word }) => word.span);
    const title = places.length === 0 ? 'not used' : places.length === 1 ? '1 use' : `${places.length} uses`;
    return { span: stage.from.keyword.span, title, places };
  });
}
