import type { CompletionProposal } from '../../analysis/feature-types';
import type { MaybePromise } from '../../analysis/language';
import { mountOption, mountsOf } from '../model/mounts';
import { stagesAndImages } from './images';
import { contextPaths, directoryChoices } from './paths';
import { type Choice, inOrder, propose, type Slot } from './slot';

/** Names of one option; the first is the one to write. */
const synonyms: readonly (readonly string[])[] = [
  ['target', 'dst', 'destination'],
  ['source', 'src'],
  ['readonly', 'ro'],
  ['rw', 'readwrite'],
];
const bare = new Set(['readonly', 'ro', 'rw', 'readwrite', 'required']);
const likelyOptions = ['type', 'target', 'id', 'source', 'from', 'sharing', 'required', 'env'];

/** Where package managers keep what they download; those whose command stands in the RUN come first. */
const caches: readonly (readonly [target: string, command: RegExp])[] = [
  ['/var/cache/apt', /\bapt(?:-get)?\b/],
  ['/var/lib/apt', /\bapt(?:-get)?\b/],
  ['/var/cache/apk', /\bapk\b/],
  ['/var/cache/dnf', /\b(?:dnf|yum|microdnf)\b/],
  ['/root/.npm', /\bnpm\b/],
  ['/usr/local/share/.cache/yarn', /\byarn\b/],
  ['/pnpm/store', /\bpnpm\b/],
  ['/root/.bun/install/cache', /\bbun\b/],
  ['/root/.cache/pip', /\bpip3?\b/],
  ['/root/.cache/uv', /\buv\b/],
  ['/root/.cache/pypoetry', /\bpoetry\b/],
  ['/go/pkg/mod', /\bgo\b/],
  ['/root/.cache/go-build', /\bgo\b/],
  ['/usr/local/cargo/registry', /\bcargo\b/],
  ['/usr/local/cargo/git/db', /\bcargo\b/],
  ['/root/.m2', /\bmvnw?\b/],
  ['/home/gradle/.gradle', /\bgradlew?\b/],
  ['/root/.gradle', /\bgradlew?\b/],
  ['/root/.nuget/packages', /\bdotnet\b/],
  ['/tmp/cache', /\bcomposer\b/],
  ['/usr/local/bundle/cache', /\bbundle\b/],
  ['/var/cache/pacman/pkg', /\bpacman\b/],
];

/** Types, options and option values of `--mount=`; `written` is what stands behind the equals sign. */
export function mountProposals(slot: Slot, written: string): MaybePromise<readonly CompletionProposal[]> {
  const parts = written.split(',');
  const current = parts.pop() ?? '';
  const [rest = ''] = slot.after.split(/\s/, 1);
  const [ownRest = '', ...later] = rest.split(',');
  const options = new Map([...parts, ...later].map((part) => optionOf(part)));
  const [name, value] = optionOf(current);
  if (value === undefined) {
    return ownRest.includes('=') ? [] : propose(slot, current, optionChoices(slot, options));
  }
  options.set(name, value);
  return valueProposals(slot, name, value, options);
}

type Options = ReadonlyMap<string, string | undefined>;

function optionChoices(slot: Slot, options: Options): readonly Choice[] {
  const type = options.get('type') ?? 'bind';
  const names = slot.context.keysBelow(`dockerfile/mount/${type}/`).filter((name) => !isGiven(name, options));
  return (options.has('type') ? names : ['type', ...names]).map((name) => {
    const rank = likelyOptions.indexOf(name);
    const isSynonym = synonyms.some(([first, ...others]) => first !== name && others.includes(name));
    return {
      label: name,
      kind: 'flag',
      text: bare.has(name) ? name : `${name}=`,
      key: name === 'type' ? 'dockerfile/mount/type' : `dockerfile/mount/${type}/${name}`,
      rank: isSynonym ? 90 : rank < 0 ? 50 : rank,
    };
  });
}

function isGiven(name: string, options: Options): boolean {
  const names = synonyms.find((group) => group.includes(name)) ?? [name];
  return names.some((each) => options.has(each));
}

function valueProposals(
  slot: Slot,
  name: string,
  value: string,
  options: Options,
): MaybePromise<readonly CompletionProposal[]> {
  const type = options.get('type') ?? 'bind';
  switch (name) {
    case 'type':
      return propose(slot, value, typeChoices(slot));
    case 'sharing':
      return propose(slot, value, inOrder('value', ['locked', 'shared', 'private']));
    case 'required':
    case 'readonly':
    case 'ro':
    case 'rw':
    case 'readwrite':
      return propose(slot, value, inOrder('value', ['true', 'false']));
    case 'from':
      return stagesAndImages(slot, value);
    case 'source':
    case 'src':
      return type === 'bind' && !options.has('from') ? contextPaths(slot, value) : [];
    case 'target':
    case 'dst':
    case 'destination':
      return propose(slot, value, targetChoices(slot, type, options));
    case 'id':
      return propose(slot, value, inOrder('value', idsBefore(slot, type)));
    case 'uid':
    case 'gid':
      return propose(slot, value, inOrder('value', ['1000', '0']));
    case 'mode':
      return propose(
        slot,
        value,
        inOrder('value', type === 'cache' ? ['0755', '0700', '0777'] : ['0400', '0440', '0444']),
      );
    case 'size':
      return propose(slot, value, inOrder('value', ['64m', '256m', '1g']));
    default:
      return [];
  }
}

function typeChoices({ context }: Slot): readonly Choice[] {
  const likely = ['cache', 'bind', 'secret', 'ssh', 'tmpfs'];
  return context
    .keysBelow('dockerfile/mount/')
    .filter((name) => name !== 'type')
    .map((label) => ({ label, kind: 'value', key: `dockerfile/mount/${label}`, rank: likely.indexOf(label) + 1 }));
}

function targetChoices(slot: Slot, type: string, options: Options): readonly Choice[] {
  if (type === 'cache') {
    const { source } = slot.file;
    const command = source.text.slice(slot.offset, Math.max(slot.offset, slot.instruction.span.end));
    return caches.map(([label, pattern]) => ({ label, kind: 'folder', rank: pattern.test(command) ? 0 : 1 }));
  }
  if (type === 'secret') return inOrder('file', [`/run/secrets/${options.get('id') ?? 'id'}`]);
  if (type === 'tmpfs') return inOrder('folder', ['/tmp', '/run']);
  return type === 'bind' ? directoryChoices(slot) : [];
}

/** What the file calls mounts of that type elsewhere. */
function idsBefore({ file, offset }: Slot, type: string): readonly string[] {
  const ids = new Set<string>();
  for (const instruction of file.instructions) {
    for (const mount of mountsOf(instruction)) {
      const id = mountOption(mount, 'id');
      const isOther = id && (offset < id.span.start || offset > id.span.end);
      if (isOther && id.value && mountOption(mount, 'type')?.value === type) ids.add(id.value);
    }
  }
  if (type === 'ssh') ids.add('default');
  return [...ids];
}

function optionOf(part: string): readonly [string, string | undefined] {
  const [name = '', value] = part.split(/=(.*)/s, 2);
  return [name.toLowerCase(), value];
}
