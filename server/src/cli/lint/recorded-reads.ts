import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import type { Workspace } from '../../ports';

/** One question about other files, with its answer as a short text: the same answer, the same text. */
export interface Read {
  readonly kind: 'stat' | 'readText' | 'list';
  readonly uri: string;
  readonly answer: string;
}

/** A workspace that tells what a piece of work has asked it, though many pieces run at the same time. */
export interface RecordingWorkspace extends Workspace {
  recorded<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly reads: readonly Read[] }>;
}

export function recordingReads(workspace: Workspace): RecordingWorkspace {
  const asked = new AsyncLocalStorage<Map<string, Promise<Read>>>();
  const note = <T>(kind: Read['kind'], uri: string, answer: Promise<T>): Promise<T> => {
    const key = `${kind} ${uri}`;
    const reads = asked.getStore();
    if (reads && !reads.has(key)) {
      reads.set(
        key,
        answer.then((value) => ({ kind, uri, answer: shortText(value) })),
      );
    }
    return answer;
  };
  return {
    sees: (uri) => workspace.sees(uri),
    stat: (uri) => note('stat', uri, workspace.stat(uri)),
    readText: (uri) => note('readText', uri, workspace.readText(uri)),
    list: (folder) => note('list', folder, workspace.list(folder)),
    async recorded(work) {
      const reads = new Map<string, Promise<Read>>();
      const result = await asked.run(reads, work);
      return { result, reads: await Promise.all(reads.values()) };
    },
  };
}

/** The same where nobody wants to know: to tell which work asked costs more than many an answer. */
export function notRecording(workspace: Workspace): RecordingWorkspace {
  return { ...workspace, recorded: async (work) => ({ result: await work(), reads: [] }) };
}

/** True where the question still has that answer. */
export async function isStillSo({ kind, uri, answer }: Read, workspace: Workspace): Promise<boolean> {
  return shortText(await workspace[kind](uri)) === answer;
}

function shortText(answer: unknown): string {
  if (answer === undefined) return '';
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
