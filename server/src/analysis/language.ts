import type { NodeByKind, NodeKind, RuleId } from '../lint/rule';
import type { Suppression } from '../lint/suppression';
import type { Workspace } from '../ports';
import type { SourceText } from '../text/source-text';
import type { Edit, Span } from '../text/span';
import type {
  CallHierarchy,
  CodeLens,
  CompletionProposal,
  DocumentLink,
  FoldingRange,
  FormattingOptions,
  InlayHint,
  NamedSymbol,
  OutlineNode,
  Refactoring,
  SemanticToken,
  SignatureHelp,
  Topic,
} from './feature-types';

/** Called by a language's walk once for each node that rules may listen to. */
export type Visit = <K extends NodeKind>(kind: K, node: NodeByKind[K]) => void;

/** What a feature may know beyond the document. */
export interface FeatureContext {
  readonly uri: string;
  readonly workspace: Workspace;
  /** The day as `YYYY-MM-DD`, for what ends one day. */
  readonly today: string;
  readonly keysBelow: KeysBelow;
  /** Ids and aliases of the rules for the document's language, for comments that switch them off. */
  readonly ruleIds: readonly string[];
}

export type MaybePromise<T> = T | Promise<T>;

/** Lists the last parts of all card keys that begin with a prefix such as `compose/service/`. */
export type KeysBelow = (prefix: string) => readonly string[];

/**
 * One language as the service sees it: a parser that never throws, and pure questions about its result. `File` is the
 * language's own tree; nobody else looks into it. What a language cannot do it leaves out.
 */
export interface LanguageSupport<File> {
  /** A tree for any text, broken and unfinished ones included. */
  parse(source: SourceText): File;
  /** What a parser below threw, if one did: the tree is then empty, and someone should know. */
  failure?(file: File): unknown;
  /** Shows each node of the file to the linter, in document order. */
  walk(file: File, visit: Visit): void;
  suppressions(file: File): readonly Suppression[];
  /** The edits that make a comment switch `id` off at `at`, or in the whole file; an existing comment is extended. */
  ignore(file: File, id: RuleId, at: Span, scope: 'here' | 'file'): readonly Edit[];
  topicAt(file: File, offset: number, context: FeatureContext): MaybePromise<Topic | undefined>;
  completions(file: File, offset: number, context: FeatureContext): MaybePromise<readonly CompletionProposal[]>;
  signatureAt?(file: File, offset: number): SignatureHelp | undefined;
  /** The named thing at `offset`: definition, references, highlights and rename all follow from its uses. */
  symbolAt?(file: File, offset: number): NamedSymbol | undefined;
  outline?(file: File): readonly OutlineNode[];
  foldingRanges?(file: File): readonly FoldingRange[];
  /** The spans around `offset`, from the narrowest to the whole file. */
  selectionAt?(file: File, offset: number): readonly Span[];
  links?(file: File): readonly DocumentLink[];
  inlayHints?(file: File, within: Span): readonly InlayHint[];
  lenses?(file: File): readonly CodeLens[];
  callsAt?(file: File, offset: number): CallHierarchy | undefined;
  /** In document order, none over another, none over a line end. */
  semanticTokens?(file: File): readonly SemanticToken[];
  /** Edits that change layout alone; `within` limits them to lines of a selection. */
  format?(file: File, options: FormattingOptions, within?: Span): readonly Edit[];
  refactorings?(file: File, selection: Span): readonly Refactoring[];
}

/** A parsed document: the language's functions with their tree already given, so that no tree type leaks out. */
export interface ParsedDocument {
  failure(): unknown;
  walk(visit: Visit): void;
  suppressions(): readonly Suppression[];
  ignore(id: RuleId, at: Span, scope: 'here' | 'file'): readonly Edit[];
  topicAt(offset: number, context: FeatureContext): MaybePromise<Topic | undefined>;
  completions(offset: number, context: FeatureContext): MaybePromise<readonly CompletionProposal[]>;
  signatureAt(offset: number): SignatureHelp | undefined;
  symbolAt(offset: number): NamedSymbol | undefined;
  outline(): readonly OutlineNode[];
  foldingRanges(): readonly FoldingRange[];
  selectionAt(offset: number): readonly Span[];
  links(): readonly DocumentLink[];
  inlayHints(within: Span): readonly InlayHint[];
  lenses(): readonly CodeLens[];
  callsAt(offset: number): CallHierarchy | undefined;
  semanticTokens(): readonly SemanticToken[];
  format(options: FormattingOptions, within?: Span): readonly Edit[];
  refactorings(selection: Span): readonly Refactoring[];
}

export type Parse = (source: SourceText) => ParsedDocument;

export function parserOf<File>(support: LanguageSupport<File>): Parse {
  return (source) => {
    const file = support.parse(source);
    return {
      failure: () => support.failure?.(file),
      walk: (visit) => support.walk(file, visit),
      suppressions: () => support.suppressions(file),
      ignore: (id, at, scope) => support.ignore(file, id, at, scope),
      topicAt: (offset, context) => support.topicAt(file, offset, context),
      completions: (offset, context) => support.completions(file, offset, context),
      signatureAt: (offset) => support.signatureAt?.(file, offset),
      symbolAt: (offset) => support.symbolAt?.(file, offset),
      outline: () => support.outline?.(file) ?? [],
      foldingRanges: () => support.foldingRanges?.(file) ?? [],
      selectionAt: (offset) => support.selectionAt?.(file, offset) ?? [],
      links: () => support.links?.(file) ?? [],
      inlayHints: (within) => support.inlayHints?.(file, within) ?? [],
      lenses: () => support.lenses?.(file) ?? [],
      callsAt: (offset) => support.callsAt?.(file, offset),
      semanticTokens: () => support.semanticTokens?.(file) ?? [],
      format: (options, within) => support.format?.(file, options, within) ?? [],
      refactorings: (selection) => support.refactorings?.(file, selection) ?? [],
    };
  };
}
