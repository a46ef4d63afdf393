import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildKnowledge } from '../../scripts/knowledge/index.mjs';
import type { RuleMetadata } from '../../scripts/knowledge/types';

export type Files = Readonly<Record<string, string>>;

/** What the pipeline makes of a few small files. */
export interface Built {
  /** `file:line: message`, without the cards that every wiki must have and a made-up one has not. */
  readonly problems: readonly string[];
  /** The text of a file that was written, relative to the output folder. */
  read(file: string): string;
}

const outputs = ['knowledge/cards.json', 'knowledge/rules.json', 'webview/toc.json', 'webview/search.json'];

/** Builds a wiki from files given by path relative to its root. */
export async function buildWiki(files: Files, rules: readonly RuleMetadata[] = []): Promise<Built> {
  const root = await mkdtemp(path.join(tmpdir(), 'made-up-wiki-'));
  try {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true });
      await writeFile(path.join(root, file), text);
    }
    const outDir = path.join(root, 'dist');
    const { problems } = await buildKnowledge({ root, outDir, rules });
    const pages = Object.keys(files)
      .filter((file) => file.startsWith('docs-content/') && file.endsWith('.md'))
      .map((file) => file.replace('docs-content/', 'webview/pages/').replace(/\.md$/, '.html'));
    const written = new Map<string, string>();
    for (const file of [...outputs, ...pages]) written.set(file, await readFile(path.join(outDir, file), 'utf8'));
    return {
      problems: problems.filter(({ file }) => path.extname(file) !== '').map(spell),
      read: (file) => written.get(file) ?? '',
    };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

export function spell({ file, line, message }: { file: string; line: number; message: string }): string {
  return `${file}:${line}: ${message}`;
}

/** The chapter on networking with some text, or with other lines of front matter. */
export function networking(text: string, frontMatter: Readonly<Record<string, string>> = {}): Files {
  const fields: Record<string, string> = {
    slug: 'networking',
    title: 'Networking',
    order: '13',
    summary: 'Give an application its own network, and find the fault when a call fails.',
    lastChecked: '2026-11-22',
    checkedAgainst: '{ engine: "29.8" }',
    keywords: '[bridge]',
    ...frontMatter,
  };
  const lines = Object.entries(fields).filter(([, value]) => value !== '');
  const head = lines.map(([name, value]) => `${name}: ${value}`).join('\n');
  return { 'docs-content/chapters/networking.md': `---\n${head}\n---\n${text}\n` };
}

/** A page of the reference. */
export function reference(text: string): Files {
  return { 'docs-content/reference/sample.md': `${text}\n` };
}

/** A page of the rule `dockerfile/no-sample`. */
export function rulePage(text: string): Files {
  return { 'docs-content/rules/dockerfile/no-sample.md': `${text}\n` };
}

export const sampleRule: RuleMetadata = {
  id: 'dockerfile/no-sample',
  language: 'dockerfile',
  category: 'size',
  severity: 'info',
  default: 'on',
  fix: 'safe',
  aliases: ['DL9999'],
};

export const sampleRulePage = `# No sample

A sample stands where none belongs.

## Why it matters

It takes space.
It confuses readers.
It does a third thing.

## Examples

\`\`\`dockerfile bad
FROM alpine:3.24
\`\`\`

\`\`\`dockerfile good fixed
FROM alpine:3.24
\`\`\`

## What is left alone

\`\`\`dockerfile good
FROM scratch
\`\`\`

## See also

- Chapter [Security](../../chapters/security.md#users)
- Chapter [Networking](../../chapters/networking.md#dns)`;
