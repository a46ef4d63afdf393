import type { Graph, GraphEdge, GraphNode, GraphPlace, GraphProfile } from '../../analysis/graph';
import type { Span } from '../../text/span';
import { mergedEntry } from '../facts/merged';
import { mergedPorts } from '../facts/merged-ports';
import { mountsOf } from '../facts/mounts';
import { isMadeElsewhere, mergedValue, networksOf } from '../facts/networks';
import type { Port } from '../facts/ports';
import { profilesOf } from '../facts/profiles';
import { isTie, projectReferences } from '../facts/references';
import { entryAt, topMappings } from '../facts/tree';
import { knownObjects, knownServices } from '../facts/undefined-names';
import { valueIn } from '../facts/value';
import { effectiveValue } from '../merging/effective';
import { asMapping } from '../model/lookup';
import type { ComposeFile, Node } from '../model/nodes';
import { folderOf, nameOf } from '../project/paths';
import { fileLabel } from '../project/place-names';
import type { ComposeProject, ProjectObject, ProjectService } from '../project/project';
import { profilesIn, profilesThatAreOff } from './active-profiles';
import { startOrder } from './start-order';

const defaultNetwork = 'default';

/** Compose's words for what is waited for, in one of ours. */
const conditions = new Map([
  ['service_started', 'started'],
  ['service_healthy', 'healthy'],
  ['service_completed_successfully', 'completed'],
]);

/** What `up` starts with these profiles: services, what they share, and in which order they start. */
export function topology(project: ComposeProject, chosen: readonly string[] | undefined): Graph {
  const profiles = profilesIn(project, chosen);
  const started = [...project.services.values()].filter((service) => !profilesThatAreOff(service, profiles));
  const drawing = new Drawing(project, profiles);
  for (const service of started) drawing.addTies(service);
  const order = startOrder(
    started.map(({ name }) => serviceId(name)),
    drawing.edges,
  );
  const services = started.map((service) => serviceNode(project, service, order.get(serviceId(service.name))));
  const showsDefault = project.objects.networks.has(defaultNetwork) || started.some(isInNamedNetwork);
  for (const service of started) {
    drawing.addPorts(service);
    drawing.addNetworks(service, showsDefault);
    drawing.addVolumes(service);
  }
  const title = projectName(project);
  return {
    kind: 'topology',
    ...(title ? { title } : {}),
    detail: project.files
      .filter(({ role }) => role !== 'extended')
      .flatMap(({ file }) => fileLabel(project, file) || [])
      .join(' + '),
    nodes: [...services.toSorted(byOrder), ...drawing.nodes.values()],
    edges: drawing.edges,
    profiles,
  };
}

/** Collects what lies around the services. */
class Drawing {
  readonly nodes = new Map<string, GraphNode>();
  readonly edges: GraphEdge[] = [];

  constructor(
    private readonly project: ComposeProject,
    private readonly profiles: readonly GraphProfile[],
  ) {}

  /** Whom a service waits for, and whose parts it shares. */
  addTies(service: ProjectService): void {
    const from = serviceId(service.name);
    for (const { name, node, layer, span } of effectiveValue(service, ['depends_on'])?.parts ?? []) {
      const other = name ?? valueIn(node, this.project.variables)?.text;
      if (!other) continue;
      const mapping = asMapping(node);
      const condition = valueIn(entryAt(mapping, 'condition')?.value)?.text ?? 'service_started';
      const isOptional = valueIn(entryAt(mapping, 'required')?.value)?.text === 'false';
      const label = `${conditions.get(condition) ?? condition}${isOptional ? ', optional' : ''}`;
      this.addService(other, placeIn(this.project, layer.file, span));
      this.edges.push({ from, to: serviceId(other), kind: 'waits', label });
    }
    for (const reference of projectReferences(this.project).by(service.name)) {
      const { by, file, name, span, state } = reference;
      if (!isTie(reference) || by === 'depends_on' || by.startsWith('build.') || state !== 'effective') continue;
      this.addService(name, placeIn(this.project, file, span));
      this.edges.push({ from, to: serviceId(name), kind: 'shares', label: by });
    }
  }

  addPorts(service: ProjectService): void {
    for (const [index, port] of mergedPorts(service).entries()) {
      const id = `port/${service.name}/${index}`;
      const label = portLabel(port);
      if (!label) continue;
      const place = placeIn(this.project, port.service.file, port.span);
      this.nodes.set(id, { id, kind: 'port', label, detail: 'published port', state: 'plain', place });
      this.edges.push({ from: id, to: serviceId(service.name), kind: 'publishes' });
    }
  }

  addNetworks(service: ProjectService, showsDefault: boolean): void {
    for (const [name, [use]] of networksOf(service)) {
      if (name === defaultNetwork && !showsDefault) continue;
      const network = this.project.objects.networks.get(name);
      const used = use && placeIn(this.project, use.service.file, use.span);
      const id = `network/${name}`;
      const isKnown = network !== undefined || name === defaultNetwork;
      const isInternal = network !== undefined && mergedValue(network, 'internal')?.text === 'true';
      const words = isInternal ? ['network', 'internal'] : ['network'];
      if (!this.nodes.has(id)) this.nodes.set(id, this.objectNode(id, words, name, network, used, isKnown));
      this.edges.push({ from: serviceId(service.name), to: id, kind: 'joins' });
    }
  }

  addVolumes(service: ProjectService): void {
    for (const { node, layer } of effectiveValue(service, ['volumes'])?.parts ?? []) {
      const mount = mountsOf(layer).find(({ item }) => item.value === node);
      if (mount?.kind !== 'volume' || !mount.source) continue;
      const id = `volume/${mount.source}`;
      const volume = this.project.objects.volumes.get(mount.source);
      const used = placeIn(this.project, layer.file, mount.sourceSpan);
      if (!this.nodes.has(id)) {
        this.nodes.set(id, this.objectNode(id, ['volume'], mount.source, volume, used, volume !== undefined));
      }
      const label = `${mount.target ?? ''}${mount.isReadOnly ? ' (ro)' : ''}`;
      this.edges.push({ from: serviceId(service.name), to: id, kind: 'mounts', ...(label ? { label } : {}) });
    }
  }

  /** A service that is named but does not start: the picture says why. */
  private addService(name: string, used: GraphPlace): void {
    const id = serviceId(name);
    const service = this.project.services.get(name);
    const off = service && profilesThatAreOff(service, this.profiles);
    if (service && off) {
      const detail = `profile ${off.join(', ')} is off`;
      const place = definitionOf(this.project, service);
      this.nodes.set(id, { id, kind: 'service', label: name, detail, state: 'off', place });
    } else if (!service) {
      this.nodes.set(id, {
        id,
        kind: 'service',
        label: name,
        ...this.absence(knownServices(this.project).has(name)),
        place: used,
      });
    }
  }

  private objectNode(
    id: string,
    words: readonly string[],
    label: string,
    object: ProjectObject | undefined,
    used: GraphPlace | undefined,
    isKnown: boolean,
  ): GraphNode {
    const [kind = ''] = words;
    const [definition] = object?.layers ?? [];
    const place = definition ? placeIn(this.project, definition.file, definition.entry.key.span) : used;
    const isExternal = object !== undefined && isMadeElsewhere(object);
    const detail = [...words, ...(isExternal ? ['external'] : [])].join(' · ');
    const state = isExternal ? 'external' : 'plain';
    const nearby = knownObjects(this.project, kind === 'network' ? 'networks' : 'volumes');
    const absence = isKnown ? undefined : this.absence(nearby.has(label));
    return {
      id,
      kind: kind === 'network' ? 'network' : 'volume',
      label,
      state: absence?.state ?? state,
      detail: absence ? `${kind} · ${absence.detail}` : detail,
      ...(place ? { place } : {}),
    };
  }

  /** Only who knows the whole project can say that something is missing, and only what no file nearby defines. */
  private absence(isNearby: boolean): Required<Pick<GraphNode, 'detail' | 'state'>> {
    return this.project.isWhole && !isNearby
      ? { state: 'missing', detail: 'not defined' }
      : { state: 'external', detail: 'defined elsewhere' };
  }
}

function serviceNode(project: ComposeProject, service: ProjectService, order: number | undefined): GraphNode {
  const detail = originOf(project, service);
  const profiles = [...(profilesOf(service) ?? [])].join(', ');
  return {
    id: serviceId(service.name),
    kind: 'service',
    label: service.name,
    state: 'plain',
    place: definitionOf(project, service),
    ...(detail ? { detail } : {}),
    ...(profiles ? { group: profiles } : {}),
    ...(order ? { order } : {}),
  };
}

/** What the service is made from. */
function originOf(project: ComposeProject, service: ProjectService): string | undefined {
  const text = (file: ComposeFile, node: Node | undefined) => {
    const value = valueIn(node, project.files.find((each) => each.file === file)?.variables);
    return value && (value.text ?? value.written);
  };
  const context = mergedEntry(service, 'build', 'context') ?? mergedEntry(service, 'build');
  if (context) return `build: ${text(context.layer.file, context.entry.value) ?? '.'}`;
  const image = mergedEntry(service, 'image');
  if (image) return text(image.layer.file, image.entry.value)?.replace(/@(sha\d+:\w{7})\w+$/, '@$1…');
  const provider = mergedEntry(service, 'provider', 'type');
  return provider && `provider: ${text(provider.layer.file, provider.entry.value) ?? '?'}`;
}

function portLabel({ hostIp, isKnown, protocol, published, target, value }: Port): string | undefined {
  if (!isKnown || target === undefined) return value?.written;
  const host = hostIp?.includes(':') ? `[${hostIp}]:` : hostIp ? `${hostIp}:` : '';
  return `${host}${published ?? 'any'} → ${target}${protocol === 'tcp' ? '' : `/${protocol}`}`;
}

function isInNamedNetwork(service: ProjectService): boolean {
  return [...networksOf(service).keys()].some((name) => name !== defaultNetwork);
}

/** Its first part in a file that is loaded, and not only extended. */
function definitionOf(project: ComposeProject, { layers }: ProjectService): GraphPlace {
  const loaded = new Set(project.files.flatMap(({ file, role }) => (role === 'extended' ? [] : file)));
  const layer = layers.find(({ file }) => loaded.has(file)) ?? layers[0];
  return layer ? placeIn(project, layer.file, layer.entry.key.span) : { span: { start: 0, end: 0 } };
}

function placeIn({ files, here }: ComposeProject, file: ComposeFile, span: Span): GraphPlace {
  const uri = files.find((each) => each.file === file)?.uri;
  return file === here || !uri ? { span } : { span, elsewhere: { uri, source: file.source } };
}

/** The last `name` that a file gives, else the folder's. */
function projectName({ files }: ComposeProject): string {
  const names = files.flatMap(({ file, variables }) =>
    topMappings(file).flatMap((top) => valueIn(entryAt(top, 'name')?.value, variables)?.text || []),
  );
  return names.at(-1) ?? nameOf(folderOf(files[0]?.uri ?? '').slice(0, -1));
}

function byOrder(a: GraphNode, b: GraphNode): number {
  return (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER);
}

function serviceId(name: string): string {
  return `service/${name}`;
}
