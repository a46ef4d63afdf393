import type { Workspace } from '../ports';

/** A workspace that asks once, until it is told that something changed. */
export interface RememberingWorkspace extends Workspace {
  forget(uris: readonly string[]): void;
}

/** More answers than that are not kept; a round over a large repository would fill the memory. */
const mostAnswers = 10_000;

/**
 * Most files that are asked for do not exist: settings in each folder on the way up, ignore files, neighbours of a kind.
 * One look at the names of a folder answers for all of them.
 */
export function remembering(workspace: Workspace): RememberingWorkspace {
  const kinds = new Map<string, ReturnType<Workspace['stat']>>();
  const texts = new Map<string, ReturnType<Workspace['readText']>>();
  const lists = new Map<string, ReturnType<Workspace['list']>>();
  const names = new Map<string, Promise<ReadonlySet<string> | undefined>>();
  return {
    sees: (uri) => workspace.sees(uri),
    stat: (uri) => ifThere(uri, kinds, (there) => workspace.stat(there)),
    readText: (uri) => ifThere(uri, texts, (there) => workspace.readText(there)),
    list: (folder) => once(lists, folder.replace(/\/?$/, '/'), (key) => workspace.list(key)),
    forget(uris) {
      for (const uri of uris) {
        kinds.delete(uri);
        texts.delete(uri);
        // The folders around it may have come or gone with it, and not all watchers tell of them.
        for (const folder of [uri.replace(/\/?$/, '/'), ...foldersAround(uri)]) {
          lists.delete(folder);
          names.delete(folder);
        }
      }
    },
  };

  async function ifThere<T>(
    uri: string,
    answers: Map<string, Promise<T | undefined>>,
    ask: (uri: string) => Promise<T | undefined>,
  ): Promise<T | undefined> {
    const known = answers.get(uri);
    if (known) return known;
    const end = uri.lastIndexOf('/') + 1;
    const name = uri.slice(end);
    if (workspace.names && plainName.test(name)) {
      const there = await once(names, uri.slice(0, end), namesIn);
      if (there && !there.has(name.toLowerCase())) return undefined;
    }
    return once(answers, uri, ask);
  }

  /** In lower case: some disks take a name for the same in any case. */
  async function namesIn(folder: string): Promise<ReadonlySet<string> | undefined> {
    if (await isKnownToBeMissing(folder)) return nothing;
    const found = await workspace.names?.(folder);
    return found && new Set(found.map((name) => name.toLowerCase()));
  }

  /** The folder around it was looked at before, and does not hold it. */
  async function isKnownToBeMissing(folder: string): Promise<boolean> {
    const end = folder.lastIndexOf('/', folder.length - 2) + 1;
    const name = folder.slice(end, -1);
    const around = plainName.test(name) ? await names.get(folder.slice(0, end)) : undefined;
    return around !== undefined && !around.has(name.toLowerCase());
  }
}

/** With a slash at their end. */
function* foldersAround(uri: string): Generator<string> {
  for (let end = uri.lastIndexOf('/'); end > 0; end = uri.lastIndexOf('/', end - 1)) yield uri.slice(0, end + 1);
}

const nothing: ReadonlySet<string> = new Set();

/** A name that each disk stores as it is written; of others a disk may know several spellings. */
const plainName = /^[\w.-]*\w$/;

function once<T>(answers: Map<string, Promise<T>>, key: string, ask: (key: string) => Promise<T>): Promise<T> {
  const known = answers.get(key);
  if (known) return known;
  if (answers.size >= mostAnswers) answers.clear();
  const answer = ask(key);
  answers.set(key, answer);
  return answer;
}
