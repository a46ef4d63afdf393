// `npm run site`: makes dist/site, the wiki as a static site, of what `npm run build` built. It works from the disk, too.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { root } from './lib/paths.mjs';
import { brokenLinks } from './lib/site-links.mjs';
import { sitePages } from './lib/site-pages.mjs';
import { runMain, UserError } from './lib/user-error.mjs';

const built = join(root, 'dist/webview');
const site = join(root, 'dist/site');

runMain(async () => {
  const toc = JSON.parse(readFileSync(join(built, 'toc.json'), 'utf8'));
  const ruleTexts = JSON.parse(readFileSync(join(root, 'dist/knowledge/rules.json'), 'utf8'));
  const pages = sitePages(sourcePages(), { ...toc, ruleTexts });

  rmSync(site, { recursive: true, force: true });
  for (const [path, html] of pages) write(path, html);
  const index = readFileSync(join(built, 'search.json'), 'utf8');
  write('assets/search.js', `window.dockerWikiSearch(${JSON.stringify(index)});\n`);
  await build({
    absWorkingDir: root,
    entryPoints: ['site/main.ts', 'site/site.css'].map((file) => ({ in: file, out: 'site' })),
    outdir: join(site, 'assets'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
  });

  const broken = brokenLinks(pages);
  for (const link of broken) console.error(link);
  if (broken.length > 0) throw new UserError(`${broken.length} links are broken.`);
  console.log(`dist/site: ${pages.size} pages; open dist/site/index.html`);
});

/** The articles as the panel gets them. */
function sourcePages() {
  const folder = join(built, 'pages');
  return readdirSync(folder, { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ address: file.replace(/\.html$/, ''), html: readFileSync(join(folder, file), 'utf8') }));
}

function write(path, text) {
  const file = join(site, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
