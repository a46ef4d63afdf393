/** A line of a file; files are called by their way from the document that is asked about. */
export interface Origin {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

/** One value of a project after merging. */
export interface EffectiveEntry {
  /** Keys, and the numbers of items: `services`, `web`, `ports`, `0`. */
  readonly path: readonly string[];
  /** As it is written, variables included; a list or a mapping that is taken as a whole stands in flow style. */
  readonly value: string;
  readonly origin: Origin;
  /** What earlier files say in its stead, the latest first. */
  readonly replaces: readonly { readonly value: string; readonly origin: Origin }[];
}

/** What the files of a project come to when they are loaded together. */
export interface EffectiveProject {
  /** In load order. */
  readonly files: readonly { readonly file: string; readonly role: string }[];
  /** False where a file cannot be read, or others may belong to the project. */
  readonly isWhole: boolean;
  readonly entries: readonly EffectiveEntry[];
}
