// Writes everything that is made from something else. `--check` writes nothing and fails where a file is not fresh.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cheatSheetText } from './lib/cheat-sheet.mjs';
import { cliTableSource } from './lib/cli-table.mjs';
import { composeSchemaSource } from './lib/compose-schema.mjs';
import { heredocGrammar } from './lib/heredoc-grammar.mjs';
import { manPage } from './lib/man-page.mjs';
import { manifestText } from './lib/manifest.mjs';
import { root } from './lib/paths.mjs';
import { readmeText } from './lib/readme.mjs';
import { registrySource } from './lib/registry.mjs';
import { settingsSchema } from './lib/settings-schema.mjs';
import { snippetListText } from './lib/snippet-list.mjs';
import { whatsNewText } from './lib/whats-new.mjs';
import { snippetFiles } from './snippets.mjs';

const check = process.argv.includes('--check');
const stale = [];

// In this order: the later ones are made from the earlier ones.
await put('server/src/data/compose-schema.ts', await composeSchemaSource());
await put('server/src/data/docker-commands.ts', await cliTableSource());
await put('server/src/lint/registry.ts', await registrySource());
for (const [path, text] of await snippetFiles(root)) await put(path, text);
await put('docs-content/chapters/cheat-sheet.md', await cheatSheetText());
await put('docs-content/reference/snippets.md', await snippetListText());
await put('docs-content/reference/whats-new.md', await whatsNewText());
await put('syntaxes/dockerfile-heredoc.json', `${JSON.stringify(heredocGrammar(), null, 2)}\n`);
await put('schemas/docker-wiki.schema.json', await settingsSchema());
await put('package.json', await manifestText());
await put('man/docker-wiki.1', await manPage());
await put('README.md', await readmeText());

if (check && stale.length > 0) {
  console.error(`not fresh: ${stale.join(', ')}\nrun "npm run generate" and commit what it changes`);
  process.exit(1);
}
console.log(check ? 'all generated files are fresh' : `generated; changed: ${stale.join(', ') || 'nothing'}`);

async function put(path, text) {
  const file = join(root, path);
  const before = await readFile(file, 'utf8').catch(() => '');
  if (before === text) return;
  stale.push(path);
  if (!check) await writeFile(file, text);
}
