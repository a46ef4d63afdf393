import { mergedEntry } from '../facts/merged';
import { entryAt, itemsOf } from '../facts/tree';
import { effectiveValue } from '../merging/effective';
import { asMapping, resolve, scalarText } from '../model/lookup';
import type { Node } from '../model/nodes';
import type { ProjectVariables } from '../project/env';
import type { ComposeProject, ProjectService } from '../project/project';
import { expandText } from '../variables';
import { runFlags } from './docker-run/flags';
import { shellWords } from './docker-run/words';
import { code, listed } from './layout';
import { shortPort } from './port-forms';
import type { Refactor } from './selected';

/** Keys that only order services, or that only Compose itself reads. */
const silentKeys = new Set(['depends_on', 'profiles', 'develop', 'container_name', 'extends', 'image', '<<']);

/** The command line that starts the same container, for the clipboard. */
export const toDockerRun: Refactor = ({ project, namedService: here }) => {
  const service = here && project.services.get(here.name);
  const run = service && runOf(project, service);
  if (!here || !run) return [];
  const lost = run.lost.length === 0 ? '' : ` (without ${listed(run.lost)})`;
  return [
    {
      title: `Copy ${code(here.name)} as a ${code('docker run')} command${lost}`,
      kind: 'refactor.rewrite',
      edits: () => [],
      copies: () => run.text,
    },
  ];
};

function runOf(
  project: ComposeProject,
  service: ProjectService,
): { text: string; lost: readonly string[] } | undefined {
  const { variables } = project;
  const valueAt = (key: string) => mergedEntry(service, key)?.entry.value;
  const image = scalarText(valueAt('image'));
  if (!image || !service.isWhole) return undefined;
  const written = (text: string) => shellText(text, variables);
  const name = scalarText(valueAt('container_name')) ?? service.name;
  const parts = ['docker run --detach', `--name ${written(name)}`];
  const said = new Set(silentKeys);
  for (const { name: flag, kind, key } of runFlags) {
    const value = key && valueAt(key);
    if (!value) continue;
    if (kind === 'switch') {
      said.add(key);
      if (/^(?:true|yes|on)$/i.test(scalarText(value) ?? '')) parts.push(`--${flag}`);
      continue;
    }
    const texts = kind === 'list' ? listTexts(service, key, variables) : [scalarText(value)];
    const known = texts.filter((text) => text !== undefined);
    if (known.length === texts.length) said.add(key);
    for (const text of known) {
      const isMount = key === 'volumes' && text.startsWith('type=');
      parts.push(`--${isMount ? 'mount' : flag} ${written(text)}`);
    }
  }
  for (const [key, texts] of ownFlags(service, valueAt)) {
    said.add(key);
    for (const [flag, text] of texts) parts.push(`--${flag}${text === '' ? '' : ` ${written(text)}`}`);
  }
  const [entrypoint, ...before] = commandWords(valueAt('entrypoint'));
  if (entrypoint !== undefined) parts.push(`--entrypoint ${written(entrypoint)}`);
  const words = [image, ...before, ...commandWords(valueAt('command'))].map(written);
  for (const key of ['entrypoint', 'command']) said.add(key);
  const keys = service.layers.flatMap(({ mapping }) => mapping?.entries.map((entry) => entry.key.text) ?? []);
  const lost = [...new Set(keys)].filter((key) => !said.has(key) && !key.startsWith('x-'));
  return { text: [...parts, words.join(' ')].join(' \\\n  '), lost };
}

/** What a list says after merging, each as the flag wants it; `undefined` for what no flag can say. */
function listTexts(service: ProjectService, key: string, variables: ProjectVariables): readonly (string | undefined)[] {
  return (effectiveValue(service, [key])?.parts ?? []).map(({ name, node }) => {
    const value = resolve(node);
    const text = scalarText(node);
    if (name !== undefined && value === undefined) return pairText(service, key, name);
    if (name !== undefined)
      return text === undefined ? undefined : `${name}${key === 'extra_hosts' ? ':' : '='}${text}`;
    if (value?.kind !== 'mapping') return text;
    if (key === 'ports') return shortPort(value, variables);
    if (key === 'env_file') return scalarText(entryAt(value, 'path')?.value);
    return key === 'volumes' ? mountText(value) : undefined;
  });
}

/** An item of a list of pairs keeps its text; a name without a value is taken from the environment. */
function pairText(service: ProjectService, key: string, name: string): string {
  const part = effectiveValue(service, [key])?.parts.find((each) => each.name === name);
  return part && part.written !== '' ? `${name}=${part.written}` : name;
}

function mountText(mapping: NonNullable<ReturnType<typeof asMapping>>): string | undefined {
  const text = (key: string) => scalarText(entryAt(mapping, key)?.value);
  const [type, source, target] = [text('type'), text('source'), text('target')];
  if (!type || !target) return undefined;
  const isReadOnly = text('read_only') === 'true';
  return [`type=${type}`, source && `source=${source}`, `target=${target}`, isReadOnly && 'readonly']
    .filter(Boolean)
    .join(',');
}

type OwnFlag = readonly [key: string, texts: readonly (readonly [flag: string, text: string])[]];

function ownFlags(service: ProjectService, valueAt: (key: string) => Node | undefined): readonly OwnFlag[] {
  const names = effectiveValue(service, ['networks'])?.parts ?? [];
  const mode = scalarText(valueAt('network_mode'));
  const health = (key: string) => scalarText(mergedEntry(service, 'healthcheck', key)?.entry.value);
  const found: OwnFlag[] = [['networks', names.map(({ name, node }) => ['network', name ?? scalarText(node) ?? ''])]];
  if (mode !== undefined && !mode.startsWith('service:')) found.push(['network_mode', [['network', mode]]]);
  if (valueAt('healthcheck')) {
    const [kind, ...words] = commandWords(mergedEntry(service, 'healthcheck', 'test')?.entry.value);
    const command = kind === 'CMD' || kind === 'CMD-SHELL' ? words.join(' ') : kind === 'NONE' ? undefined : kind;
    const times = ['interval', 'timeout', 'retries', 'start_period', 'start_interval'].flatMap((key) => {
      const text = health(key);
      return text === undefined ? [] : [[`health-${key.replace('_', '-')}`, text] as const];
    });
    const isOff = health('disable') === 'true' || kind === 'NONE';
    if (isOff) found.push(['healthcheck', [['no-healthcheck', '']]]);
    else found.push(['healthcheck', [...(command ? [['health-cmd', command] as const] : []), ...times]]);
  }
  const driver = scalarText(mergedEntry(service, 'logging', 'driver')?.entry.value);
  const options = effectiveValue(service, ['logging', 'options'])?.parts ?? [];
  if (valueAt('logging')) {
    const texts = options.map(({ name, node }) => ['log-opt', `${name}=${scalarText(node) ?? ''}`] as const);
    found.push(['logging', [...(driver ? [['log-driver', driver] as const] : []), ...texts]]);
  }
  const pull = scalarText(valueAt('pull_policy'));
  if (pull && /^(?:always|missing|never)$/.test(pull)) found.push(['pull_policy', [['pull', pull]]]);
  const grace = /^(\d+)s$/.exec(scalarText(valueAt('stop_grace_period')) ?? '')?.[1];
  if (grace) found.push(['stop_grace_period', [['stop-timeout', grace]]]);
  if (scalarText(valueAt('gpus')) === 'all') found.push(['gpus', [['gpus', 'all']]]);
  const ulimits = effectiveValue(service, ['ulimits'])?.parts ?? [];
  if (ulimits.length > 0) {
    const texts = ulimits.map(({ name, node }) => {
      const part = (key: string) => scalarText(entryAt(asMapping(node), key)?.value);
      return ['ulimit', `${name}=${scalarText(node) ?? `${part('soft')}:${part('hard')}`}`] as const;
    });
    found.push(['ulimits', texts]);
  }
  return found;
}

/** A command as its words; a text is split as a shell does it. */
function commandWords(node: Node | undefined): readonly string[] {
  const value = resolve(node);
  if (value?.kind === 'scalar') return shellWords(value.text) ?? [value.text];
  return itemsOf(value).flatMap((item) => scalarText(item.value) ?? []);
}

/** A text as one word of a shell, its variables filled in where they are known. */
function shellText(text: string, variables: ProjectVariables): string {
  const known = expandText(text, variables);
  if (known === undefined) return `"${text.replace(/["\\`]/g, '\\$&').replaceAll('$$', '\\$')}"`;
  return /^[\w@%+=:,./-]+$/.test(known) ? known : `'${known.replaceAll("'", "'\\''")}'`;
}
