import type { ImageReference } from '../../images/reference';
import type { Service } from '../model/nodes';
import type { ComposeProject } from '../project/project';
import { isUnspecified } from '../values/ip-addresses';
import { portRange } from '../values/port-ranges';
import { isDataStore, isWebServer, knownImage } from './image-role';
import { keyValuesOf } from './key-values';
import { mergedEntry } from './merged';
import { addedPorts } from './port-texts';
import type { Port } from './ports';
import { valueIn } from './value';

/** Where data stores and the interfaces of administrators listen. */
const storePorts = new Set([
  1433, 2181, 2375, 2379, 3306, 5432, 5672, 5984, 6379, 7687, 8086, 8200, 8500, 9042, 9092, 9200, 11211, 15672, 27017,
]);

export interface OpenPort {
  readonly port: Port;
  readonly isStore: boolean;
  /** A proxy on the ports where everybody expects it. */
  readonly isFrontDoor: boolean;
}

/** The published ports of a service, as it is written here, that listen on every address of the host. */
export function openPorts(service: Service, project: ComposeProject): readonly OpenPort[] {
  if (hasForeignNetwork(service)) return [];
  const image = imageAfterMerging(service, project);
  const isWeb = image !== undefined && isWebServer(image);
  const holdsData = image !== undefined && isDataStore(image) && !isGuardedRegistry(image, service);
  return addedPorts(service)
    .filter(({ isKnown, hostIp }) => isKnown && (hostIp === undefined || isUnspecified(hostIp)))
    .map((port) => {
      const target = portRange(port.target ?? '');
      const isStorePort = target !== undefined && target.first === target.last && storePorts.has(target.first);
      return {
        port,
        isStore: holdsData || isStorePort,
        isFrontDoor: isWeb && /^(?:80|443)$/.test(port.published ?? ''),
      };
    });
}

/** True where the service has no network of its own, so that `ports` publishes nothing. */
export function hasForeignNetwork(service: Service): boolean {
  const mode = valueIn(service.get('network_mode')?.value);
  return mode !== undefined && /^(?:host$|none$|service:|container:)/.test(mode.text ?? 'host');
}

/** The image that a service has after merging. */
export function imageAfterMerging(service: Service, { services }: ComposeProject): ImageReference | undefined {
  const whole = services.get(service.name);
  return knownImage((whole && mergedEntry(whole, 'image')?.layer) ?? service);
}

/** A registry that asks for a password is made to be reached. */
function isGuardedRegistry({ repository }: ImageReference, service: Service): boolean {
  const isRegistry = /(?:^|\/)registry$/.test(repository);
  const environment = keyValuesOf(service.get('environment')?.value);
  return isRegistry && environment.some(({ name }) => name.startsWith('REGISTRY_AUTH'));
}
