import type { ImageReference } from '../images/reference';
import type { SourceText } from '../text/source-text';
import type { Edit, Span } from '../text/span';

/** The thing under the cursor. */
export interface Topic {
  readonly span: Span;
  /** Keys of the knowledge base: the narrowest first, wider ones behind it. The first one with a card is shown. */
  readonly keys: readonly string[];
  /** Markdown about this very place (an effective value, who uses it), shown before the card; its first line says what it is. */
  readonly here?: string;
}

type ProposalKind =
  | 'keyword'
  | 'flag'
  | 'key'
  | 'choice'
  | 'value'
  | 'reference'
  | 'variable'
  | 'file'
  | 'folder'
  | 'snippet';

/** Something that may be written, wherever that is. */
export interface Completion {
  readonly label: string;
  /** A `choice` is one of the few values that a schema allows. */
  readonly kind: ProposalKind;
  /** What the text of its place becomes; with placeholders (`${1:x}`) where `isSnippet`. */
  readonly text: string;
  readonly isSnippet?: true;
  /** One line behind the label. */
  readonly detail?: string;
  /** The card that documents the proposal. */
  readonly key?: string;
  /** Further words that lead to it. */
  readonly words?: readonly string[];
  /** Id of the snippet that it is. */
  readonly snippet?: string;
  /** Orders proposals before their labels do. */
  readonly rank?: number;
  /** Still possible, but no longer a good choice. */
  readonly isDeprecated?: true;
  /** There are more than these: with another letter typed, others are proposed. */
  readonly isOneOfMany?: true;
}

export interface CompletionProposal extends Completion {
  readonly replaces: Span;
}

/** All that is proposed for one place. They are the same objects each time, so that what is made of them may be kept. */
export interface KnownCompletions {
  readonly replaces: Span;
  readonly proposals: readonly Completion[];
}

/** A name with every place where it stands. */
export interface SymbolUse {
  readonly span: Span;
  readonly role: 'definition' | 'write' | 'read';
  /** It means the thing without naming it, by a number for instance, and stays as it is in a rename. */
  readonly keepsText?: true;
}

/** A file other than the document, as it reads now. */
interface OtherFile {
  readonly uri: string;
  readonly source: SourceText;
}

export interface UsesElsewhere extends OtherFile {
  readonly uses: readonly SymbolUse[];
}

export interface PlacesElsewhere extends OtherFile {
  readonly places: readonly Span[];
}

export interface NamedSymbol {
  readonly name: string;
  readonly uses: readonly SymbolUse[];
  /** The uses in other files, each file once. */
  readonly elsewhere?: readonly UsesElsewhere[];
  /** The use that the cursor is on. */
  readonly at: Span;
  /** Why it cannot be renamed; absent where it can. */
  readonly renameRefusal?: string;
  /** Why `newName` is no name for it; `undefined` where it is one. */
  readonly refusalOf: (newName: string) => string | undefined;
  /** Editors may change all uses while one is typed; never true where some stand elsewhere. */
  readonly isLinked: boolean;
}

export type OutlineKind = 'stage' | 'instruction' | 'directive' | 'service' | 'section' | 'key';

export interface OutlineNode {
  readonly name: string;
  readonly detail?: string;
  readonly kind: OutlineKind;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly children: readonly OutlineNode[];
}

export interface FoldingRange {
  /** From the end of its first line to the end of its last. */
  readonly span: Span;
  readonly kind?: 'comment' | 'region';
}

export interface DocumentLink {
  readonly span: Span;
  /** A web address, or a path relative to the document's folder. */
  readonly target: { readonly url: string } | { readonly path: string };
  readonly tooltip: string;
}

export interface InlayHint {
  readonly offset: number;
  readonly text: string;
  readonly tooltip?: string;
  readonly kind: 'value' | 'index';
}

export interface CodeLens {
  readonly span: Span;
  readonly title: string;
  /** Places to show on a click. */
  readonly places: readonly Span[];
  readonly elsewhere?: readonly PlacesElsewhere[];
  /** What a click runs in its stead; the lens is left out where the editor cannot. */
  readonly run?: ComposeCall;
}

/** A command of Docker Compose, for an editor that runs it in a terminal. */
export interface ComposeCall {
  readonly action: 'up' | 'logs' | 'stop';
  readonly service: string;
  /** URI of the folder to run it in. */
  readonly folder: string;
  /** Paths from there, in load order; none where Compose finds them itself. */
  readonly files: readonly string[];
}

export interface CallNode {
  readonly name: string;
  readonly detail?: string;
  readonly span: Span;
  readonly nameSpan: Span;
}

export interface CallEdge {
  readonly node: CallNode;
  /** Where the call stands. */
  readonly from: readonly Span[];
}

export interface CallHierarchy {
  readonly node: CallNode;
  readonly incoming: readonly CallEdge[];
  readonly outgoing: readonly CallEdge[];
}

/** Names of the protocol's standard token types, so that every theme colours them. */
export const tokenTypes = [
  'keyword',
  'macro',
  'comment',
  'string',
  'number',
  'operator',
  'namespace',
  'class',
  'variable',
  'parameter',
  'property',
  'function',
  'regexp',
  'label',
] as const;
export const tokenModifiers = ['declaration', 'readonly', 'deprecated', 'defaultLibrary'] as const;

export interface SemanticToken {
  readonly span: Span;
  readonly type: (typeof tokenTypes)[number];
  readonly modifiers?: readonly (typeof tokenModifiers)[number][];
}

export interface FormattingOptions {
  readonly tabSize: number;
  readonly insertSpaces: boolean;
  readonly insertFinalNewline?: boolean;
  readonly trimFinalNewlines?: boolean;
}

export interface SignatureHelp {
  readonly label: string;
  /** Parts of `label`. */
  readonly parameters: readonly { readonly start: number; readonly end: number; readonly key?: string }[];
  readonly active: number;
  readonly key?: string;
}

export interface Refactoring {
  readonly title: string;
  /** A kind of the protocol below `refactor`. */
  readonly kind: 'refactor.rewrite' | 'refactor.extract' | 'refactor.inline' | 'refactor.move';
  readonly edits: () => readonly Edit[];
  /** Other files that change with the document; left out where the editor cannot change them together. */
  readonly elsewhere?: () => readonly FileChange[];
  /** A text for the clipboard, in the place of edits; left out where the editor has no command for it. */
  readonly copies?: () => string;
  /** Edits that need the image's digest, for which its registry has to be asked; left out where that cannot wait. */
  readonly pins?: { readonly image: ImageReference; readonly edits: (digest: string) => readonly Edit[] };
}

/** A file that is made, which fails where one lies there, or one that is edited. */
export type FileChange =
  | { readonly uri: string; readonly text: string }
  | (OtherFile & { readonly edits: readonly Edit[] });
