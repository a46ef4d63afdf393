import { readFileSync } from 'node:fs';
import { listFiles, readText } from '../../scripts/knowledge/files.mjs';
import { createMarkdown } from '../../scripts/knowledge/markdown.mjs';
import { parsePage } from '../../scripts/knowledge/page.mjs';
import { parseFenceInfo } from '../../scripts/knowledge/syntax/fence-info.mjs';
import type { Fence, Page } from '../../scripts/knowledge/types';

const root = 'docs-content';

/** A fence of a page with what it holds. */
export interface Example extends Fence {
  /** `file:line`, 1-based. */
  readonly place: string;
  readonly page: Page;
  readonly text: string;
}

/** What a reader reads of one line of source; code, and messages in italics, are a single character. */
export interface Prose {
  /** `file:line`, 1-based. */
  readonly place: string;
  readonly text: string;
}

/** Stands for what is quoted, so that the words around it do not become neighbours. */
const code = '\uFFFC';

let pages: Promise<readonly Page[]> | undefined;

/** Every page of the wiki, parsed once for all tests. */
export function readPages(): Promise<readonly Page[]> {
  pages ??= parsePages();
  return pages;
}

async function parsePages(): Promise<readonly Page[]> {
  const md = createMarkdown();
  const files = await listFiles(root, '.md');
  // What is wrong with the pages themselves is the build's to report.
  return Promise.all(
    files.map(async (path) => parsePage(md, path, await readText(`${root}/${path}`), () => undefined)),
  );
}

/** Every fence of the wiki. */
export async function readExamples(): Promise<readonly Example[]> {
  return (await readPages()).flatMap(examplesOf);
}

/** The fences of a page, in order. */
function examplesOf(page: Page): Example[] {
  return page.tokens.flatMap((token) => {
    if (token.type !== 'fence') return [];
    const place = `${page.file}:${(token.map?.[0] ?? 0) + 1}`;
    return [{ ...parseFenceInfo(token.info), place, page, text: token.content }];
  });
}

/** The lines of prose of a page: paragraphs, headings, lists and cells, and the summary of a chapter. */
export function proseOf(page: Page): Prose[] {
  const summary = page.frontMatter ? [{ place: `${page.file}:1`, text: page.frontMatter.summary }] : [];
  return [...summary, ...page.tokens.flatMap((token) => (token.type === 'inline' ? linesOf(token, page.file) : []))];
}

function linesOf({ map, children }: Page['tokens'][number], file: string): Prose[] {
  const first = (map?.[0] ?? 0) + 1;
  const lines = [''];
  let isQuoted = false;
  for (const { type, content } of children ?? []) {
    if (type === 'softbreak' || type === 'hardbreak') lines.push('');
    else if (type === 'em_close') isQuoted = false;
    else if (type === 'code_inline' || type === 'em_open') {
      isQuoted ||= type === 'em_open';
      lines[lines.length - 1] += code;
    } else if (type !== 'badge' && !isQuoted) lines[lines.length - 1] += content;
  }
  return lines.map((text, index) => ({ place: `${file}:${first + index}`, text }));
}

/** What diagrams say to those who cannot see them. */
export function readDiagramProse(): Promise<readonly Prose[]> {
  return readDiagrams(/<(?:title|desc)\b[^>]*>([^<]+)/g);
}

/** What stands in the pictures, commands and names among it. */
export function readDiagramLabels(): Promise<readonly Prose[]> {
  return readDiagrams(/<(?:text|tspan)\b[^>]*>([^<]+)/g);
}

async function readDiagrams(element: RegExp): Promise<readonly Prose[]> {
  const files = await listFiles(`${root}/diagrams`, '.svg');
  return files.flatMap((name) => {
    const file = `${root}/diagrams/${name}`;
    const svg = readFileSync(file, 'utf8');
    return [...svg.matchAll(element)].map(({ index, 1: text = '' }) => ({
      place: `${file}:${svg.slice(0, index).split('\n').length}`,
      text,
    }));
  });
}
