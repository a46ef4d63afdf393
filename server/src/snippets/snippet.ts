import type { PageAddress } from '../knowledge/knowledge';
import type { Language } from '../lint/rule';

/** Where the body fits: a whole file, a stage's instructions, the top-level keys, below `services`, a service's keys. */
export type SnippetScope = 'file' | 'stage' | 'top-level' | 'services' | 'service';

/** A snippet for one of our languages, as `snippets/source` has it. */
export interface Snippet {
  /** `dw-node` */
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  readonly scope: SnippetScope;
  /** The id, and words that people type. */
  readonly prefixes: readonly string[];
  readonly description: string;
  readonly chapter: PageAddress;
  /** `Compose › Ports` */
  readonly chapterTitle: string;
  readonly since?: string;
  /** What a workspace tells, and the tab stop that takes it. */
  readonly fills?: Readonly<Record<string, number>>;
  /** With placeholders, and without a line end behind its last line. */
  readonly body: string;
}
