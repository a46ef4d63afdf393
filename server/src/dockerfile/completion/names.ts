import { portUse } from '../../data/ports';
import { signalCalled } from '../../data/signals';
import { describeImage } from '../../images/describe';
import { rootBase } from '../facts/base-images';
import { hasCard } from '../hover/place';
import { isWindows } from '../model/platform';
import { platformArgs, proxyArgs, variablesOf } from '../model/variables';
import type { Choice, Slot } from './slot';

/** Opencontainers image-spec, annotations. */
const labels: readonly (readonly [key: string, detail: string])[] = [
  ['source', 'address of the source code'],
  ['version', 'version of what the image holds'],
  ['revision', 'commit of the source code'],
  ['created', 'time of the build, RFC 3339'],
  ['title', 'name for people'],
  ['description', 'what the image holds, for people'],
  ['licenses', 'SPDX expression'],
  ['url', 'more about the image'],
  ['documentation', 'address of the documentation'],
  ['authors', 'who answers for it'],
  ['vendor', 'who distributes it'],
  ['ref.name', 'name of the reference'],
  ['base.name', 'reference of the base image'],
  ['base.digest', 'digest of the base image'],
];

/** Variables that images of a language often set, with the value that they mostly get. */
const environment: readonly (readonly [name: string, value: string])[] = [
  ['PATH', '${1:/opt/bin}:\\$PATH'],
  ['NODE_ENV', 'production'],
  ['PYTHONUNBUFFERED', '1'],
  ['PYTHONDONTWRITEBYTECODE', '1'],
  ['PIP_NO_CACHE_DIR', '1'],
  ['PORT', '${1:8080}'],
  ['HOME', '${1:/home/app}'],
  ['LANG', 'C.UTF-8'],
  ['TZ', '${1:UTC}'],
  ['JAVA_TOOL_OPTIONS', '${1:-XX:MaxRAMPercentage=75}'],
  ['CGO_ENABLED', '0'],
  ['GOFLAGS', '${1:-trimpath}'],
  ['RUST_LOG', '${1:info}'],
  ['RAILS_ENV', 'production'],
  ['BUNDLE_WITHOUT', 'development:test'],
  ['ASPNETCORE_HTTP_PORTS', '${1:8080}'],
  ['ASPNETCORE_ENVIRONMENT', 'Production'],
  ['DOTNET_CLI_TELEMETRY_OPTOUT', '1'],
];

const commonPorts = [8080, 80, 443, 3000, 8000, 5000, 8443, 9090];
const commonSignals = 'SIGTERM SIGINT SIGQUIT SIGUSR1 SIGHUP SIGWINCH SIGUSR2 SIGKILL SIGRTMIN+3'.split(' ');
const unixShells = [
  '["/bin/bash", "-o", "pipefail", "-c"]',
  '["/bin/bash", "-eo", "pipefail", "-c"]',
  '["/bin/ash", "-eo", "pipefail", "-c"]',
  '["/bin/sh", "-c"]',
];
const windowsShells = [
  '["powershell", "-Command", "$ErrorActionPreference = \'Stop\'; $ProgressPreference = \'SilentlyContinue\';"]',
  '["pwsh", "-Command", "$ErrorActionPreference = \'Stop\';"]',
  '["cmd", "/S", "/C"]',
];

/** Keys of the image specification that no LABEL of the stage gives yet. */
export function labelKeys({ instruction: { stage }, after }: Slot): readonly Choice[] {
  const given = new Set(
    stage?.instructions.flatMap(({ kind, pairs }) => (kind === 'label' ? pairs.map(({ name }) => name.value) : [])),
  );
  return labels.flatMap(([name, detail], rank): Choice[] => {
    const label = `org.opencontainers.image.${name}`;
    if (given.has(label)) return [];
    const isFollowed = after.startsWith('=');
    return [{ label, kind: 'key', detail, rank, ...(isFollowed ? {} : { text: `${label}="\${1}"`, isSnippet: true }) }];
  });
}

/** Well-known variables, and build arguments that the container may need. */
export function envPairs({ after }: Slot): readonly Choice[] {
  const isFollowed = after.startsWith('=');
  return environment.map(([label, value], rank) => ({
    label,
    kind: 'variable',
    detail: `= ${value.replace(/\$\{1:([^{}]*)\}/, '$1').replace('\\', '')}`,
    rank,
    ...(isFollowed ? {} : { text: `${label}=${value}`, isSnippet: true }),
  }));
}

/** Arguments from before the first FROM, which a stage sees only after such a line, then those of the builder. */
export function argNames({ file, instruction, context }: Slot): readonly Choice[] {
  const definitions = variablesOf(file).definitions();
  const given = new Set(
    definitions
      .filter(({ stage, instruction: where }) => stage === instruction.stage && where !== instruction)
      .map(({ name }) => name),
  );
  const globals = instruction.stage
    ? definitions
        .filter(({ kind }) => kind === 'global')
        .map(({ name }) => [name, 'build argument of the file'] as const)
    : [];
  const builders = [...platformArgs].map((name) => [name, 'set by the builder'] as const);
  const proxies = [...proxyArgs]
    .filter((name) => name === name.toUpperCase())
    .map((name) => [name, 'predefined'] as const);
  const known = new Map([...proxies, ...builders, ...globals].reverse());
  return [...known]
    .filter(([name]) => name !== '' && !given.has(name))
    .map(([label, detail], rank) => {
      const key = `dockerfile/arg/${label}`;
      return { label, kind: 'variable', detail, rank, ...(hasCard(context, key) ? { key } : {}) };
    });
}

/** Where the base image listens, then what programs usually take; those given already are left out. */
export function portChoices({ instruction: { stage, span }, words }: Slot): readonly Choice[] {
  const base = stage && rootBase(stage);
  const own = (base && describeImage(base)?.ports?.split(', ')) ?? [];
  const given = new Set([
    ...words,
    ...(stage?.instructions ?? []).flatMap(({ kind, words: ports, span: at }) =>
      kind === 'expose' && at.start !== span.start ? ports.map(({ value }) => value) : [],
    ),
  ]);
  const ports = [...new Set([...own, ...commonPorts.map(String)])].filter((port) => !given.has(port));
  return ports.map((label, rank) => {
    const [port = '', protocol = 'tcp'] = label.split('/');
    const service = portUse(Number(port), protocol)?.service;
    const detail = own.includes(label) ? 'where the base image listens' : service;
    return { label, kind: 'value', rank, ...(detail ? { detail } : {}) };
  });
}

/** Signals that programs take for a stop, then the others. */
export function signalChoices({ context }: Slot): readonly Choice[] {
  const all = Array.from({ length: 31 }, (_, index) => signalCalled(String(index + 1))?.name ?? '');
  return [...new Set([...commonSignals, ...all])].filter(Boolean).map((label, rank) => {
    const signal = signalCalled(label);
    const detail = signal?.note ?? signal?.byDefault;
    const key = `signal/${label}`;
    return {
      label,
      kind: 'value',
      rank,
      ...(detail ? { detail } : {}),
      ...(hasCard(context, key) ? { key } : {}),
    };
  });
}

/** Whole forms of SHELL that fit the platform of the stage. */
export function shellForms({ instruction: { stage } }: Slot): readonly Choice[] {
  const forms = isWindows(stage) ? windowsShells : unixShells;
  return forms.map((label, rank) => ({ label, kind: 'value', rank }));
}
