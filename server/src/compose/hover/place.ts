import type { Topic } from '../../analysis/feature-types';
import type { FeatureContext } from '../../analysis/language';
import type { PageAddress } from '../../knowledge/knowledge';
import { link } from '../../knowledge/markdown';
import type { Span } from '../../text/span';
import type { ComposeFile, Node } from '../model/nodes';
import type { Path } from '../path-at';
import type { ComposeProject } from '../project/project';
import type { VariableSource } from '../variables';

/** Where someone points, and what may be known there. */
export interface HoverPlace {
  readonly file: ComposeFile;
  readonly offset: number;
  readonly context: HoverContext;
  readonly variables: VariableSource;
  /** The file alone where nobody looked around. */
  readonly project: ComposeProject;
}

export type HoverContext = Pick<FeatureContext, 'keysBelow' | 'today'>;

/** The value that someone points at, with its place. */
export interface ValuePlace extends HoverPlace {
  readonly path: Path;
  readonly node: Node | undefined;
  readonly span: Span;
  /** The value without quotes, variables replaced where their value is known. */
  readonly text: string;
  /** As it is written, without quotes. */
  readonly written: string;
}

export interface Explanation {
  readonly span: Span;
  /** Paragraphs; what is not known is left out. The first says what the thing is. */
  readonly paragraphs: readonly (string | false | undefined)[];
  /** Cards that may follow. */
  readonly keys?: readonly string[];
  /** Ends the explanation where no card follows, for each of those has a link of its own. */
  readonly more?: { readonly title: string; readonly page: PageAddress };
}

/** Draws an explanation; a short single paragraph keeps its link on its own line's end. */
export function explain(context: HoverContext, { span, paragraphs, keys = [], more }: Explanation): Topic {
  const shown = paragraphs.filter(
    (paragraph): paragraph is string => typeof paragraph === 'string' && paragraph !== '',
  );
  const foot = more && !keys.some((key) => hasCard(context, key)) ? link(more) : undefined;
  if (!foot) return { span, keys, here: shown.join('\n\n') };
  const [only = ''] = shown;
  const isShort = shown.length === 1 && !only.includes('\n');
  const here = isShort ? `${only}${/[.:]$/.test(only) ? '' : '.'} ${foot}` : [...shown, foot].join('\n\n');
  return { span, keys, here };
}

export function hasCard({ keysBelow }: Pick<HoverContext, 'keysBelow'>, key: string): boolean {
  const slash = key.lastIndexOf('/') + 1;
  return keysBelow(key.slice(0, slash)).includes(key.slice(slash));
}

/** A table whose cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** `a`, `a and b`, `a, b and c`, `a, b, c and 4 more`. */
export function listed(parts: readonly string[], most = 4): string {
  const shown = parts.length > most ? [...parts.slice(0, most - 1), `${parts.length - most + 1} more`] : parts;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** 1-based, as editors count. */
export function lineOf(file: ComposeFile, { start }: Pick<Span, 'start'>): number {
  return file.source.lineAt(start) + 1;
}

export function linesOf(file: ComposeFile, { start, end }: Span): string {
  const [first, last] = [file.source.lineAt(start) + 1, file.source.lineAt(end) + 1];
  return first === last ? `line ${first}` : `lines ${first}–${last}`;
}
