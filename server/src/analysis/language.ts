import type { ListedTags } from '../images/listed-tags';
import type { ImageReference } from '../images/reference';
import type { Finding } from '../lint/finding';
import type { NodeByKind, NodeKind, RuleId, RuleOptions } from '../lint/rule';
import type { Suppression } from '../lint/suppression';
import type { Workspace } from '../ports';
import type { ShellCheck, ShellCheckRequest } from '../shellcheck/shellcheck';
import type { Snippet } from '../snippets/snippet';
import type { SourceText } from '../text/source-text';
import type { Edit, Span } from '../text/span';
import type { EffectiveProject } from './effective-project';
import type {
  CallHierarchy,
  CodeLens,
  CompletionProposal,
  DocumentLink,
  FoldingRange,
  FormattingOptions,
  InlayHint,
  KnownCompletions,
  NamedSymbol,
  OutlineNode,
  Refactoring,
  SemanticToken,
  SignatureHelp,
  Topic,
} from './feature-types';
import type { Graph } from './graph';

/** Called by a language's walk once for each node that rules may listen to. */
export type Visit = <K extends NodeKind>(kind: K, node: NodeByKind[K]) => void;

/** A piece of a document whose findings stay the same, and only move, as long as its key does. */
export interface Part {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Called by a language's walk around the nodes of a part. Of one that is known only some kinds need to be visited:
 * `reasks` of `Remembering` tells them.
 */
export type InPart = (part: Part, walkPart: (isKnown: boolean) => void) => void;

/**
 * A piece of a part. What a rule finds in it stays the same as long as its key does, and the answers to the questions
 * that the rule asked about the piece's subjects; see `lint/leaning.ts` for how questions are noticed.
 */
export interface Piece extends Part {
  /** The nodes that questions may be about, in an order that every version of the document has. */
  readonly subjects: readonly object[];
}

/** Called by a language's walk around the nodes of a piece; kinds that nobody asks for need not be visited. */
export type InPiece = (pieceHere: () => Piece, walkPiece: (asks: (kind: NodeKind) => boolean) => void) => void;

/** Something that rules for more than one piece read: its key changes with all that can be read of it. */
export interface Item extends Span {
  readonly key: string;
}

/** All that such rules read in a document; `order` changes when items come, go or become others. */
export interface Items {
  readonly order: string;
  /** In document order, none over another. */
  readonly all: readonly Item[];
  /** Their nodes, about which questions may be. */
  readonly nodes: readonly object[];
  /** The number of a node's item; `undefined` for any other object. */
  numberOf(node: object): number | undefined;
}

/** Called by a language's walk around a node, by its number, of which rules read several items (`lint/wide.ts`). */
export type Across = (itemsHere: () => Items, node: number, walkNode: () => void) => void;

/** How a walk lets the linter leave out what it knows. */
export interface Remembering {
  readonly across: Across;
  readonly inPart: InPart;
  readonly reasks: (kind: NodeKind) => boolean;
  readonly inPiece: InPiece;
}

/** What a feature may know beyond the document. */
export interface FeatureContext {
  readonly uri: string;
  readonly workspace: Workspace;
  /** The day as `YYYY-MM-DD`, for what ends one day. */
  readonly today: string;
  readonly keysBelow: KeysBelow;
  /** The snippets for our languages. */
  readonly snippets: () => Promise<readonly Snippet[]>;
  /** Ids and aliases of the rules for the document's language, for comments that switch them off. */
  readonly ruleIds: readonly string[];
  /** Asks the registry of an image; absent where the user has not allowed it, `undefined` where it does not answer. */
  readonly listedTags?: (image: ImageReference) => Promise<ListedTags | undefined>;
}

export type MaybePromise<T> = T | Promise<T>;

/** Lists the last parts of all card keys that begin with a prefix such as `compose/service/`. */
export type KeysBelow = (prefix: string) => readonly string[];

/** Where a document lies, and what lies around it. */
export interface Place {
  readonly uri: string;
  /** Notes everything that is asked of it: findings are computed anew when one of those files changes. */
  readonly workspace: Workspace;
  readonly options: RuleOptions;
}

/**
 * One language as the service sees it: a parser that never throws, and pure questions about its result. `File` is the
 * language's own tree, `Around` what other files say about it (the project, the build context); nobody else looks into
 * them. `around` is absent where there are no other files to ask. What a language cannot do it leaves out.
 */
export interface LanguageSupport<File, Around = undefined> {
  /** A tree for any text, broken and unfinished ones included. What stays of an earlier version may be taken from it. */
  parse(source: SourceText, earlier?: File): File;
  /** What a parser below threw, if one did: the tree is then empty, and someone should know. */
  failure?(file: File): unknown;
  /** Reads what other files say about this one. Never rejects: what cannot be read is left out. */
  surroundings?(file: File, place: Place): Promise<Around>;
  /** What an earlier version's surroundings are for this one, where nothing new is to be asked: typing stays quick. */
  stillAround?(file: File, earlier: Around): Around | undefined;
  /** Shows each node of the file to the linter, in document order; those of parts and pieces within `within`. */
  walk(file: File, visit: Visit, around: Around | undefined, within?: Remembering): void;
  suppressions(file: File): readonly Suppression[];
  /** What ShellCheck finds in the scripts of the file; `undefined` where it was cancelled. */
  shellFindings?(
    file: File,
    shellCheck: ShellCheck,
    request: ShellCheckRequest,
  ): Promise<readonly Finding[] | undefined>;
  /** The edits that make a comment switch `id` off at `at`, or in the whole file; an existing comment is extended. */
  ignore(file: File, id: RuleId, at: Span, scope: 'here' | 'file'): readonly Edit[];
  topicAt(
    file: File,
    offset: number,
    context: FeatureContext,
    around: Around | undefined,
  ): MaybePromise<Topic | undefined>;
  completions(
    file: File,
    offset: number,
    context: FeatureContext,
    around: Around | undefined,
  ): MaybePromise<readonly CompletionProposal[]>;
  /**
   * The same where the file alone tells; `undefined` where `completions` is to be asked. The file may be that of an
   * earlier text than `source`: where it tells as much, nothing has to be read before the answer.
   */
  ownCompletions?(
    file: File,
    source: SourceText,
    offset: number,
    context: FeatureContext,
  ): MaybePromise<KnownCompletions | undefined>;
  signatureAt?(file: File, offset: number): SignatureHelp | undefined;
  /** The named thing at `offset`: definition, references, highlights and rename all follow from its uses. */
  symbolAt?(file: File, offset: number, around: Around | undefined): MaybePromise<NamedSymbol | undefined>;
  outline?(file: File): readonly OutlineNode[];
  foldingRanges?(file: File): readonly FoldingRange[];
  /** The spans around `offset`, from the narrowest to the whole file. */
  selectionAt?(file: File, offset: number): readonly Span[];
  links?(file: File, around: Around | undefined): readonly DocumentLink[];
  inlayHints?(file: File, within: Span, around: Around | undefined): readonly InlayHint[];
  lenses?(file: File, around: Around | undefined): MaybePromise<readonly CodeLens[]>;
  callsAt?(file: File, offset: number): CallHierarchy | undefined;
  /** In document order, none over another, none over a line end. */
  semanticTokens?(file: File): readonly SemanticToken[];
  /** Edits that change layout alone; `within` limits them to lines of a selection. */
  format?(file: File, options: FormattingOptions, within?: Span): readonly Edit[];
  refactorings?(file: File, selection: Span, around: Around | undefined): readonly Refactoring[];
  /** What the document describes, as a picture; with `profiles` active, or those that the project itself turns on. */
  graph?(file: File, around: Around | undefined, profiles: readonly string[] | undefined): Graph;
  /** What the files that are loaded together come to. */
  effectiveProject?(file: File, around: Around | undefined): EffectiveProject;
}

/** A parsed document: the language's functions with their tree already given, so that no tree type leaks out. */
export interface ParsedDocument {
  readonly source: SourceText;
  /** For the language alone that read it. */
  readonly own: unknown;
  /** The same document with what other files say about it; itself where its language asks no others. */
  surrounded(place: Place): Promise<ParsedDocument>;
  /** The same document with what other files said about an earlier version, where that still holds. */
  surroundedLike(earlier: ParsedDocument): ParsedDocument | undefined;
  failure(): unknown;
  walk(visit: Visit, within?: Remembering): void;
  suppressions(): readonly Suppression[];
  shellFindings(shellCheck: ShellCheck, request: ShellCheckRequest): Promise<readonly Finding[] | undefined>;
  ignore(id: RuleId, at: Span, scope: 'here' | 'file'): readonly Edit[];
  topicAt(offset: number, context: FeatureContext): MaybePromise<Topic | undefined>;
  completions(offset: number, context: FeatureContext): MaybePromise<readonly CompletionProposal[]>;
  /** Those at a place of `source`: the document's own text, or a later one. */
  ownCompletions(
    source: SourceText,
    offset: number,
    context: FeatureContext,
  ): MaybePromise<KnownCompletions | undefined>;
  signatureAt(offset: number): SignatureHelp | undefined;
  symbolAt(offset: number): MaybePromise<NamedSymbol | undefined>;
  outline(): readonly OutlineNode[];
  foldingRanges(): readonly FoldingRange[];
  selectionAt(offset: number): readonly Span[];
  links(): readonly DocumentLink[];
  inlayHints(within: Span): readonly InlayHint[];
  lenses(): MaybePromise<readonly CodeLens[]>;
  callsAt(offset: number): CallHierarchy | undefined;
  semanticTokens(): readonly SemanticToken[];
  format(options: FormattingOptions, within?: Span): readonly Edit[];
  refactorings(selection: Span): readonly Refactoring[];
  graph(profiles?: readonly string[]): Graph | undefined;
  effectiveProject(): EffectiveProject | undefined;
}

/** `earlier` is a version of the same document, which may spare work. */
export type Parse = (source: SourceText, earlier?: ParsedDocument) => ParsedDocument;

export function parserOf<File, Around>(support: LanguageSupport<File, Around>): Parse {
  return (source, earlier) => {
    const file = support.parse(source, earlier && ownOf(support, earlier)?.file);
    return documentOf(support, source, file, undefined);
  };
}

interface Own<File, Around> {
  readonly support: LanguageSupport<File, Around>;
  readonly file: File;
  readonly around: Around | undefined;
}

/** What lies behind a document; `undefined` for one of another language. */
function ownOf<File, Around>(
  support: LanguageSupport<File, Around>,
  { own }: ParsedDocument,
): Own<File, Around> | undefined {
  const known = own as Own<File, Around>;
  return known.support === support ? known : undefined;
}

function documentOf<File, Around>(
  support: LanguageSupport<File, Around>,
  source: SourceText,
  file: File,
  around: Around | undefined,
): ParsedDocument {
  const own: Own<File, Around> = { support, file, around };
  const surroundedBy = (now: Around): ParsedDocument => documentOf(support, source, file, now);
  const document: ParsedDocument = {
    source,
    own,
    surrounded: async (place) =>
      support.surroundings ? surroundedBy(await support.surroundings(file, place)) : document,
    surroundedLike(earlier) {
      const then = ownOf(support, earlier)?.around;
      const now = then === undefined ? undefined : support.stillAround?.(file, then);
      return now === undefined ? undefined : surroundedBy(now);
    },
    failure: () => support.failure?.(file),
    walk: (visit, within) => support.walk(file, visit, around, within),
    suppressions: () => support.suppressions(file),
    shellFindings: async (shellCheck, request) => support.shellFindings?.(file, shellCheck, request) ?? [],
    ignore: (id, at, scope) => support.ignore(file, id, at, scope),
    topicAt: (offset, context) => support.topicAt(file, offset, context, around),
    completions: (offset, context) => support.completions(file, offset, context, around),
    ownCompletions: (now, offset, context) => support.ownCompletions?.(file, now, offset, context),
    signatureAt: (offset) => support.signatureAt?.(file, offset),
    symbolAt: (offset) => support.symbolAt?.(file, offset, around),
    outline: () => support.outline?.(file) ?? [],
    foldingRanges: () => support.foldingRanges?.(file) ?? [],
    selectionAt: (offset) => support.selectionAt?.(file, offset) ?? [],
    links: () => support.links?.(file, around) ?? [],
    inlayHints: (within) => support.inlayHints?.(file, within, around) ?? [],
    lenses: () => support.lenses?.(file, around) ?? [],
    callsAt: (offset) => support.callsAt?.(file, offset),
    semanticTokens: () => support.semanticTokens?.(file) ?? [],
    format: (options, within) => support.format?.(file, options, within) ?? [],
    refactorings: (selection) => support.refactorings?.(file, selection, around) ?? [],
    graph: (profiles) => support.graph?.(file, around, profiles),
    effectiveProject: () => support.effectiveProject?.(file, around),
  };
  return document;
}
