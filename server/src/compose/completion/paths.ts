import type { CompletionProposal } from '../../analysis/feature-types';
import { isDockerfileName } from '../../build-context/context-use';
import type { FolderEntry } from '../../ports';
import { valueIn } from '../facts/value';
import { uriOf } from '../project/paths';
import { besides, type Choice, type CompletionPlace, folderOfProject, propose } from './place';

/** What a path may lead to: folders are always shown, as the way to what lies in them. */
type Wanted = 'file' | 'folder' | 'yaml' | 'env' | 'Dockerfile' | 'mount';

const keys: Readonly<Record<string, Wanted>> = {
  'compose/build/context': 'folder',
  'compose/build/dockerfile': 'Dockerfile',
  'compose/config/file': 'file',
  'compose/credential_spec/file': 'file',
  'compose/develop/watch/path': 'file',
  'compose/env_file/path': 'env',
  'compose/extends/file': 'yaml',
  'compose/include/env_file': 'env',
  'compose/include/path': 'yaml',
  'compose/include/project_directory': 'folder',
  'compose/secret/file': 'file',
  'compose/service-volume/source': 'mount',
  'compose/service/build': 'folder',
  'compose/service/env_file': 'env',
  'compose/service/label_file': 'file',
  'compose/service/volumes': 'mount',
  'compose/top-level/include': 'yaml',
};

/** Lists that take such paths as items, too. */
const lists = /\/(?:env_file|include|label_file|path|volumes)$/;

const mostEntries = 500;

/** Entries of the workspace below what is typed. */
export async function pathProposals(place: CompletionPlace): Promise<readonly CompletionProposal[]> {
  const wanted = Object.hasOwn(keys, place.key) ? keys[place.key] : undefined;
  const { typed, context, wants, key } = place;
  if (!wanted || (wants !== 'value' && !lists.test(key)) || /[$~*]/.test(typed)) return [];
  if (key === 'compose/service-volume/source' && valueIn(besides(place, 'type'))?.text !== 'bind') return [];
  if (key === 'compose/service/volumes' && (wants === 'value' || /^[^./]/.test(typed) || typed.includes(':')))
    return [];
  const root = rootOf(place, wanted);
  const slash = typed.lastIndexOf('/') + 1;
  const folder = root && uriOf(typed.slice(0, slash) || '.', root);
  if (!folder || !context.workspace.sees(folder)) return [];

  const isMount = wanted === 'mount';
  const prefix = isMount && slash === 0 ? './' : '';
  const entries = await context.workspace.list(`${folder}/`);
  const choices = entries.slice(0, mostEntries).flatMap((entry) => choiceOf(entry, wanted, prefix) ?? []);
  const whole: readonly Choice[] =
    (wanted === 'folder' || isMount) && typed === ''
      ? [{ label: '.', kind: 'folder', detail: 'this folder', rank: 29 }]
      : [];
  return propose(place, typed.slice(slash), [...whole, ...choices]);
}

/** Dockerfiles lie in their context, anything else in the project. */
function rootOf(place: CompletionPlace, wanted: Wanted): string | undefined {
  const folder = folderOfProject(place);
  if (wanted !== 'Dockerfile') return folder;
  const written = besides(place, 'context');
  const context = written ? valueIn(written, place.project.variables)?.text : '.';
  const uri = context && uriOf(context, folder);
  return uri ? `${uri}/` : undefined;
}

function choiceOf({ name, kind }: FolderEntry, wanted: Wanted, prefix: string): Choice | undefined {
  if (name === '.git' || /[\s"'#{}[\],:]/.test(name)) return undefined;
  if (kind === 'folder') return { label: `${prefix}${name}/`, kind, rank: name.startsWith('.') ? 33 : 32 };
  if (wanted === 'folder' || (wanted === 'yaml' && !/\.ya?ml$/i.test(name))) return undefined;
  const isLikely =
    (wanted === 'Dockerfile' && isDockerfileName(name)) ||
    (wanted === 'env' && /(?:^|\.)env(?:\.|$)/.test(name)) ||
    wanted === 'yaml';
  return { label: prefix + name, kind, rank: isLikely ? 30 : 31 };
}
