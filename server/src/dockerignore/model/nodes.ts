import type { IgnorePattern } from '../../build-context/ignore-patterns';
import type { SourceText } from '../../text/source-text';
import type { Span } from '../../text/span';
import type { IgnoreSurroundings } from '../surroundings';

/** A whole `.dockerignore`, in document order. */
export interface IgnoreFile {
  readonly source: SourceText;
  readonly lines: readonly PatternLine[];
  readonly comments: readonly Comment[];
}

/** A line that is neither empty nor a comment. */
export interface PatternLine {
  readonly file: IgnoreFile;
  /** Without the blanks around it. */
  readonly span: Span;
  /** The `!` of an exception. */
  readonly bang: Span | undefined;
  /** What stands behind `!` and its blanks, as written; empty for a lone `!`. */
  readonly path: { readonly text: string; readonly span: Span };
  /** What the builder makes of it; `undefined` for a lone `!`. */
  readonly pattern: IgnorePattern | undefined;
}

export interface Comment {
  readonly text: string;
  readonly span: Span;
}

declare module '../../lint/rule' {
  interface NodeByKind {
    ignoreFile: IgnoreFile;
    ignorePattern: PatternLine;
    /** The file with what lies around it; not visited where nobody knows. */
    ignoreContext: { readonly file: IgnoreFile; readonly around: IgnoreSurroundings };
  }
}
