import type { Edit } from '../../text/span';
import { addAtPath } from '../edits/add-at-path';
import { addServiceKeys } from '../edits/add-service-keys';
import { mergedEntry } from '../facts/merged';
import type { Service } from '../model/nodes';
import type { ProjectService } from '../project/project';
import { code } from './layout';
import { offer } from './offer';
import type { Refactor } from './selected';

/** Compose refuses these beside the limits of `deploy`. */
const shortLimits = ['cpus', 'mem_limit', 'mem_reservation', 'pids_limit'];

/** Limits to begin with, in the place that Compose and Swarm both read. */
export const addResourceLimits: Refactor = ({ file, project, namedService: here }) => {
  const service = here && project.services.get(here.name);
  if (!here || !service || mergedEntry(service, 'deploy', 'resources', 'limits')) return [];
  if (shortLimits.some((key) => mergedEntry(service, key)) || mergedEntry(service, 'provider')) return [];
  const title = `Limit ${code(here.name)} to one processor and 512 MiB`;
  return offer(file, title, 'refactor.rewrite', limitEdits(here, service));
};

/** A log that ends somewhere: without options, Docker's own grows until the disk is full. */
export const addLogLimits: Refactor = ({ file, project, namedService: here }) => {
  const service = here && project.services.get(here.name);
  if (!here || !service || mergedEntry(service, 'logging') || mergedEntry(service, 'provider')) return [];
  const options = '{ max-size: "10m", max-file: "3" }';
  const lines = here.mapping?.flow
    ? [`logging: { driver: json-file, options: ${options} }`]
    : ['logging:', '  driver: json-file', '  options:', '    max-size: "10m"', '    max-file: "3"'];
  const title = `Keep at most three log files of 10 MB of ${code(here.name)}`;
  return offer(file, title, 'refactor.rewrite', addServiceKeys(here, lines));
};

function limitEdits(here: Service, service: ProjectService): readonly Edit[] | undefined {
  const limits = '{ cpus: "1.0", memory: 512M }';
  if (mergedEntry(service, 'deploy')) return addAtPath(here, ['deploy', 'resources', 'limits'], limits);
  const lines = ['deploy:', '  resources:', '    limits:', '      cpus: "1.0"', '      memory: 512M'];
  return addServiceKeys(here, here.mapping?.flow ? [`deploy: { resources: { limits: ${limits} } }`] : lines);
}
