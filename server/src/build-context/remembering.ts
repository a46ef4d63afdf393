import type { Workspace } from '../ports';

/** A workspace that asks once, until it is told that something changed. */
export interface RememberingWorkspace extends Workspace {
  forget(uris: readonly string[]): void;
}

/** More answers than that are not kept; a round over a large repository would fill the memory. */
const mostAnswers = 10_000;

export function remembering(workspace: Workspace): RememberingWorkspace {
  const kinds = new Map<string, ReturnType<Workspace['stat']>>();
  const texts = new Map<string, ReturnType<Workspace['readText']>>();
  const lists = new Map<string, ReturnType<Workspace['list']>>();
  return {
    sees: (uri) => workspace.sees(uri),
    stat: (uri) => once(kinds, uri, () => workspace.stat(uri)),
    readText: (uri) => once(texts, uri, () => workspace.readText(uri)),
    list: (folder) => once(lists, folder.replace(/\/?$/, '/'), () => workspace.list(folder)),
    forget(uris) {
      for (const uri of uris) {
        kinds.delete(uri);
        texts.delete(uri);
        lists.delete(uri.replace(/\/?$/, '/'));
        lists.delete(uri.slice(0, uri.lastIndexOf('/') + 1));
      }
    },
  };
}

function once<T>(answers: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  const known = answers.get(key);
  if (known) return known;
  if (answers.size >= mostAnswers) answers.clear();
  const answer = ask();
  answers.set(key, answer);
  return answer;
}
