import { cataloguedImage } from '../../images/catalogue';
import { KeptWith } from '../../lint/fact';
import type { ComposeProject, ProjectService } from '../project/project';
import { lengthOf, type PortRange, portRange } from '../values/port-ranges';
import { mergedEntry } from './merged';
import { mergedPorts } from './merged-ports';
import { mergedImageName } from './service-image';
import { itemsOf } from './tree';
import { valueIn } from './value';

/** Wider ranges name no program. */
const widest = 50;

const kept = new KeptWith<ComposeProject, ReadonlyMap<string, ReadonlySet<number>>>();

/** The ports on which a service is known to listen: those of `ports` and `expose`, else those of its image. */
export function containerPorts(project: ComposeProject, { name }: ProjectService): ReadonlySet<number> {
  const known = kept.get(project) ?? new Map([...project.services].map(([key, each]) => [key, portsOfService(each)]));
  kept.set(project, known);
  return known.get(name) ?? new Set();
}

const owners = new KeptWith<ComposeProject, ReadonlyMap<number, readonly ProjectService[]>>();

/** The services that are known to listen on a port. */
export function listenersOn(project: ComposeProject, port: number): readonly ProjectService[] {
  let known = owners.get(project);
  if (!known) {
    const found = new Map<number, ProjectService[]>();
    for (const service of project.services.values()) {
      for (const each of containerPorts(project, service)) found.set(each, [...(found.get(each) ?? []), service]);
    }
    known = found;
    owners.set(project, known);
  }
  return known.get(port) ?? [];
}

function portsOfService(service: ProjectService): ReadonlySet<number> {
  const published = mergedPorts(service).map(({ target }) => target ?? '');
  const exposed = service.layers.flatMap(({ get }) =>
    itemsOf(get('expose')?.value).map(({ value }) => (valueIn(value)?.text ?? '').replace(/\/\w+$/, '')),
  );
  const image = mergedEntry(service, 'build') ? undefined : mergedImageName(service);
  const usual = (image && cataloguedImage(image)?.ports?.split(', ')) || [];
  return new Set([...published, ...exposed, ...usual].flatMap((text) => numbersOf(portRange(text))));
}

function numbersOf(range: PortRange | undefined): readonly number[] {
  return range && lengthOf(range) <= widest
    ? Array.from({ length: lengthOf(range) }, (_, index) => range.first + index)
    : [];
}
