import { healthcheckFor, type ImageHealthcheck } from '../../data/image-healthchecks';
import { imageName } from '../../images/reference';
import type { ComposeProject, ProjectService } from '../project/project';
import { mergedEntry } from './merged';
import { mergedWords } from './merged-service';
import { serviceEnvironment } from './service-environment';
import { mergedReference } from './service-image';

/** The check that fits the image which a service runs; `undefined` where the image is unknown, or built here. */
export function knownHealthcheck(project: ComposeProject, service: ProjectService): ImageHealthcheck | undefined {
  const image = mergedEntry(service, 'build') ? undefined : mergedReference(service);
  if (!image) return undefined;
  const { variables } = serviceEnvironment(project, service);
  const command = mergedWords(service, 'command') ?? [];
  const variable = (name: string) => variables.get(name)?.text;
  return healthcheckFor({ image: imageName(image), tag: image.tag, variable, command });
}
