import { KeptWith } from '../../lint/fact';
import type { ComposeFile, Service } from '../model/nodes';

const kept = new KeptWith<ComposeFile, ReadonlyMap<string, Service>>();

/** The first service of a file that has the name. */
export function serviceNamed(file: ComposeFile, name: string): Service | undefined {
  const known = kept.get(file) ?? new Map(file.services.toReversed().map((service) => [service.name, service]));
  kept.set(file, known);
  return known.get(name);
}
