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
}

/** A workspace in which nothing lies. */
export const emptyWorkspace: Workspace = {
  sees: () => false,
  stat: async () => undefined,
  readText: async () => undefined,
  list: async () => [],
};

export interface Clock {
  /** The day as `YYYY-MM-DD`. */
  today(): string;
}
