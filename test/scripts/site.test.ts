import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { brokenLinks } from '../../scripts/lib/site-links.mjs';
import { sitePages } from '../../scripts/lib/site-pages.mjs';
import { createLinks } from '../../server/src/lsp/links';

const guide = {
  chapters: [{ slug: 'volumes', title: 'Volumes', order: 12, summary: 'Keep `data`.' }],
  reference: [{ page: 'reference/cli/volume', title: 'Volumes' }],
  rules: [{ id: 'dockerfile/no-sample', title: 'No <sample>', language: 'dockerfile' }],
  ruleTexts: { 'dockerfile/no-sample': { summary: 'A sample.' } },
};

const volumes = '<article class="prose"><h1 id="volumes">Volumes</h1><h2 id="mounts">Mounts</h2></article>';
const rule = '<article class="prose"><h1 id="no-sample">No sample</h1></article>';
const reference = '<article class="prose"><h1 id="volume">Volumes</h1></article>';

/** A site of three pages, one of which is a chapter with this text behind its headings. */
function siteWith(text: string): Map<string, string> {
  return sitePages(
    [
      { address: 'chapters/volumes', html: volumes.replace('</article>', `${text}</article>`) },
      { address: 'rules/dockerfile/no-sample', html: rule },
      { address: 'reference/cli/volume', html: reference },
    ],
    guide,
  );
}

suite('the pages of the site', () => {
  test('lie where links of other editors and of reports lead', () => {
    const pages = siteWith('');
    for (const address of ['chapters/volumes#mounts', 'rules/dockerfile/no-sample', 'reference/cli/volume']) {
      const { pathname, hash } = new URL(createLinks({}).pageUrl(address));
      const html = pages.get(pathname.replace('/docker-wiki/', ''));
      assert.ok(html, pathname);
      assert.ok(hash === '' || html.includes(`id="${hash.slice(1)}"`), hash);
    }
  });

  test('are linked by files, from any depth', () => {
    const pages = siteWith(
      '<a href="#" data-page="rules/dockerfile/no-sample">a</a><a href="#" data-page="chapters/volumes#mounts">b</a>',
    );
    const html = pages.get('chapters/volumes.html') ?? '';
    assert.match(html, /<a href="\.\.\/rules\/dockerfile\/no-sample\.html">a<\/a>/);
    assert.match(html, /<a href="#mounts">b<\/a>/);
    assert.match(pages.get('rules/dockerfile/no-sample.html') ?? '', /href="\.\.\/\.\.\/assets\/site\.css"/);
  });

  test('have no links that only an editor follows', () => {
    const html = siteWith('<a href="#" data-snippet="dw-run"><code>docker run</code></a>').get('chapters/volumes.html');
    assert.match(html ?? '', /(?<!>)<code>docker run<\/code>(?!<\/a>)|<code>docker run<\/code><\/article>/);
    assert.doesNotMatch(html ?? '', /data-snippet/);
  });

  test('spell titles as text', () => {
    const pages = siteWith('');
    assert.match(pages.get('rules/dockerfile/no-sample.html') ?? '', /<title>No &lt;sample&gt; · Docker Wiki<\/title>/);
    assert.match(pages.get('index.html') ?? '', /Keep <code>data<\/code>\./);
  });
});

suite('the check of links', () => {
  test('finds nothing where all is well', () => assert.deepEqual(brokenLinks(siteWith('')), []));

  for (const [what, html, found] of [
    ['a page', '<a href="#" data-page="chapters/gone">a</a>', '../chapters/gone.html leads nowhere'],
    ['a section', '<a href="#" data-page="chapters/volumes#gone">a</a>', '#gone leads nowhere'],
    [
      'a tracker',
      '<script src="https://example.com/a.js"></script>',
      'https://example.com/a.js would be loaded from elsewhere',
    ],
  ] as const) {
    test(`finds ${what}`, () => {
      assert.deepEqual(brokenLinks(siteWith(html)), [`chapters/volumes.html: ${found}`]);
    });
  }
});
