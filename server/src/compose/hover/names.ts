import type { Topic } from '../../analysis/feature-types';
import { code } from '../../knowledge/escape';
import { cardKeys } from '../card-key';
import { asMapping, lookup, scalarText } from '../model/lookup';
import type { ComposeFile, Entry } from '../model/nodes';
import { definitionOf, type NameUse, nameUseAt, usesOfName } from '../navigation/name-uses';
import { pathAt } from '../path-at';
import { probeText } from './health';
import { explain, type HoverPlace, linesOf, listed } from './place';

/** The name of a service, network, volume, secret, config, model or profile: what it is, and who uses it. */
export function nameTopic({ file, offset, context }: HoverPlace): Topic | undefined {
  const use = nameUseAt(file, offset);
  if (!use) return undefined;
  const place = pathAt(file, offset);
  return explain(context, {
    span: use.span,
    paragraphs: [`**${code(use.name)}** · ${describe(file, use)}`],
    keys: place ? cardKeys(place.path) : [],
  });
}

function describe(file: ComposeFile, use: NameUse): string {
  if (use.kind === 'profile') return profileText(file, use);
  const definition = definitionOf(file, use);
  if (!definition?.entry) return use.kind === 'network' && use.name === 'default' ? defaultNetwork : undefinedText(use);
  const own = use.kind === 'service' ? serviceText(definition.entry, file) : resourceText(definition, file);
  return [`${use.kind}, ${linesOf(file, definition.entry.span)}`, ...own, usersText(file, use)]
    .filter(Boolean)
    .join(' · ');
}

const defaultNetwork = 'the network that Compose makes for services that name none';

function undefinedText({ kind, by }: NameUse): string {
  return by === 'services' ? kind : `${kind} that this file does not define`;
}

function serviceText({ key, value }: Entry, file: ComposeFile): readonly (string | undefined)[] {
  const mapping = asMapping(value);
  const image = mapping && scalarText(lookup(mapping, 'image')?.value);
  const build = mapping && lookup(mapping, 'build') ? 'built here' : undefined;
  const probe = probeText(
    file.services.find(({ name }) => name === key.text),
    file,
  );
  return [image ? `image ${code(image)}` : build, probe];
}

/** What tells one of its kind from another: where it comes from. */
function resourceText({ entry, kind }: NameUse, file: ComposeFile): readonly (string | undefined)[] {
  const mapping = asMapping(entry?.value);
  const value = (key: string) => (mapping ? scalarText(lookup(mapping, key)?.value) : undefined);
  const external = value('external') === 'true' ? 'made elsewhere' : undefined;
  const origin = ['file', 'environment', 'model', 'driver'].map((key) => {
    const text = value(key);
    return text ? `${key} ${code(text)}` : undefined;
  });
  const internal = value('internal') === 'true' ? 'no way out' : undefined;
  const name = value('name');
  const project = projectName(file);
  const full =
    kind === 'volume' && project && !name && !external
      ? `on the host ${code(`${project}_${entry?.key.text}`)}`
      : undefined;
  return [external, ...origin, internal, name ? `called ${code(name)}` : full];
}

function projectName({ documents }: ComposeFile): string | undefined {
  const top = asMapping(documents[0]?.root);
  const name = top && scalarText(lookup(top, 'name')?.value);
  return name?.includes('$') ? undefined : name;
}

function usersText(file: ComposeFile, use: NameUse): string {
  const reads = usesOfName(file, use).filter(({ role }) => role === 'read');
  const isService = use.kind === 'service';
  const users = [...new Set(reads.flatMap(({ services }) => services))].filter(
    (service) => !isService || service !== use.name,
  );
  if (users.length === 0) return isService ? '' : 'no service uses it';
  return `${isService ? 'needed' : 'used'} by ${listed(users.map(code))}`;
}

function profileText(file: ComposeFile, use: NameUse): string {
  const services = [...new Set(usesOfName(file, use).flatMap(({ services }) => services.map(code)))];
  const command = code(`docker compose --profile ${use.name} up`);
  return `profile of ${listed(services)} · ${services.length === 1 ? 'it starts' : 'they start'} with ${command}, or when named`;
}
