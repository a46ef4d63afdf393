import type { CompletionProposal } from '../../analysis/feature-types';
import { buildContextOf } from '../../build-context/build-context';
import { isIgnored } from '../../build-context/ignore-patterns';
import { encoded } from '../../text/encoded';
import { type DockerfileFile, type Stage, stageCalled } from '../model/nodes';
import { isWindows } from '../model/platform';
import { resolved, workdirAt } from '../model/workdir';
import { type Choice, inOrder, propose, type Slot } from './slot';

const mostEntries = 500;

/** Entries of the build context below what is typed, without those that the builder does not get. */
export async function contextPaths(
  slot: Slot,
  written: string,
  form: 'shell' | 'json' = 'shell',
): Promise<readonly CompletionProposal[]> {
  const { uri, workspace } = slot.context;
  const slash = written.lastIndexOf('/') + 1;
  const parts = written
    .slice(0, slash)
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  if (parts.includes('..') || /[*?[$]/.test(written.slice(0, slash)) || /^\w+:\//.test(written)) return [];

  const { folder, patterns } = await buildContextOf(uri, workspace);
  const below = parts.map((part) => `${part}/`).join('');
  const entries = await workspace.list(folder + parts.map((part) => `${encoded(part)}/`).join(''));
  const mayComeBack = patterns.some(({ isException }) => isException);
  const choices = entries.slice(0, mostEntries).flatMap(({ name, kind }): Choice[] => {
    const isFolder = kind === 'folder';
    if (form === 'shell' && /[\s"'\\$]/.test(name)) return [];
    if (isIgnored(below + name, patterns) && !(isFolder && mayComeBack)) return [];
    return [{ label: isFolder ? `${name}/` : name, kind, rank: name.startsWith('.') ? 41 : 40 }];
  });
  const whole: readonly Choice[] =
    written === '' ? [{ label: '.', kind: 'folder', detail: 'the whole context', rank: 42 }] : [];
  return propose(slot, written.slice(slash), [...choices, ...whole]);
}

/** Directories of the image: the working directory, then those that the file uses elsewhere. */
export function directoryChoices({ file, instruction }: Slot): readonly Choice[] {
  if (isWindows(instruction.stage)) return [];
  const workdir = workdirAt(instruction);
  const used = directoriesOf(file).filter((path) => path !== workdir && path !== '/');
  return [
    ...(workdir && workdir !== '/'
      ? [{ label: `${workdir}/`, kind: 'folder', detail: 'WORKDIR', rank: 1 } as const]
      : []),
    ...used.map((path, index) => ({ label: `${path}/`, kind: 'folder', rank: 2 + index }) as const),
  ];
}

/** Destinations of COPY and ADD. */
export function destinationChoices(slot: Slot): readonly Choice[] {
  const workdir = workdirAt(slot.instruction);
  const here: Choice = { label: './', kind: 'folder', rank: 0, ...(workdir ? { detail: workdir } : {}) };
  return [here, ...directoryChoices(slot)];
}

/** Paths for WORKDIR and VOLUME: those of the file, then usual ones. */
export function folderChoices(slot: Slot, usual: readonly string[]): readonly Choice[] {
  const used = directoriesOf(slot.file).filter((path) => path !== '/');
  return isWindows(slot.instruction.stage) ? [] : inOrder('folder', [...new Set([...used, ...usual])]);
}

/** What lies in the stage, or image, that `--from` names. */
export function pathsInStage({ file, instruction }: Slot, from: string): readonly Choice[] {
  const stage = stageCalled(from, file.stages, instruction.stage?.index ?? 0);
  const labels = stage ? directoriesIn(stage) : [];
  return inOrder(
    'folder',
    labels.filter((path) => path !== '/').map((path) => `${path}/`),
  );
}

function directoriesOf({ stages }: DockerfileFile): readonly string[] {
  return [...new Set(stages.flatMap(directoriesIn))];
}

function directoriesIn(stage: Stage): readonly string[] {
  const found = new Set<string>();
  let workdir: string | undefined;
  for (const instruction of stage.instructions) {
    const { kind } = instruction;
    if (kind !== 'workdir' && kind !== 'copy' && kind !== 'add') continue;
    workdir ??= workdirAt(instruction);
    const word = kind === 'workdir' ? instruction.words[0] : instruction.destination;
    if (!word || word.hasVariable) continue;
    const path = resolved(word.value, workdir);
    if (kind === 'workdir') workdir = path;
    if (path && (kind === 'workdir' || /(?:\/|^\.)$/.test(word.value))) found.add(path);
  }
  return [...found];
}
