import type { Language } from '../../../server/src/lint/rule';

/** A text and how it came about: what was typed, edit by edit. The last version is the text itself. */
export interface FuzzDocument {
  readonly language: Language;
  readonly versions: readonly string[];
}

/** Throws where it does not hold for a document. */
export type Property = (document: FuzzDocument) => void | Promise<void>;
