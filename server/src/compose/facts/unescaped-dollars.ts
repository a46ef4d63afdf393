import { KeptWith } from '../../lint/fact';
import { type Edit, insert } from '../../text/span';
import { parseTemplate, type Reference, referencesOf } from '../interpolation';
import type { Scalar } from '../model/nodes';
import type { ComposeProject } from '../project/project';
import { commandTexts } from './command-texts';
import { baseName, knownImage } from './image-role';
import { type Interpolation, interpolationsOf } from './interpolations';
import { mergedEntry } from './merged';
import { type ServiceVariable, serviceEnvironment } from './service-environment';

/** A reference that Compose replaces although the container, or nobody, was meant to. */
export interface UnescapedDollar {
  readonly kind: 'variable' | 'hash';
  readonly reference: Reference;
  /** Compose knows a value as well, so what is meant is open. */
  readonly isKnown: boolean;
  /** Doubles every such dollar of the value. */
  readonly edits: readonly Edit[];
}

/** Variables that images set themselves, or that their start scripts read, by the name of the image. */
const imageVariables: Readonly<Record<string, RegExp>> = {
  postgres: /^(?:POSTGRES_|PG)/,
  postgis: /^(?:POSTGRES_|PG)/,
  mysql: /^MYSQL_/,
  mariadb: /^(?:MYSQL|MARIADB)_/,
  mongo: /^MONGO_/,
  rabbitmq: /^RABBITMQ_/,
};

const passwordHash = /\$(?:2[abxy]?|apr1|[156y]|argon2(?:id|i|d))\$[./\w$=,+-]{8,}/g;

const kept = new KeptWith<ComposeProject, ReadonlyMap<number, UnescapedDollar>>();

/** Those of the file that is asked about, by the start of the reference. */
export function unescapedDollars(project: ComposeProject): ReadonlyMap<number, UnescapedDollar> {
  const known = kept.get(project);
  if (known) return known;
  const owners = shellNames(project);
  const found = new Map<number, UnescapedDollar>();
  for (const each of interpolationsOf(project.here)) {
    const hashes = hashesIn(each);
    const isShell = owners.get(each.node);
    const own = isShell ? each.references.filter((reference) => !reference.operator && isShell(reference.name)) : [];
    for (const hash of hashes) found.set(hash.reference.span.start, hash);
    const edits = own.map(({ span }) => insert(span.start, '$'));
    for (const reference of own) {
      if (found.has(reference.span.start)) continue;
      const isKnown = project.variables.valueOf(reference.name) !== undefined;
      found.set(reference.span.start, { kind: 'variable', reference, isKnown, edits });
    }
  }
  kept.set(project, found);
  return found;
}

/** For each value that a container runs, whether a name is a variable of that container. */
function shellNames(project: ComposeProject): ReadonlyMap<Scalar, (name: string) => boolean> {
  const found = new Map<Scalar, (name: string) => boolean>();
  for (const service of project.here.services) {
    const values = commandTexts(service).flatMap((text) => text.values);
    const whole = project.services.get(service.name);
    if (!whole || !values.some(({ hasVariable }) => hasVariable)) continue;
    const { variables } = serviceEnvironment(project, whole);
    const image = knownImage(mergedEntry(whole, 'image')?.layer ?? service);
    const fromImage = image && imageVariables[baseName(image.repository)];
    const has = (name: string) => {
      const variable = variables.get(name);
      if (variable) {
        const isSame = variable.text !== undefined && variable.text === project.variables.valueOf(name)?.text;
        return isSetHere(variable) && !isSame;
      }
      const isOpen = project.disk !== undefined && project.variables.valueOf(name) === undefined;
      return isOpen && fromImage?.test(name) === true;
    };
    for (const { node } of values) found.set(node, has);
  }
  return found;
}

/** A value that comes from Compose's own variable of that name is the same on both sides. */
function isSetHere({ name, pair }: ServiceVariable): boolean {
  if (!pair) return true;
  if (pair.written === undefined) return false;
  return !referencesOf(parseTemplate(pair.written)).some((reference) => reference.name === name);
}

/** Password hashes are full of dollars. */
function hashesIn({ offset, references, text }: Interpolation): readonly UnescapedDollar[] {
  if (references.length === 0) return [];
  return [...text.matchAll(passwordHash)].flatMap(({ 0: hash, index }): readonly UnescapedDollar[] => {
    const start = offset + index;
    const inside = references.filter(({ span }) => span.start >= start && span.end <= start + hash.length);
    const dollars = [...hash.matchAll(/\${1,2}/g)].filter(([signs]) => signs.length === 1);
    const edits = dollars.map((dollar) => insert(start + dollar.index, '$'));
    return inside.map((reference) => ({ kind: 'hash', reference, isKnown: false, edits }));
  });
}
