import { KeptWith } from '../../lint/fact';
import type { ComposeFile } from '../model/nodes';
import { serviceEntry } from './tree';

const swarmKeys = ['placement', 'update_config', 'rollback_config', 'endpoint_mode'];

const kept = new KeptWith<ComposeFile, boolean>();

/** A weak sign that a file is written for a Swarm: keys of `deploy` that nothing else reads. */
export function hasSwarmKeys(file: ComposeFile): boolean {
  const known =
    kept.get(file) ??
    file.services.some((service) => swarmKeys.some((key) => serviceEntry(service, 'deploy', key) !== undefined));
  kept.set(file, known);
  return known;
}
