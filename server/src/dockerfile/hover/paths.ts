import type { Topic } from '../../analysis/feature-types';
import type { MaybePromise } from '../../analysis/language';
import { buildContextOf, filesMatching, type Matches } from '../../build-context/build-context';
import { code } from '../../knowledge/escape';
import { touches } from '../../text/span';
import { stageCalled } from '../model/nodes';
import { isWindows } from '../model/platform';
import { variablesOf } from '../model/variables';
import type { Word } from '../model/words';
import { resolved, workdirAt } from '../model/workdir';
import { explain, type Place } from './place';

const shownFiles = 3;

/** The path of WORKDIR, or a path of VOLUME: where it lies. */
export function directoryTopic({ instruction, offset, file, context }: Place): Topic | undefined {
  const word = instruction.words.find(({ span }) => touches(span, offset));
  if (!word || isWindows(instruction.stage)) return undefined;
  const text = word.hasVariable ? variablesOf(file).expandAt(word.text, instruction) : word.value;
  const isWorkdir = instruction.kind === 'workdir';
  const path = text === undefined ? undefined : resolved(text, workdirAt(instruction));
  const same = path === word.text || path === undefined;
  const what = isWorkdir
    ? 'the directory for what follows and for the container, made if it is missing'
    : 'a volume: each container without a mount of its own here gets a nameless one';
  return explain(context, {
    span: word.span,
    paragraphs: [
      `**${code(word.text)}**${same ? '' : ` = ${code(path)}`} · ${what}`,
      path === undefined && whyUnknown(text),
      isWorkdir && 'A new directory belongs to root, whatever `USER` says above.',
    ],
    more: isWorkdir
      ? { title: 'WORKDIR', page: 'chapters/dockerfile#workdir' }
      : { title: 'VOLUME', page: 'chapters/dockerfile#volume' },
  });
}

/** A source or the destination of COPY and ADD. */
export function copiedPathTopic(place: Place): MaybePromise<Topic | undefined> {
  const { instruction, offset } = place;
  const { destination } = instruction;
  if (destination && touches(destination.span, offset)) return destinationTopic(destination, place);
  const source = instruction.sources.find(({ span }) => touches(span, offset));
  return source && instruction.destination ? sourceTopic(source, place) : undefined;
}

function destinationTopic(word: Word, { instruction, file, context }: Place): Topic | undefined {
  if (isWindows(instruction.stage)) return undefined;
  const text = word.hasVariable ? variablesOf(file).expandAt(word.text, instruction) : word.value;
  const place = text === undefined ? undefined : resolved(text, workdirAt(instruction));
  const path = place !== undefined && text?.endsWith('/') && place !== '/' ? `${place}/` : place;
  const isFolder = /\/$|(?:^|\/)\.\.?$/.test(text ?? '') || instruction.sources.length > 1;
  const same = path === undefined || path === word.text;
  return explain(context, {
    span: word.span,
    paragraphs: [
      `**${code(word.text)}**${same ? '' : ` = ${code(path)}`} · ${isFolder ? 'the folder for the files' : 'where it goes, under this very name'}`,
      path === undefined && whyUnknown(text),
      !isFolder && '**Watch out:** a single file is renamed to this; a slash at the end makes it a folder.',
    ],
    more: { title: 'COPY', page: 'chapters/dockerfile#copy' },
  });
}

function whyUnknown(text: string | undefined): string {
  return text === undefined
    ? 'A variable without a value known here decides.'
    : 'Relative to the working directory of the base image, for no `WORKDIR` stands above.';
}

function sourceTopic(word: Word, place: Place): MaybePromise<Topic | undefined> {
  const { instruction, file, context } = place;
  const value = word.hasVariable ? variablesOf(file).expandAt(word.text, instruction) : word.value;
  if (!value) return undefined;
  const from = instruction.flag('from')?.value;
  const title = `**${code(word.text)}**${value === word.text ? '' : ` = ${code(value)}`}`;
  if (from) {
    const stage = stageCalled(from.value, file.stages, instruction.stage?.index ?? 0);
    const where = stage ? `stage ${code(stage.name?.value ?? String(stage.index))}` : code(from.value);
    return explain(context, {
      span: word.span,
      paragraphs: [
        `${title} · a path in ${where}${value.startsWith('/') ? '' : `: ${code(`/${value.replace(/^\.\//, '')}`)}, for it begins at the root there, not at \`WORKDIR\``}`,
      ],
      more: { title: 'Copy between stages', page: 'chapters/multi-stage-and-buildkit#reuse' },
    });
  }
  if (instruction.kind === 'add' && /^(?:https?|git|ssh):\/\/|^git@/i.test(value)) {
    const isGit = /^git|\.git(?:#|$)/i.test(value);
    return explain(context, {
      span: word.span,
      paragraphs: [
        `${title} · ${isGit ? 'a Git repository that the builder clones' : 'a file that the builder downloads; archives stay packed'}`,
        isGit ? undefined : '`--checksum=sha256:…` makes the build stop when the file is another one.',
      ],
      more: { title: 'Downloads', page: 'chapters/dockerfile#downloads' },
    });
  }
  return contextTopic(word, { title, value }, place);
}

async function contextTopic(
  word: Word,
  { title, value }: { readonly title: string; readonly value: string },
  { context: { uri, workspace, ...rest } }: Place,
): Promise<Topic | undefined> {
  const context = await buildContextOf(uri, workspace);
  const entries = await workspace.list(context.folder);
  if (entries.length === 0) return undefined;
  const matches = await filesMatching(value, context, workspace);
  return explain(
    { uri, workspace, ...rest },
    {
      span: word.span,
      paragraphs: [`${title} · ${foundIn(matches)}`, removedBy(matches, context.ignoreFile), warningOf(matches)],
      more: { title: 'The build context', page: 'chapters/image-size-and-cache#dockerignore' },
    },
  );
}

function foundIn({ files, isCut }: Matches): string {
  const count = isCut ? `more than ${files.length} files` : `${files.length} ${files.length === 1 ? 'file' : 'files'}`;
  return files.length === 0
    ? 'no file of the build context'
    : `${count} of the build context: ${namesOf(files, isCut)}`;
}

function removedBy({ removed, files }: Matches, ignoreFile: string | undefined): string | undefined {
  if (removed.length === 0 || !ignoreFile) return undefined;
  const more = files.length > 0 ? ' more' : '';
  return `Here: ${code(ignoreFile)} takes out ${removed.length}${more}, ${namesOf(removed, false)}.`;
}

function warningOf({ files, removed, isCut }: Matches): string | undefined {
  if (files.length > 0 || isCut) return undefined;
  return removed.length > 0
    ? '**Watch out:** so the build stops here, unless an exception (`!`) brings a file back.'
    : '**Watch out:** nothing of that name lies beside this Dockerfile. Right only if the build context is another folder.';
}

function namesOf(files: readonly string[], isCut: boolean): string {
  const shown = files.slice(0, shownFiles).map(code);
  const rest = files.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${isCut ? 'more' : `${rest} more`}`;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : (shown[0] ?? '');
}
