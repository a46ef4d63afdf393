import { referenceFault } from '../../images/image-syntax';
import { type LifeCycle, lifeCycleOf } from '../../images/life-cycle';
import type { ImageReference } from '../../images/reference';
import { retirementOf } from '../../images/retired-images';
import { KeptWith } from '../../lint/fact';
import type { Service } from '../model/nodes';
import type { ComposeProject, ProjectService } from '../project/project';
import { imageOf } from './image';
import { mergedEntry } from './merged';
import { mergedImage, mergedService } from './merged-service';
import { isPatched, type Value } from './value';

/** An image that a service of the file takes from a registry. */
export interface PulledImage {
  readonly service: Service;
  readonly merged: ProjectService;
  readonly value: Value;
  /** After interpolation, with defaults put in. */
  readonly reference: ImageReference;
}

const kept = new KeptWith<ComposeProject, readonly PulledImage[]>();

/** The images of a file that nothing in the project builds, as far as they are known and well formed. */
export function pulledImages(project: ComposeProject): readonly PulledImage[] {
  const known = kept.get(project) ?? pulledIn(project);
  kept.set(project, known);
  return known;
}

function pulledIn(project: ComposeProject): readonly PulledImage[] {
  const built = new Set(
    [...project.services.values()]
      .filter((service) => mergedEntry(service, 'build'))
      .flatMap((service) => mergedImage(service)?.value.text ?? []),
  );
  return project.here.services.flatMap((service): PulledImage | [] => {
    const merged = mergedService(project, service);
    const image = imageOf(service);
    if (!image?.reference || isPatched(service.get('image')?.value)) return [];
    const { reference, value } = image;
    if (service.get('build') || mergedEntry(merged, 'build') || built.has(reference.text)) return [];
    return referenceFault(reference.text) ? [] : { service, merged, value, reference };
  });
}

const keptCycles = new KeptWith<ComposeProject, Map<string, LifeCycle | undefined>>();

/** How long an image of the project gets fixes; looked up once for each text. */
export function lifeCycleIn(project: ComposeProject, image: ImageReference, today: string): LifeCycle | undefined {
  const known = keptCycles.get(project) ?? new Map<string, LifeCycle | undefined>();
  keptCycles.set(project, known);
  if (!known.has(image.text)) known.set(image.text, lifeCycleOf(image, today));
  return known.get(image.text);
}

/** Another rule has the first word about such an image: its repository is retired, or its version is out of support. */
export function isOutdated(project: ComposeProject, image: ImageReference, today: string): boolean {
  return retirementOf(image) !== undefined || lifeCycleIn(project, image, today)?.state === 'ended';
}
