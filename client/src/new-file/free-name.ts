/** What a new file may be. */
export type NewFileKind = 'dockerfile' | 'compose' | 'dockerignore';

/** The name that tools look for, or, where that is taken, the next one that they take when they are told to. */
export async function freeName(
  kind: NewFileKind,
  id: string,
  isTaken: (name: string) => Promise<boolean>,
): Promise<string> {
  const word = id.replace(/^dw-(?:ignore-|stack-|compose-)?/, '');
  for (const name of [usual[kind], further(kind, word)]) if (!(await isTaken(name))) return name;
  for (let number = 2; ; number++) {
    const name = further(kind, `${word}-${number}`);
    if (!(await isTaken(name))) return name;
  }
}

const usual: Readonly<Record<NewFileKind, string>> = {
  dockerfile: 'Dockerfile',
  compose: 'compose.yaml',
  dockerignore: '.dockerignore',
};

function further(kind: NewFileKind, word: string): string {
  switch (kind) {
    case 'dockerfile':
      return `Dockerfile.${word}`;
    case 'compose':
      return `compose.${word}.yaml`;
    default:
      return `Dockerfile.${word}.dockerignore`;
  }
}
