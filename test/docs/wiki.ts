import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listFiles, readText } from '../../scripts/knowledge/files.mjs';
import { buildKnowledge } from '../../scripts/knowledge/index.mjs';
import type { Card, Problem } from '../../scripts/knowledge/types';
import { rules } from '../../server/src/lint/registry';
import { ruleFacts } from '../../server/src/lint/rule-facts';

/** What the pipeline makes of `docs-content`. */
export interface BuiltDocs {
  readonly problems: readonly Problem[];
  readonly counts: Readonly<Record<string, number>>;
  readonly cards: Readonly<Record<string, Card>>;
  /** HTML by page address. */
  readonly pages: ReadonlyMap<string, string>;
}

let built: Promise<BuiltDocs> | undefined;

/** Builds the wiki of this repository, once for all tests. */
export function buildDocs(): Promise<BuiltDocs> {
  built ??= build();
  return built;
}

async function build(): Promise<BuiltDocs> {
  const outDir = await mkdtemp(path.join(tmpdir(), 'wiki-'));
  try {
    const { problems, counts } = await buildKnowledge({ root: process.cwd(), outDir, rules: rules.map(ruleFacts) });
    const pages = new Map<string, string>();
    for (const file of await listFiles(path.join(outDir, 'webview/pages'), '.html')) {
      pages.set(file.replace(/\.html$/, ''), await readText(path.join(outDir, 'webview/pages', file)));
    }
    const cards: BuiltDocs['cards'] = JSON.parse(await readText(path.join(outDir, 'knowledge/cards.json')));
    return { problems, counts, cards, pages };
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}
