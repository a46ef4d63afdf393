import type { Topic } from '../../analysis/feature-types';
import type { FeatureContext } from '../../analysis/language';
import type { PageAddress } from '../../knowledge/knowledge';
import { link } from '../../knowledge/markdown';
import type { Span } from '../../text/span';
import type { DockerfileFile, Instruction } from '../model/nodes';

/** Where someone points, and what may be known there. */
export interface Place {
  readonly file: DockerfileFile;
  /** The one behind ONBUILD, where the cursor is on that. */
  readonly instruction: Instruction;
  readonly offset: number;
  readonly context: FeatureContext;
}

export interface Explanation {
  readonly span: Span;
  /** Paragraphs; what is not known is left out. The first says what the thing is. */
  readonly paragraphs: readonly (string | false | undefined)[];
  /** Cards that may follow. */
  readonly keys?: readonly string[];
  /** Ends the explanation where no card follows, for each of those has a link of its own. */
  readonly more?: { readonly title: string; readonly page: PageAddress };
  /** Stands on the last line, before the link. */
  readonly note?: string | undefined;
}

/** Draws an explanation; a single paragraph keeps its link on its own line's end. */
export function explain(context: FeatureContext, { span, paragraphs, keys = [], more, note }: Explanation): Topic {
  const shown = paragraphs.filter((paragraph) => typeof paragraph === 'string').filter((paragraph) => paragraph !== '');
  const isAlone = !keys.some((key) => hasCard(context, key));
  const foot = [note, more && isAlone && link(more)].filter(Boolean).join(' · ');
  if (!foot) return { span, keys, here: shown.join('\n\n') };
  const [only] = shown;
  const here =
    shown.length === 1 && !note
      ? `${only}${/[.:]$/.test(only ?? '') ? '' : '.'} ${foot}`
      : [...shown, foot].join('\n\n');
  return { span, keys, here };
}

export function hasCard({ keysBelow }: Pick<FeatureContext, 'keysBelow'>, key: string): boolean {
  const slash = key.lastIndexOf('/') + 1;
  return keysBelow(key.slice(0, slash)).includes(key.slice(slash));
}

/** `line 3`, `lines 3 and 7`, `lines 3, 7 and 9`, `lines 3, 7, 9 and 4 more`: 1-based, as editors count. */
export function linesInWords(file: DockerfileFile, spans: readonly Span[]): string {
  const lines = [...new Set(spans.map(({ start }) => file.source.lineAt(start) + 1))];
  if (lines.length === 1) return `line ${lines[0]}`;
  const shown = lines.length > 4 ? lines.slice(0, 3).map(String) : lines.slice(0, -1).map(String);
  const last = lines.length > 4 ? `${lines.length - 3} more` : `${lines.at(-1)}`;
  return `lines ${shown.join(', ')} and ${last}`;
}

export function lineOf(file: DockerfileFile, { start }: Span): number {
  return file.source.lineAt(start) + 1;
}
