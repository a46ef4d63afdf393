import { lifeCycleOf } from '../../images/life-cycle';
import { type ImageReference, imageName, imageReference } from '../../images/reference';
import { retirementOf } from '../../images/retired-images';
import { fromWords, looksLikeImage } from '../external-images';
import { fact } from '../facts';
import { type DockerfileFile, type Instruction, type Stage, stageCalled } from '../model/nodes';
import { variablesOf } from '../model/variables';

/** The image of a FROM that is neither a stage nor `scratch`. */
export function externalBase({ image, parent }: Stage): ImageReference | undefined {
  return image && !parent && image.text !== 'scratch' ? image : undefined;
}

/** What COPY and mounts take from images: names that no stage has, and that are no bare words. */
export const copiedImages = fact<Instruction, readonly ImageReference[]>((instruction) => {
  const { stage } = instruction;
  if (!stage) return [];
  const { file } = stage;
  return fromWords(instruction)
    .filter(({ value }) => looksLikeImage(value) && !stageCalled(value, file.stages, file.stages.length))
    .map(imageReference);
});

/** All images that a file takes from elsewhere, in document order. */
export const imagesOf = fact<DockerfileFile, readonly ImageReference[]>(({ stages }) =>
  stages.flatMap((stage) => [externalBase(stage) ?? [], stage.instructions.flatMap(copiedImages)].flat()),
);

/** The image that a FROM names once the defaults of its variables are put in; `undefined` where only the build knows. */
export const effectiveBase = fact<Stage, ImageReference | undefined>((stage) => {
  const image = externalBase(stage);
  const [word] = stage.from.words;
  if (!image || !word || !image.hasVariable) return image;
  const value = variablesOf(stage.file).expandAt(word.text, stage.from);
  if (!value || stageCalled(value, stage.file.stages, stage.index)) return undefined;
  return imageReference({ ...word, text: value, value, hasVariable: false });
});

/** The external image that a stage, or the stage that it is built on, starts from. */
export function rootBase(stage: Stage): ImageReference | undefined {
  let root = stage;
  while (root.parent) root = root.parent;
  return effectiveBase(root);
}

/** Another rule has the first word about such an image: its repository is retired, or its version is out of support. */
export function isOutdated(image: ImageReference, today: string): boolean {
  return retirementOf(image) !== undefined || lifeCycleOf(image, today)?.state === 'ended';
}

/** The last part of an image's name: `node` of `registry.example.com/mirror/node`. */
export function lastPartOf(image: ImageReference): string {
  const name = imageName(image);
  return name.slice(name.lastIndexOf('/') + 1);
}
