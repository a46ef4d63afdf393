/** What the service may ask of the world. Composition roots bring it: `node`, `browser`, `cli`, and the tests. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, error?: unknown): void;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** Files by URI: those of the disk, of virtual file systems, and unsaved editors, which win over both. */
export interface Workspace {
  /** True where a file may be looked for; what lies elsewhere is neither there nor missing. */
  sees(uri: string): boolean;
  /** `undefined` where nothing is there, or nothing that may be read. */
  stat(uri: string): Promise<'file' | 'folder' | undefined>;
  /** `undefined` where the file is missing, is no text, or is larger than a text that people write. */
  readText(uri: string): Promise<string | undefined>;
  /** The entries of a folder, sorted by name; empty where it is none. */
  list(folder: string): Promise<readonly FolderEntry[]>;
  /**
   * The names of all that lies in a folder, links too; `undefined` where nobody can tell. Absent where asking for a
   * file that is not there costs no more than this.
   */
  names?(folder: string): Promise<readonly string[] | undefined>;
  /** Where a URI leads once links are followed; `undefined` where nothing is there. Absent where links are unknown. */
  real?(uri: string): Promise<string | undefined>;
}

/** A workspace in which nothing lies. */
export const emptyWorkspace: Workspace = {
  sees: () => false,
  stat: async () => undefined,
  readText: async () => undefined,
  list: async () => [],
};

/**
 * The machines that a request may reach, after their names were looked up. Link-local ones, where clouds keep their
 * secrets, are in none of these sets.
 */
export type Reach = 'loopback' | 'public' | 'anywhere';

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly reach: Reach;
  /** A longer body is not read to its end. */
  readonly mostBytes: number;
}

export interface HttpAnswer {
  readonly status: number;
  /** By its name in lower case. */
  readonly header: (name: string) => string | undefined;
  readonly body: string;
  /** Of the bytes of the body, hexadecimal. */
  readonly sha256: string;
  /** It came from a public address: what it leads to must lie at one, too. */
  readonly isPublic: boolean;
}

export type HttpFailure = 'unreachable' | 'too late' | 'too large' | 'out of reach';

/** Sends one request; redirects are answers like others. No cookies, no stored passwords. Never rejects. */
export type SendHttp = (request: HttpRequest) => Promise<HttpAnswer | HttpFailure>;

export interface Http {
  /** A few requests that belong together; those that have no answer after so many milliseconds are too late. */
  within(milliseconds: number): SendHttp;
}

export interface Clock {
  /** The day as `YYYY-MM-DD`. */
  today(): string;
}
