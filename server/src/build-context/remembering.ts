import type { Workspace } from '../ports';

/** The same workspace, which is asked for each thing once: for one look around, during which nothing changes. */
export function remembering(workspace: Workspace): Workspace {
  return {
    ...workspace,
    stat: once((uri) => workspace.stat(uri)),
    readText: once((uri) => workspace.readText(uri)),
    list: once((folder) => workspace.list(folder)),
  };
}

function once<T>(ask: (uri: string) => Promise<T>): (uri: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (uri) => {
    const answer = answers.get(uri) ?? ask(uri);
    answers.set(uri, answer);
    return answer;
  };
}
