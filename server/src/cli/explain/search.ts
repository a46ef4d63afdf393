import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openPackedIndex, type SearchHit } from '../../../../scripts/knowledge/search-pack.mjs';
import { createLinks } from '../../lsp/links';
import { printOut } from '../print-out';
import { rendered } from '../terminal/render';
import { screenOf } from '../terminal/screen';
import { UsageError } from '../usage-error';

const mostHits = 10;

/** `docker-wiki explain --search WORDS`. Rejects with UsageError on no hit. */
export async function search(words: string): Promise<number> {
  if (!words) throw new UsageError('--search takes the words to look for');
  const hits = await hitsFor(words);
  if (hits.length === 0) throw new UsageError(`the wiki has nothing with "${words}"`);
  await printOut(readable(hits));
  return 0;
}

/** The best places for some words, in the index that the panel reads, too. Rejects with UsageError without an index. */
export async function hitsFor(words: string): Promise<readonly SearchHit[]> {
  const file = join(__dirname, 'webview/search.json');
  const json = await readFile(file, 'utf8').catch(() => {
    throw new UsageError('this package came without the search index');
  });
  const index = openPackedIndex(JSON.parse(json));
  const exact = index.search(words);
  // A pasted message holds names and numbers that the wiki lacks.
  const hits = exact.length > 0 ? exact : index.search(words, { combineWith: 'OR', fuzzy: false, prefix: false });
  return hits.slice(0, mostHits);
}

/** On a terminal with the address that leads there by `explain`; for other programs with that of the hosted page. */
function readable(hits: readonly SearchHit[]): string {
  const screen = screenOf(process.stdout, process.env);
  if (!screen) return hits.map(hitText).join('\n');
  const blocks = hits.map(({ page, title, where, excerpt }) => {
    return `- **${title}** · ${where}\n\n  ${excerpt}\n\n  \`docker-wiki explain ${page}\``;
  });
  return rendered(blocks.join('\n'), { screen, urlOf: (target) => target });
}

function hitText({ page, title, where, excerpt }: SearchHit): string {
  return `${title} · ${where}\n    ${excerpt}\n    ${createLinks({}).pageUrl(page)}\n`;
}
