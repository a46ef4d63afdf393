import type { ImageReference } from '../../images/reference';
import { fact, KeptWith } from '../../lint/fact';
import { asMapping } from '../model/lookup';
import type { Service } from '../model/nodes';
import type { ComposeProject, ProjectService } from '../project/project';
import { checkedMounts, targetOf } from './checked-mounts';
import { commandOf } from './command';
import { cleanPath } from './container-paths';
import { imageOf, type ServiceImage } from './image';
import { type KeyValue, keyValuesOf } from './key-values';
import { mergedEntry } from './merged';
import type { Mount } from './mounts';
import { type Tmpfs, tmpfsOf } from './tmpfs';
import { entryAt, itemsOf } from './tree';
import { valueIn } from './value';

/** A service as it is written, within all that is merged into it. */
export function mergedService(project: ComposeProject, service: Service): ProjectService {
  return (
    project.services.get(service.name) ?? {
      name: service.name,
      layers: [service],
      isWhole: !service.get('extends'),
      answers: null,
    }
  );
}

export interface MergedImage extends ServiceImage {
  readonly layer: Service;
}

/** The image that wins; `undefined` where there is none. */
export function mergedImage(service: ProjectService): MergedImage | undefined {
  const layer = mergedEntry(service, 'image')?.layer;
  const image = layer && imageOf(layer);
  return image && { ...image, layer };
}

/** The reference of a service's image, where it is known and nothing is built. */
export function pulledReference(service: ProjectService): ImageReference | undefined {
  return mergedEntry(service, 'build') ? undefined : mergedImage(service)?.reference;
}

export interface MergedMount {
  readonly mount: Mount;
  readonly layer: Service;
  /** Clean; `undefined` where a variable leaves it open. */
  readonly target: string | undefined;
}

const keptMounts = new KeptWith<ProjectService, readonly MergedMount[]>();

/** The mounts of all layers. */
export function mergedMounts(service: ProjectService): readonly MergedMount[] {
  const known = keptMounts.get(service) ?? service.layers.flatMap(mountsOfLayer);
  keptMounts.set(service, known);
  return known;
}

function mountsOfLayer(layer: Service): readonly MergedMount[] {
  return checkedMounts(layer).map((mount) => {
    const target = targetOf(mount);
    return { mount, layer, target: target === undefined ? undefined : cleanPath(target) };
  });
}

export function mergedTmpfs({ layers }: ProjectService): readonly { readonly tmpfs: Tmpfs; readonly layer: Service }[] {
  return layers.flatMap((layer) => tmpfsOf(layer).map((tmpfs) => ({ tmpfs, layer })));
}

/** The variables that all layers set, by name; those of `env_file` are not among them. */
export const mergedEnvironment = fact<ProjectService, ReadonlyMap<string, KeyValue>>(({ layers }) => {
  const pairs = layers.flatMap((layer) => keyValuesOf(layer.get('environment')?.value));
  return new Map(pairs.map((pair) => [pair.name, pair]));
});

/** True where a layer sets the variable, in `environment` or in a file that can be read. */
export function setsVariable(project: ComposeProject, service: ProjectService, name: string): boolean {
  if (mergedEnvironment(service).has(name)) return true;
  return service.layers.some((layer) => envFileTexts(project, layer).some((text) => text.includes(name)));
}

function envFileTexts({ disk }: ComposeProject, layer: Service): readonly string[] {
  return itemsOf(layer.get('env_file')?.value).flatMap(({ value }) => {
    const mapping = asMapping(value);
    const path = valueIn(mapping ? entryAt(mapping, 'path')?.value : value)?.text;
    return (path && disk?.textOf(path, layer.file)) || [];
  });
}

/** The words of a key such as `command`; `undefined` where a variable leaves one open. */
export function mergedWords(service: ProjectService, key: 'command' | 'entrypoint'): readonly string[] | undefined {
  const command = commandOf(mergedEntry(service, key)?.entry);
  if (!command) return [];
  const texts =
    command.form === 'list' ? command.items.map(({ text }) => text) : command.value.text?.trim().split(/\s+/);
  return texts?.some((text) => text === undefined) ? undefined : texts?.flatMap((text) => text ?? []);
}

/** How many containers the service starts; `undefined` where nobody knows. */
export function copiesOf(service: ProjectService): number | undefined {
  const entry = mergedEntry(service, 'deploy', 'replicas') ?? mergedEntry(service, 'scale');
  if (!entry) return 1;
  const text = valueIn(entry.entry.value)?.text;
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** True where no set of profiles starts both. */
export function areNeverTogether(a: ProjectService, b: ProjectService): boolean {
  const [first, second] = [profilesOf(a), profilesOf(b)];
  return first.length > 0 && second.length > 0 && !first.some((profile) => second.includes(profile));
}

function profilesOf({ layers }: ProjectService): readonly string[] {
  return layers.flatMap((layer) =>
    itemsOf(layer.get('profiles')?.value).flatMap(({ value }) => valueIn(value)?.written ?? []),
  );
}
