/** What a Dockerfile takes from its build context. */
export interface ContextUse {
  readonly sources: readonly {
    readonly keyword: 'COPY' | 'ADD';
    /** With variables filled in; it may hold `*` and its like. */
    readonly path: string;
    /** 0-based. */
    readonly line: number;
  }[];
  /** A step asks Git, so that `.git` may be needed. */
  readonly usesGit: boolean;
}

/** Reads the text of a Dockerfile. */
export type ReadContextUse = (text: string) => ContextUse;

/** True for the names under which Dockerfiles are found. */
export function isDockerfileName(name: string): boolean {
  if (isIgnoreFileName(name)) return false;
  return /^(?:Dockerfile|Containerfile)(?:\..+)?$/i.test(name) || /\.(?:dockerfile|containerfile)$/i.test(name);
}

export function isIgnoreFileName(name: string): boolean {
  return /\.dockerignore$/i.test(name);
}
