import type { Asked } from '../../lint/fact';
import type { SourceText } from '../../text/source-text';
import type { Span } from '../../text/span';
import type { Value } from '../facts/value';
import type { MappingIndex } from './lookup';

declare module '../../lint/rule' {
  interface NodeByKind {
    composeFile: ComposeFile;
    service: Service;
  }
}

/** A Compose file as YAML says it, with the services on top. All spans are UTF-16 offsets into `source`. */
export interface ComposeFile extends Asked {
  readonly source: SourceText;
  readonly documents: readonly ComposeDocument[];
  /** Every entry and item, in the order of their starts. */
  readonly elements: readonly Element[];
  readonly services: readonly Service[];
  /** The names of all services, those that a merge key brings in included. */
  readonly serviceNames: ReadonlySet<string>;
  readonly comments: readonly Comment[];
  /** Every `&name` and `*name`, in document order. */
  readonly anchorMarks: readonly AnchorMark[];
  readonly problems: readonly Problem[];
}

export interface ComposeDocument {
  readonly span: Span;
  readonly root: Node | undefined;
}

export type Node = Mapping | Sequence | Scalar | Alias;
export type Collection = Mapping | Sequence;
export type Element = Entry | Item;

interface Properties {
  readonly span: Span;
  /** The name behind `&`. */
  readonly anchor: string | undefined;
  /** A tag as YAML resolves it, such as `!reset`. */
  readonly tag: string | undefined;
}

export interface Mapping extends Properties, Asked {
  readonly kind: 'mapping';
  /** Written in braces. */
  readonly flow: boolean;
  readonly entries: readonly Entry[];
  /** Made when someone first looks something up. */
  index: MappingIndex | null;
}

export interface Sequence extends Properties, Asked {
  readonly kind: 'sequence';
  /** Written in brackets. */
  readonly flow: boolean;
  readonly items: readonly Item[];
}

export interface Scalar extends Properties, Asked {
  readonly kind: 'scalar';
  /** The value without quotes, escapes and folding; a number or a `true` as it is written. */
  readonly text: string;
  readonly style: ScalarStyle;
  /** What Compose makes of it without knowing variables; told when someone first asks. */
  value: Value | null;
}

export type ScalarStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'literal' | 'folded';

export interface Alias {
  readonly kind: 'alias';
  readonly span: Span;
  /** The name behind `*`. */
  readonly name: string;
  /** What it stands for; never an alias, but perhaps a collection that holds this alias. */
  readonly target: Exclude<Node, Alias> | undefined;
}

/** From the key to the end of the value. */
export interface Entry {
  readonly kind: 'entry';
  readonly span: Span;
  readonly key: Key;
  /** The offset of the `:`; absent while the key is being typed. */
  readonly colon: number | undefined;
  /** Absent where nothing is written. */
  readonly value: Node | undefined;
}

export interface Key {
  readonly span: Span;
  readonly text: string;
}

/** From the dash, where there is one, to the end of the value. */
export interface Item {
  readonly kind: 'item';
  readonly span: Span;
  /** Absent where nothing is written. */
  readonly value: Node | undefined;
}

export interface Comment {
  /** From the `#` to the end of the line. */
  readonly span: Span;
  /** The whole comment with its `#`. */
  readonly text: string;
  /** Nothing but blanks stands before it. */
  readonly ownLine: boolean;
}

export interface AnchorMark {
  readonly sign: '&' | '*';
  /** Without the sign. */
  readonly name: string;
  /** The name alone. */
  readonly nameSpan: Span;
}

export interface Problem {
  readonly span: Span;
  /** The parser's name for it, such as `BAD_INDENT`. */
  readonly code: string;
  readonly message: string;
}

export interface Service {
  readonly name: string;
  readonly span: Span;
  readonly entry: Entry;
  /** Absent while nothing, or no mapping, stands below the name. */
  readonly mapping: Mapping | undefined;
  readonly file: ComposeFile;
  readonly dependencies: readonly Dependency[];
  /** The entry of a key, written here or brought in by `<<`. */
  get(key: string): Entry | undefined;
}

/** One name below `depends_on`. */
export interface Dependency {
  readonly name: string;
  /** The name as it is written, quotes included. */
  readonly span: Span;
  readonly form: 'list' | 'map';
  /** Only the map form has one. */
  readonly condition: string | undefined;
  /** Where it stands: the list or mapping, and the place in it. */
  readonly within: Collection;
  readonly index: number;
  /** Where `depends_on` stands: the mapping, and the place in it. */
  readonly owner: Mapping;
  readonly ownerIndex: number;
}
