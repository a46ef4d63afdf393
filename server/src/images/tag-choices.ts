import { lifeCycleOf } from './life-cycle';
import { products } from './life-cycle-table';
import { knownImage } from './maintained';
import { imageReference } from './reference';

/** A tag that an image has. */
export interface TagChoice {
  readonly tag: string;
  /** `undefined` where nothing is known of its end. */
  readonly state: 'maintained' | 'ends-soon' | 'ended' | undefined;
  /** The last day of its fixes. */
  readonly ends: string | undefined;
}

/** Variants that the maintained versions of an image have, the usual one first. */
const variants: Readonly<Record<string, string>> = {
  caddy: 'alpine',
  debian: 'slim',
  'eclipse-temurin': 'jre jdk jre-alpine',
  elixir: 'slim alpine',
  erlang: 'slim alpine',
  golang: 'alpine',
  haproxy: 'alpine',
  httpd: 'alpine',
  'mcr.microsoft.com/dotnet/aspnet': 'alpine',
  'mcr.microsoft.com/dotnet/runtime': 'alpine',
  'mcr.microsoft.com/dotnet/sdk': 'alpine',
  memcached: 'alpine',
  nginx: 'alpine',
  'nginxinc/nginx-unprivileged': 'alpine',
  node: 'slim alpine',
  perl: 'slim',
  php: 'cli fpm apache alpine fpm-alpine',
  postgres: 'alpine',
  python: 'slim alpine',
  rabbitmq: 'management alpine management-alpine',
  redis: 'alpine',
  ruby: 'slim alpine',
  rust: 'slim alpine',
};

/** Images whose tags are more than a version of the table, or stand still. */
const withoutPlainTags =
  /^(?:ibm-semeru-runtimes|mcr\.microsoft\.com\/(?:openjdk\/jdk|mssql\/server|windows)|rockylinux|timescale\/timescaledb|elasticsearch|kibana|logstash|denoland\/deno|apache\/kafka|prom\/prometheus|quay\.io\/coreos\/etcd|zabbix\/.*)$/;

let known: { readonly today: string; readonly byName: Map<string, readonly TagChoice[]> } | undefined;

/** The tags that are known of an image: the usual one, the maintained ones, then those whose time is over. */
export function tagChoices(name: string, today: string): readonly TagChoice[] {
  if (known?.today !== today) known = { today, byName: new Map() };
  const choices = known.byName.get(name) ?? choicesOf(name, today);
  // Names that nobody knows come from what people type, letter by letter.
  if (choices.length > 0) known.byName.set(name, choices);
  return choices;
}

/** The tag that fits most people; `undefined` where no maintained one is known. */
export function usualTag(name: string, today: string): string | undefined {
  const [first] = tagChoices(name, today);
  return first?.state === 'ended' ? undefined : first?.tag;
}

function choicesOf(name: string, today: string): readonly TagChoice[] {
  if (name.startsWith('gcr.io/distroless/')) return ['nonroot', 'debug-nonroot', 'latest'].map(undated);
  const preferred = knownImage(imageOf(name))?.tag;
  const versions = versionTags(name, preferred).map((tag) => datedTag(name, tag, today));
  const living = versions.filter(({ state }) => state !== 'ended');
  const ended = versions.filter(({ state }) => state === 'ended');
  const own = Object.hasOwn(variants, name) ? (variants[name] ?? '').split(' ') : [];
  const [first, ...others] = living;
  const kinds = (choice: TagChoice | undefined) =>
    choice ? own.map((variant) => ({ ...choice, tag: `${choice.tag}-${variant}` })) : [];
  return [first ?? [], kinds(first), others, others.flatMap(kinds), ended].flat();
}

function versionTags(name: string, preferred: string | undefined): readonly string[] {
  const cycles = products().find(({ repositories }) => repositories.includes(name))?.cycles ?? [];
  const prefix = name === 'pgvector/pgvector' ? 'pg' : (/^[a-z]+/.exec(preferred ?? '')?.[0] ?? '');
  const tags = withoutPlainTags.test(name)
    ? []
    : cycles.flatMap((cycle) => [`${prefix}${cycle.name}`, ...(cycle.codename ? [cycle.codename] : [])]);
  return [...new Set([...(preferred ? [preferred] : []), ...tags])];
}

/** A tag with what its life cycle tells. */
export function datedTag(name: string, tag: string, today: string): TagChoice {
  const cycle = lifeCycleOf(imageOf(`${name}:${tag}`), today);
  return { tag, state: cycle?.state, ends: cycle?.ends };
}

function undated(tag: string): TagChoice {
  return { tag, state: undefined, ends: undefined };
}

function imageOf(text: string) {
  return imageReference({ text, value: text, span: { start: 0, end: text.length }, hasVariable: false });
}
