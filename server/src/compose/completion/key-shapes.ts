import type { Keys } from '../card-shapes';
import type { Spec } from '../schema/table';
import { quotedChoice } from '../values/choices';
import { kindOf } from '../values/kinds';

/** How the value of a key is begun. */
export interface KeyShape {
  readonly kind: 'text' | 'list' | 'map';
  /** A snippet for the value, in place of an empty tab stop. */
  readonly value: string | undefined;
  /** In a few words, behind the label. */
  readonly detail: string;
}

/** Keys that take a list, and nothing in `card-shapes` says so or says otherwise. */
const lists = new Set(
  `cap_add cap_drop configs depends_on device_cgroup_rules devices dns dns_opt dns_search env_file expose external_links
  extra_hosts group_add label_file links models networks ports profiles secrets security_opt tmpfs volumes volumes_from
  cache_from cache_to entitlements platforms ssh tags aliases link_local_ips include ignore constraints preferences
  device_ids capabilities generic_resources`
    .split(/\s+/)
    .filter(Boolean),
);
const maps = new Set(
  `environment labels annotations sysctls storage_opt driver_opts options args additional_contexts ipam`.split(/\s+/),
);

/** First lines that nearly everybody writes; `$1` stands where typing goes on. */
const beginnings: Readonly<Record<string, string>> = {
  'compose/service/build': 'context: ${1:.}',
  'compose/service/ports': '- "$1"',
  'compose/service/extends': 'service: $1',
  'compose/healthcheck/test': '["CMD", "$1"]',
  'compose/service/healthcheck': 'test: ["CMD", "$1"]',
  'compose/service/logging': 'driver: ${1:local}',
  'compose/deploy/resources': 'limits:\n  ${1}',
};

/** At the top level these names open sections. */
const sectionPrefix = 'compose/top-level';

/** What the cards know of the value, else what the schema allows. */
export function keyShape(keys: Keys | undefined, spec: Spec | undefined, label: string): KeyShape {
  const carded = keys && cardedShape(keys, label);
  return carded && (carded.detail !== 'text' || !spec) ? carded : specShape(spec);
}

function specShape(spec: Spec | undefined): KeyShape {
  const types = spec?.types ?? '';
  const has = (letters: string) => [...letters].some((letter) => types.includes(letter));
  if (spec && spec.choices.length > 0) {
    return { kind: 'text', value: choiceStop(spec.choices), detail: spec.choices.join(' | ') };
  }
  if (has('s')) return { kind: 'text', value: undefined, detail: 'text' };
  if (has('bt')) return { kind: 'text', value: choiceStop(['true', 'false']), detail: 'true | false' };
  if (has('ni')) return { kind: 'text', value: undefined, detail: 'number' };
  if (has('m')) return { kind: 'map', value: undefined, detail: 'map' };
  return has('l')
    ? { kind: 'list', value: undefined, detail: 'list' }
    : { kind: 'text', value: undefined, detail: 'text' };
}

function cardedShape({ prefix, inside }: Keys, label: string): KeyShape {
  const key = `${prefix}/${label}`;
  const beginning = Object.hasOwn(beginnings, key) ? beginnings[key] : undefined;
  if (isList(prefix, label)) return { kind: 'list', value: beginning, detail: 'list' };
  if (inside.has(label) || maps.has(label)) return { kind: 'map', value: beginning, detail: 'map' };
  const value = kindOf(key, false);
  switch (value?.kind) {
    case 'choice': {
      const choices = [...value.choices.keys()].map(quotedChoice);
      return { kind: 'text', value: choiceStop(choices), detail: choices.join(' | ') };
    }
    case 'boolean':
      return { kind: 'text', value: choiceStop(['true', 'false']), detail: 'true | false' };
    case 'duration':
      return { kind: 'text', value: undefined, detail: 'duration, such as 30s' };
    case 'bytes':
      return { kind: 'text', value: undefined, detail: 'bytes, such as 512m' };
    case 'number':
    case 'cpus':
    case 'port':
      return { kind: 'text', value: undefined, detail: 'number' };
    default:
      return { kind: 'text', value: beginning, detail: value?.kind ?? 'text' };
  }
}

function isList(prefix: string, label: string): boolean {
  if (prefix === sectionPrefix) return label === 'include';
  return lists.has(label);
}

/** A choice of a single value would only be in the way. */
function choiceStop(choices: readonly string[]): string | undefined {
  if (choices.length < 2 || choices.some((choice) => /[,|}\\]/.test(choice))) return undefined;
  return `\${1|${choices.join(',')}|}`;
}
