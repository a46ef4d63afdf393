import type { CompletionProposal } from '../../analysis/feature-types';
import { cardSubject } from '../card-key';
import { definedNames, type NameKind } from '../navigation/name-uses';
import { namesInProject } from '../navigation/project-names';
import { nodeAt } from '../path-at';
import { fileLabel } from '../project/place-names';
import type { ComposeProject } from '../project/project';
import { capabilities } from '../values/capabilities';
import { quotedChoice } from '../values/choices';
import { kindOf } from '../values/kinds';
import { logOptionsOf } from '../values/log-options';
import { ulimits } from '../values/ulimits';
import type { Slot } from './slot';

interface Candidate {
  readonly label: string;
  readonly kind: 'choice' | 'value' | 'reference';
  readonly detail?: string;
  readonly key?: string;
}

/** Keys whose items, or whose own keys, are names. */
const namesByKey: Readonly<Record<string, NameKind>> = {
  'compose/service/depends_on': 'service',
  'compose/service/links': 'service',
  'compose/service/volumes_from': 'service',
  'compose/service/networks': 'network',
  'compose/service/volumes': 'volume',
  'compose/service/secrets': 'secret',
  'compose/service/configs': 'config',
  'compose/service/models': 'model',
  'compose/service/profiles': 'profile',
  'compose/build/secrets': 'secret',
};

/** Names that may stand as keys too, each with a mapping of its own. */
const canBeKeys = new Set(['compose/service/depends_on', 'compose/service/networks', 'compose/service/models']);

const commonSignals = 'SIGTERM SIGINT SIGQUIT SIGHUP SIGUSR1 SIGUSR2 SIGWINCH SIGKILL'.split(' ');

/** What may stand at a place as an item or value, and names that begin one. */
export function valueProposals(project: ComposeProject, slot: Slot): readonly CompletionProposal[] {
  const subject = cardSubject(slot.path);
  if (!subject) return [];
  const { key, rest } = subject;
  const isBelowKey = slot.wants === 'key' && rest.length === 0;
  const isItem = slot.wants === 'item' && rest.length === 1 && typeof rest[0] === 'number';
  const isValue = slot.wants === 'value' && rest.length === 0;
  const known = isBelowKey ? knownKeysOf(project, slot, key) : undefined;
  if (known) {
    return known
      .filter(({ label }) => !slot.present.has(label))
      .map((candidate) => proposal(slot, candidate, slot.hasColon ? candidate.label : `${candidate.label}: `));
  }
  if (isBelowKey && slot.parent?.kind === 'mapping') {
    return canBeKeys.has(key)
      ? names(project, slot, key).map((name) => proposal(slot, name, asKey(name.label, slot)))
      : [];
  }
  const isFirstOfTest = isItem && key === 'compose/healthcheck/test' && rest[0] === 0;
  if (isFirstOfTest) return testForms.map((candidate) => proposal(slot, candidate, candidate.label));
  const candidates = isValue ? valuesOf(project, slot, key) : isItem || isBelowKey ? itemsOf(project, slot, key) : [];
  return candidates
    .filter(({ label }) => !slot.present.has(label))
    .map((candidate) => proposal(slot, candidate, textOf(candidate.label, slot, isBelowKey)));
}

/** The first word of a test says how the others are run. */
const testForms: readonly Candidate[] = [
  { label: 'CMD', kind: 'choice', detail: 'a program and its arguments, without a shell' },
  { label: 'CMD-SHELL', kind: 'choice', detail: 'one text for the shell of the image' },
  { label: 'NONE', kind: 'choice', detail: 'no test, not even that of the image' },
];

/** Keys that no schema names, but that the engine or a driver alone takes. */
function knownKeysOf(project: ComposeProject, slot: Slot, key: string): readonly Candidate[] | undefined {
  switch (key) {
    case 'compose/service/ulimits':
    case 'compose/build/ulimits':
      return [...ulimits].map(([label, detail]) => ({ label, kind: 'value', detail }));
    case 'compose/logging/options': {
      const driver = nodeAt(project.here, [...slot.path.slice(0, -1), 'driver'], slot.word.start);
      const options = logOptionsOf(driver?.kind === 'scalar' ? driver.text : usualLogDriver);
      return [...(options ?? [])].map((label) => ({ label, kind: 'value' }));
    }
    default:
      return undefined;
  }
}

/** What the daemon takes where nobody says something else. */
const usualLogDriver = 'json-file';

function itemsOf(project: ComposeProject, slot: Slot, key: string): readonly Candidate[] {
  if (Object.hasOwn(namesByKey, key)) {
    const suffix = key === 'compose/service/volumes' ? ':' : '';
    return names(project, slot, key).map((name) => ({ ...name, label: name.label + suffix }));
  }
  return kindValues(key, true);
}

function valuesOf(project: ComposeProject, slot: Slot, key: string): readonly Candidate[] {
  switch (key) {
    case 'compose/service/network_mode':
    case 'compose/service/ipc':
    case 'compose/service/pid':
      return [...kindValues(key, false), ...prefixed(names(project, slot, key, 'service'), 'service:')];
    case 'compose/service/extends':
      return names(project, slot, key, 'service');
    case 'compose/secret/environment':
    case 'compose/config/environment':
      return project.variables.names().map((label) => ({ label, kind: 'reference', detail: 'variable of .env' }));
    case 'compose/service-secret/source':
      return names(project, slot, key, slot.path[2] === 'configs' ? 'config' : 'secret');
    case 'compose/service-volume/source':
      return names(project, slot, key, 'volume');
    default:
      return kindValues(key, false);
  }
}

function kindValues(key: string, isItem: boolean): readonly Candidate[] {
  const value = kindOf(key, isItem);
  switch (value?.kind) {
    case 'choice':
      return [...value.choices].map(([label, detail]) => ({ label, kind: 'choice', detail: plain(detail) }));
    case 'boolean':
      return ['true', 'false'].map((label) => ({ label, kind: 'choice' }));
    case 'capability':
      return [...capabilities.values()].map(({ name, allows }) => {
        return { label: name, kind: 'value', detail: allows, key: `capability/${name}` };
      });
    case 'signal':
      return commonSignals.map((label) => ({ label, kind: 'value', key: `signal/${label}` }));
    default:
      return [];
  }
}

function names(project: ComposeProject, slot: Slot, key: string, kind = namesByKey[key]): readonly Candidate[] {
  const [section, owner] = slot.path;
  const own = kind === 'service' && section === 'services' ? owner : undefined;
  const found = kind
    ? [...definedNames(project.here, kind), ...namesInProject(project, { kind, within: undefined })]
    : [];
  return [...new Set(found)]
    .filter((name) => name !== own && !slot.present.has(name))
    .map((label) => ({ label, kind: 'reference', ...(kind ? { detail: detailOf(project, kind, label) } : {}) }));
}

/** What it is, and in which other file. */
function detailOf(project: ComposeProject, kind: NameKind, name: string): string {
  const isIn = (file: ComposeProject['here']) => definedNames(file, kind).includes(name);
  if (isIn(project.here)) return kind;
  const file = project.files.find((each) => isIn(each.file))?.file;
  return file ? `${kind} of ${fileLabel(project, file)}` : kind;
}

function prefixed(candidates: readonly Candidate[], prefix: string): readonly Candidate[] {
  return candidates.map((candidate) => ({ ...candidate, label: prefix + candidate.label }));
}

function textOf(label: string, slot: Slot, isBelowKey: boolean): string {
  const text = slot.isQuoted ? label : quotedChoice(label);
  return isBelowKey && !slot.isFlow ? `- ${text}` : text;
}

function asKey(label: string, { hasColon }: Slot): string {
  return hasColon ? label : `${label}:`;
}

function proposal(slot: Slot, { label, kind, detail, key }: Candidate, text: string): CompletionProposal {
  return { label, kind, text, replaces: slot.word, ...(detail ? { detail } : {}), ...(key ? { key } : {}) };
}

/** Details are drawn as they are. */
function plain(markdown: string): string {
  return markdown.replaceAll('`', '');
}
