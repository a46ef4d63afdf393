import type { NodeByKind, NodeKind, RuleId } from '../lint/rule';
import type { Suppression } from '../lint/suppression';
import type { SourceText } from '../text/source-text';
import type { Edit, Span } from '../text/span';

/** Called by a language's walk once for each node that rules may listen to. */
export type Visit = <K extends NodeKind>(kind: K, node: NodeByKind[K]) => void;

/** The thing under the cursor, as keys of the knowledge base: the narrowest first, wider ones behind it. */
export interface Topic {
  readonly span: Span;
  readonly keys: readonly string[];
}

export interface CompletionProposal {
  readonly label: string;
  readonly kind: 'keyword' | 'flag' | 'key' | 'value' | 'reference';
  /** What the text of `replaces` becomes. */
  readonly text: string;
  readonly replaces: Span;
  /** The card that documents the proposal. */
  readonly key?: string;
}

/**
 * One language as the service sees it: a parser that never throws, and pure questions about its result. `File` is the
 * language's own tree; nobody else looks into it.
 */
export interface LanguageSupport<File = unknown> {
  /** A tree for any text, broken and unfinished ones included. */
  parse(source: SourceText): File;
  /** Shows each node of the file to the linter, in document order. */
  walk(file: File, visit: Visit): void;
  suppressions(file: File): readonly Suppression[];
  /** The edits that make a comment switch `id` off at `at`, or in the whole file; an existing comment is extended. */
  ignore(file: File, id: RuleId, at: Span, scope: 'here' | 'file'): readonly Edit[];
  topicAt(file: File, offset: number): Topic | undefined;
  /** `keysBelow` lists the last parts of all card keys that begin with a prefix such as `compose/service/`. */
  completions(
    file: File,
    offset: number,
    keysBelow: (prefix: string) => readonly string[],
  ): readonly CompletionProposal[];
}

/** A parsed document: the language's functions with their tree already given, so that no tree type leaks out. */
export interface ParsedDocument {
  walk(visit: Visit): void;
  suppressions(): readonly Suppression[];
  ignore(id: RuleId, at: Span, scope: 'here' | 'file'): readonly Edit[];
  topicAt(offset: number): Topic | undefined;
  completions(offset: number, keysBelow: (prefix: string) => readonly string[]): readonly CompletionProposal[];
}

export type Parse = (source: SourceText) => ParsedDocument;

export function parserOf<File>(support: LanguageSupport<File>): Parse {
  return (source) => {
    const file = support.parse(source);
    return {
      walk: (visit) => support.walk(file, visit),
      suppressions: () => support.suppressions(file),
      ignore: (id, at, scope) => support.ignore(file, id, at, scope),
      topicAt: (offset) => support.topicAt(file, offset),
      completions: (offset, keysBelow) => support.completions(file, offset, keysBelow),
    };
  };
}
