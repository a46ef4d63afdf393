import type { ImageReference } from '../../images/reference';
import { KeptWith } from '../../lint/fact';
import type { Service } from '../model/nodes';
import type { ComposeProject, ProjectService } from '../project/project';
import { type DataStore, dataStoreOf } from '../values/data-stores';
import { isWithin } from './container-paths';
import { fileName } from './file-role';
import { mergedEntry } from './merged';
import { type MergedImage, mergedImage, mergedWords } from './merged-service';
import { entryAt, topMappings } from './tree';
import { valueIn } from './value';

/** A service that runs the server of a known data store. */
export interface StoreService {
  readonly merged: ProjectService;
  readonly image: MergedImage;
  readonly reference: ImageReference;
  readonly store: DataStore;
  /** `image` as it is written in the file that is asked about; absent where another file has it. */
  readonly here: Service | undefined;
}

const kept = new KeptWith<ComposeProject, readonly StoreService[]>();

export function storeServices(project: ComposeProject): readonly StoreService[] {
  const known =
    kept.get(project) ?? [...project.services.values()].flatMap((each) => storeService(project, each) ?? []);
  kept.set(project, known);
  return known;
}

function storeService({ here }: ComposeProject, merged: ProjectService): StoreService | undefined {
  const image = mergedImage(merged);
  const reference = image?.reference;
  const store = reference && !mergedEntry(merged, 'build') ? dataStoreOf(reference) : undefined;
  if (!image || !reference || !store || !runsServer(merged, store)) return undefined;
  return { merged, image, reference, store, here: image.layer.file === here ? image.layer : undefined };
}

/** Dumps and shells use the same images; only flags, or the program's own name, start the server. */
function runsServer(service: ProjectService, { servers }: DataStore): boolean {
  if (mergedEntry(service, 'entrypoint')) return false;
  const words = mergedWords(service, 'command');
  const [first] = words ?? [''];
  return first === undefined || first.startsWith('-') || first === 'server' || servers.includes(first);
}

/** True where a mount at the path holds the store's data, or a part of it. */
export function holdsData({ directories }: DataStore, path: string): boolean {
  return directories.some((folder) => (path !== '/' && isWithin(folder, path)) || isWithin(path, folder));
}

/** True for a project that is started for a test and thrown away. */
export function isForTests(project: ComposeProject): boolean {
  const names = topMappings(project.here).flatMap((top) => valueIn(entryAt(top, 'name')?.value)?.written ?? []);
  return [fileName(project), ...names].some((name) => /test|e2e|(?:^|[^a-z])ci(?:[^a-z]|$)/i.test(name));
}
