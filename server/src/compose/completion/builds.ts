import type { CompletionProposal } from '../../analysis/feature-types';
import { chainOf, type DockerfileOutline, stageOf, stagesFor } from '../../build-context/dockerfile-outline';
import { cataloguedImage } from '../../images/catalogue';
import { buildsOf, type ServiceBuild } from '../facts/builds';
import { mergedImageName } from '../facts/service-image';
import type { ComposeProject } from '../project/project';
import { type Choice, type CompletionPlace, propose } from './place';
import type { Slot } from './slot';

/** What the Dockerfile or the image of the service knows: stages, build arguments, ports. */
export function buildProposals(place: CompletionPlace): readonly CompletionProposal[] {
  const { key, wants, typed } = place;
  switch (key) {
    case 'compose/build/target':
      return wants === 'value' ? propose(place, typed, stageChoices(place)) : [];
    case 'compose/build/args':
      return wants === 'item' ? propose(place, typed, argChoices(place)) : [];
    case 'compose/service/ports':
      return wants === 'value' || typed.includes(':') ? [] : propose(place, typed, mappingChoices(place));
    case 'compose/service/expose':
      return wants === 'value'
        ? []
        : propose(
            place,
            typed,
            portChoices(place, (port) => `"${port}"`),
          );
    case 'compose/port/target':
      return wants === 'value'
        ? propose(
            place,
            typed,
            portChoices(place, (port) => port),
          )
        : [];
    default:
      return [];
  }
}

/** Build arguments as keys, where some stand there already. */
export function argKeyProposals(project: ComposeProject, slot: Slot): readonly Choice[] {
  return argNames({ project, slot }).map(({ label, detail }) => ({
    label,
    kind: 'value',
    text: slot.hasColon ? label : `${label}: `,
    ...(detail ? { detail } : {}),
  }));
}

function buildOf({ project, slot }: Pick<CompletionPlace, 'project' | 'slot'>): ServiceBuild | undefined {
  return buildsOf(project).find(({ service }) => service.name === slot.path[1]);
}

function outlineOf(place: Pick<CompletionPlace, 'project' | 'slot'>): DockerfileOutline | undefined {
  return buildOf(place)?.outline;
}

function stageChoices(place: CompletionPlace): readonly Choice[] {
  const stages = outlineOf(place)?.stages ?? [];
  return stages.flatMap(({ name, base }, index): Choice | [] =>
    name ? { label: name, kind: 'reference', detail: `stage from ${base}`, rank: index } : [],
  );
}

function argChoices(place: CompletionPlace): readonly Choice[] {
  const { slot } = place;
  const given = new Set([...slot.present].map((item) => item.split('=', 1)[0]));
  return argNames(place)
    .filter(({ label }) => !given.has(label))
    .map(({ label, detail }) => ({
      label,
      kind: 'variable',
      text: `${label}=`,
      ...(detail ? { detail } : {}),
    }));
}

function argNames(place: Pick<CompletionPlace, 'project' | 'slot'>): readonly { label: string; detail?: string }[] {
  const outline = outlineOf(place);
  if (!outline) return [];
  const target = stageOf(outline, buildOf(place)?.target?.value.text);
  const stages = target ? [...stagesFor(outline, target)] : [];
  const found = new Map<string, string | undefined>();
  for (const { name, defaultValue } of [...outline.globalArgs, ...stages.flatMap(({ args }) => args)]) {
    if (name !== '') found.set(name, found.get(name) ?? defaultValue);
  }
  return [...found].map(([label, value]) => ({
    label,
    ...(value === undefined ? {} : { detail: `default ${value}` }),
  }));
}

function mappingChoices(place: CompletionPlace): readonly Choice[] {
  const quote = place.slot.isQuoted ? '' : '"';
  return portsOf(place).map(({ port, protocol, from }, rank) => {
    const target = protocol === 'tcp' ? port : `${port}/${protocol}`;
    return {
      label: `${port}:${target}`,
      kind: 'value',
      text: `${quote}\${1:${port}}:${target}${quote}`,
      isSnippet: true,
      detail: from,
      rank,
    };
  });
}

function portChoices(place: CompletionPlace, textOf: (port: string) => string): readonly Choice[] {
  return portsOf(place).map(({ port, from }, rank) => ({
    label: port,
    kind: 'value',
    text: place.slot.isQuoted ? port : textOf(port),
    detail: from,
    rank,
  }));
}

interface ListeningPort {
  readonly port: string;
  readonly protocol: string;
  /** Who says so. */
  readonly from: string;
}

/** Where the container listens: what the Dockerfile exposes, else what the image is known for. */
function portsOf(place: CompletionPlace): readonly ListeningPort[] {
  const outline = outlineOf(place);
  const stage = outline && stageOf(outline, buildOf(place)?.target?.value.text);
  const exposed = stage ? chainOf(stage).flatMap((each) => each.exposed) : [];
  if (exposed.length > 0) return exposed.flatMap((text) => portIn(text, 'EXPOSE') ?? []);
  const service = place.project.services.get(String(place.slot.path[1]));
  const image = service && mergedImageName(service);
  const usual = image && cataloguedImage(image)?.ports?.split(', ');
  return (usual || []).flatMap((text) => portIn(text, `${image} listens there`) ?? []);
}

function portIn(text: string, from: string): ListeningPort | undefined {
  const [, port, protocol = 'tcp'] = /^(\d{1,5})(?:\/(\w+))?$/.exec(text) ?? [];
  return port === undefined ? undefined : { port, protocol: protocol.toLowerCase(), from };
}
