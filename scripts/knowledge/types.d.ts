import type { Token } from 'markdown-it';

/** Metadata of a rule, as the compiled registry gives it. */
export interface RuleMetadata {
  readonly id: string;
  readonly language: string;
  readonly category: string;
  readonly severity: string;
  readonly default: 'on' | 'off';
  readonly fix: 'safe' | 'suggestion' | 'none';
  readonly aliases: readonly string[];
}

export interface Problem {
  /** Relative to the root, with forward slashes. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

/** Notes a problem; `line` is 1-based. */
export type Report = (file: string, line: number, message: string) => void;

export type PageKind = 'chapter' | 'reference' | 'rule';

export interface FrontMatter {
  readonly slug: string;
  readonly title: string;
  readonly order: number;
  readonly summary: string;
  /** `YYYY-MM-DD` */
  readonly lastChecked: string;
  /** A product and a version, where the whole subject is new. */
  readonly since?: string;
  readonly keywords: readonly string[];
}

export interface Section {
  readonly id: string;
  /** Without any markup. */
  readonly title: string;
  readonly titleMarkdown: string;
  readonly level: number;
  /** 1-based line of the heading. */
  readonly line: number;
  /** Card keys; empty where the section is no card. */
  readonly cardKeys: readonly string[];
  /** What stands between this heading and the next. */
  readonly tokens: readonly Token[];
}

export interface Page {
  readonly kind: PageKind;
  /** Relative to the root, for messages. */
  readonly file: string;
  /** Relative to `docs-content`, with forward slashes. */
  readonly path: string;
  /** `chapters/compose`, `rules/dockerfile/prefer-copy` … */
  readonly address: string;
  /** File name without its extension. */
  readonly slug: string;
  readonly lines: readonly string[];
  readonly tokens: Token[];
  readonly frontMatter: FrontMatter | undefined;
  /** The heading of level 1 is the first of them. */
  readonly sections: readonly Section[];
}

export interface Fence {
  readonly language: string;
  readonly bad: boolean;
  /** The rule that the example breaks, where the fence names it. */
  readonly badRule: string | undefined;
  readonly good: boolean;
  readonly fixed: boolean;
  /** A further file of the workspace that the examples of a rule page stand in. */
  readonly isContext: boolean;
  readonly isOutput: boolean;
  /** Its lines end with a carriage return and a line feed, which a page cannot show. */
  readonly hasCrlf: boolean;
  /** It ends without the line end that a fence always has. */
  readonly lacksFinalNewline: boolean;
  readonly file: string | undefined;
}

export interface SurfaceRow {
  readonly syntax?: string;
  readonly default?: string;
  readonly since?: string;
  readonly status?: string;
}

export interface PageLink {
  readonly title: string;
  readonly page: string;
}

export interface Card extends SurfaceRow {
  readonly title: string;
  readonly lead: string;
  readonly example?: { readonly language: string; readonly text: string };
  readonly link: PageLink;
}

export interface RuleText {
  readonly title: string;
  readonly summary: string;
  readonly why: string;
  readonly link?: PageLink;
}

export interface Diagram {
  readonly file: string;
  readonly svg: string;
}

/** Everything under `docs-content`, read and ready to be drawn. */
export interface Content {
  readonly pages: readonly Page[];
  readonly pageAt: ReadonlyMap<string, Page>;
  readonly diagrams: ReadonlyMap<string, Diagram>;
  readonly surface: ReadonlyMap<string, SurfaceRow>;
  readonly snippetIds: ReadonlySet<string>;
  readonly rules: ReadonlyMap<string, RuleMetadata>;
  /** Addresses that are no more, with those of the same content today. */
  readonly redirects: ReadonlyMap<string, string>;
}

/** Where a link leads; `undefined`: to a chapter that is not written yet, so its text alone is drawn. */
export type LinkTarget =
  | { readonly page: string }
  | { readonly snippet: string }
  | { readonly outside: string }
  | undefined;
