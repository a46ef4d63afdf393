import type { Topic } from '../../analysis/feature-types';
import { code } from '../../knowledge/escape';
import { cardKeys } from '../card-key';
import { mergedEntry } from '../facts/merged';
import { entryAt, topMappings } from '../facts/tree';
import { valueIn } from '../facts/value';
import { asMapping, lookup, scalarText } from '../model/lookup';
import type { Entry } from '../model/nodes';
import type { NameUse } from '../navigation/name-uses';
import { type FileUses, type ProjectName, projectNameAt, usesInProject } from '../navigation/project-names';
import { pathAt } from '../path-at';
import { placeLabel } from '../project/place-names';
import type { ComposeProject, ProjectService } from '../project/project';
import { probeText } from './health';
import { explain, type HoverPlace, linesOf, listed } from './place';

/** The name of a service, network, volume, secret, config, model or profile: what it is, and who uses it. */
export function nameTopic({ file, offset, context, project }: HoverPlace): Topic | undefined {
  const found = projectNameAt(project, offset);
  if (!found) return undefined;
  const place = pathAt(file, offset);
  return explain(context, {
    span: found.use.span,
    paragraphs: [`**${code(found.name.name)}** · ${describe(project, found.name, found.use)}`],
    keys: place ? cardKeys(place.path) : [],
  });
}

function describe(project: ComposeProject, name: ProjectName, use: NameUse): string {
  const files = usesInProject(project, name);
  if (name.kind === 'profile') return profileText(name, files);
  const definitions = files.flatMap(({ file, uses }) =>
    uses.flatMap(({ role, entry }) => (role === 'definition' && entry ? { file: file.file, entry } : [])),
  );
  if (definitions.length === 0) {
    return name.kind === 'network' && name.name === 'default' ? defaultNetwork : undefinedText(project, use);
  }
  const places = definitions.map(({ file, entry }) =>
    file === project.here ? linesOf(file, entry.span) : placeLabel(project, file, entry.span),
  );
  const own =
    name.kind === 'service'
      ? serviceText(project, serviceOf(project, name))
      : resourceText(project, name, definitions.map(({ entry }) => entry).reverse());
  return [`${name.kind}, ${listed(places)}`, ...own, usersText(name, files)].filter(Boolean).join(' · ');
}

const defaultNetwork = 'the network that Compose makes for services that name none';

function undefinedText({ files }: ComposeProject, { kind, by }: NameUse): string {
  if (by === 'services') return kind;
  return `${kind} that ${files.length > 1 ? 'no file of this project defines' : 'this file does not define'}`;
}

/** After merging; a service that is only there to be extended stands for itself. */
function serviceOf(project: ComposeProject, { name, within }: ProjectName): ProjectService | undefined {
  if (!within) return project.services.get(name);
  const layers = within.services.filter((service) => service.name === name);
  return { name, layers, isWhole: false, answers: null };
}

function serviceText(project: ComposeProject, service: ProjectService | undefined): readonly (string | undefined)[] {
  if (!service) return [];
  const image = mergedEntry(service, 'image');
  const text = image && valueIn(image.entry.value)?.written;
  const from =
    image && image.layer.file !== project.here
      ? ` (${placeLabel(project, image.layer.file, image.entry.key.span)})`
      : '';
  const build = mergedEntry(service, 'build') ? 'built here' : undefined;
  return [text ? `image ${code(text)}${from}` : build, probeText(project, service)];
}

/** What tells one of its kind from another: where it comes from. The last file that says it wins. */
function resourceText(
  project: ComposeProject,
  { kind, name }: ProjectName,
  entries: readonly Entry[],
): readonly (string | undefined)[] {
  const mappings = entries.flatMap((entry) => asMapping(entry.value) ?? []);
  const value = (key: string) => mappings.map((mapping) => scalarText(lookup(mapping, key)?.value)).find(Boolean);
  const external = value('external') === 'true' ? 'made elsewhere' : undefined;
  const origin = ['file', 'environment', 'model', 'driver'].map((key) => {
    const text = value(key);
    return text ? `${key} ${code(text)}` : undefined;
  });
  const internal = value('internal') === 'true' ? 'no way out' : undefined;
  const called = value('name');
  const owner = projectName(project);
  const full =
    kind === 'volume' && owner && !called && !external ? `on the host ${code(`${owner}_${name}`)}` : undefined;
  return [external, ...origin, internal, called ? `called ${code(called)}` : full];
}

/** The last file that gives the project a name wins. */
function projectName({ files }: ComposeProject): string | undefined {
  const names = files
    .filter(({ role }) => role === 'base' || role === 'override')
    .flatMap(({ file }) => topMappings(file))
    .flatMap((top) => scalarText(entryAt(top, 'name')?.value) ?? []);
  const name = names.at(-1);
  return name?.includes('$') ? undefined : name;
}

function usersText({ kind, name }: ProjectName, files: readonly FileUses[]): string {
  const reads = files.flatMap(({ uses }) => uses).filter(({ role }) => role === 'read');
  const isService = kind === 'service';
  const users = [...new Set(reads.flatMap(({ services }) => services))].filter(
    (service) => !isService || service !== name,
  );
  if (users.length === 0) return isService ? '' : 'no service uses it';
  return `${isService ? 'needed' : 'used'} by ${listed(users.map(code))}`;
}

function profileText({ name }: ProjectName, files: readonly FileUses[]): string {
  const services = [...new Set(files.flatMap(({ uses }) => uses.flatMap((use) => use.services.map(code))))];
  const command = code(`docker compose --profile ${name} up`);
  return `profile of ${listed(services)} · ${services.length === 1 ? 'it starts' : 'they start'} with ${command}, or when named`;
}
