import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { sanitise } from '../../scripts/knowledge/render/sanitise.mjs';
import { openPackedIndex } from '../../scripts/knowledge/search-pack.mjs';
import { buildWiki, networking, reference, rulePage, sampleRule, sampleRulePage } from './made-up-wiki';

/** The HTML of a chapter with some text below its title. */
async function draw(text: string): Promise<string> {
  const { read } = await buildWiki(networking(`# Networking {#networking}\n\n${text}`));
  return read('webview/pages/chapters/networking.html');
}

suite('a page for the panel', () => {
  test('begins with its title, its time and its date', async () => {
    const html = await draw('The opening.');
    assert.ok(
      html.startsWith(
        '<article class="prose">\n<h1 id="networking">Networking</h1>\n' +
          '<p class="meta"><span>1 min</span><span>checked 22 Nov 2026</span></p>\n<p class="lead">The opening.</p>\n',
      ),
      html,
    );
  });

  test('has links that stay in the panel', async () => {
    const html = await draw('[DNS](#dns) and [later](volumes.md#x).\n\n## DNS {#dns}\n\nText.');
    assert.match(html, /<a href="#" data-page="chapters\/networking#dns">DNS<\/a> and later\./);
  });

  test('colours code by classes, line by line', async () => {
    const html = await draw('```dockerfile\nFROM node:24\nRUN --mount=type=cache,target=/x npm ci # "now"\n```');
    assert.match(html, /<div class="code" role="group" aria-label="Dockerfile" data-lang="dockerfile">/);
    assert.match(html, /<span class="l"><span class="t-k">FROM<\/span> node:24<\/span>/);
    assert.match(html, /<span class="t-f">--mount=<\/span>type=cache,<wbr>target=\/x npm ci/);
  });

  test('shows nothing of the lines between which a script writes', async () => {
    const html = await draw(
      '<!-- generated: run -->\n\n| A | B |\n|---|---|\n| a | b |\n<!-- /generated -->\n\nAfter.',
    );
    assert.doesNotMatch(html, /generated/);
    assert.match(html, /<p>After\.<\/p>/);
  });

  test('tells what a command printed from what can be inserted', async () => {
    const html = await draw('```text output\na <b>\n```');
    assert.match(html, /<span class="lang">Output<\/span>/);
    assert.match(html, /<span class="l out">a &lt;b&gt;<\/span>/);
    assert.doesNotMatch(await draw('```text\na <b>\n```'), /class="l out"/);
  });

  test('draws boxes and badges', async () => {
    const html = await draw('> [!WRONG]\n> - **A.** Since then {since engine 28.0}.');
    assert.match(html, /<section class="box wrong" aria-labelledby="(.+?)"><p class="box-title" id="\1">/);
    assert.match(
      html,
      /<li><strong>A\.<\/strong> Since then <span class="version since">since Engine 28\.0<\/span>\.<\/li>/,
    );
    assert.doesNotMatch(html, /\[!WRONG\]/);
  });

  test('names the rules that lead to a chapter, at its end', async () => {
    const page =
      sampleRulePage.replace(/## See also[\s\S]*$/, '') +
      '## See also\n\n- Chapter [Networking](../../chapters/networking.md)\n';
    const wiki = {
      ...networking('# Networking {#networking}\n\nThe opening.'),
      ...rulePage(page),
    };
    const { read } = await buildWiki(wiki, [sampleRule]);
    assert.match(
      read('webview/pages/chapters/networking.html'),
      new RegExp(`<h2 id="in-your-file">.*data-page="rules/${sampleRule.id}"`, 's'),
    );
  });

  test('labels the cells of a table with their column', async () => {
    const html = await draw('| Value | Good for |\n|---|:--|\n| `locked` | apt |');
    assert.match(html, /<th scope="row" role="rowheader"><code class="nb">locked<\/code><\/th>/);
    assert.match(html, /<td data-label="Good for" role="cell">apt<\/td>/);
    assert.doesNotMatch(html, /style=/);
  });

  test('tells tables with many columns apart', async () => {
    assert.match(await draw('| A | B | C |\n|---|---|---|\n| a | b | c |'), /<table class="table" role="table">/);
    assert.match(
      await draw('| A | B | C | D |\n|---|---|---|---|\n| a | b | c | d |'),
      /<table class="table wide" role="table">/,
    );
  });

  test('shows HTML in a text as text', async () => {
    const html = await draw('A <script>alert(1)</script> and <img src=x onerror=y>.');
    assert.doesNotMatch(html, /<script|<img/);
    assert.match(html, /&lt;script&gt;/);
  });

  test('holds its diagrams', async () => {
    const { read } = await buildWiki({
      ...networking('# Networking {#networking}\n\n![A bridge](../diagrams/a.svg)'),
      'docs-content/diagrams/a.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 9" role="img"><title>A</title><desc>B</desc></svg>',
    });
    assert.match(
      read('webview/pages/chapters/networking.html'),
      /<figure class="figure"><svg viewBox="0 0 320 9" role="img"><title>A<\/title><desc>B<\/desc><\/svg><figcaption>A bridge/,
    );
  });

  test('says of a rule what its file says, and which example is which', async () => {
    const { read } = await buildWiki({ ...dns, ...rulePage(sampleRulePage) }, [sampleRule]);
    const html = read('webview/pages/rules/dockerfile/no-sample.html');
    assert.match(html, /<p class="rule-id"><code>dockerfile\/no-sample<\/code><\/p>/);
    assert.match(html, /<dt>Severity<\/dt><dd>.*<span>Information, on by default<\/span><\/dd>/);
    assert.match(html, /<span class="chip mono">DL9999<\/span>/);
    const labels = [...html.matchAll(/class="lang">([^<]*)/g)].map(([, label]) => label);
    assert.deepEqual(labels, ['Before · Dockerfile', 'After · Dockerfile', 'Left alone · Dockerfile']);
  });
});

const dns = networking('# Networking {#networking}\n\nText.\n\n## DNS {#dns}\n\nAsk `127.0.0.11`.');

suite('the indexes', () => {
  test('a rule is told in two sentences and leads to a chapter that is written', async () => {
    const { read } = await buildWiki({ ...dns, ...rulePage(sampleRulePage) }, [sampleRule]);
    assert.deepEqual(JSON.parse(read('knowledge/rules.json')), {
      'dockerfile/no-sample': {
        title: 'No sample',
        summary: 'A sample stands where none belongs.',
        why: 'It takes space. It confuses readers.',
        link: { title: 'Networking', page: 'chapters/networking#dns' },
      },
    });
  });

  test('the table of contents lists what is written', async () => {
    const { read } = await buildWiki({ ...dns, ...rulePage(sampleRulePage) }, [sampleRule]);
    const toc = JSON.parse(read('webview/toc.json'));
    assert.equal(toc.chapters[0].slug, 'networking');
    assert.deepEqual(toc.rules[0].aliases, ['DL9999']);
    assert.equal(toc.chapters[0].minutes, 1);
  });

  test('the search finds rules by alias, cards by name and chapters by key word', async () => {
    const card = reference(
      '# Sample {#sample}\n\n## Signals {#signals}\n<!-- card: signal/SIGTERM -->\n\nEnds a program.',
    );
    const { read } = await buildWiki({ ...dns, ...card, ...rulePage(sampleRulePage) }, [sampleRule]);
    const index = openPackedIndex(JSON.parse(read('webview/search.json')));
    const first = (query: string) => index.search(query).map(({ kind, page }) => `${kind} ${page}`)[0];
    assert.equal(first('DL9999'), 'rule rules/dockerfile/no-sample');
    assert.equal(first('dl99'), 'rule rules/dockerfile/no-sample');
    assert.equal(first('sigterm'), 'card reference/sample#signals');
    assert.equal(first('bridge'), 'chapter chapters/networking');
    assert.equal(first('127.0.0.11'), 'section chapters/networking#dns');
    assert.equal(first('DL9998'), undefined);
  });
});

suite('the last wall', () => {
  for (const [what, html, clean] of [
    ['scripts', 'a<script>b</script>', 'ab'],
    ['handlers', '<p onclick="x">a</p>', '<p>a</p>'],
    ['styles', '<p style="x">a</p>', '<p>a</p>'],
    ['other schemes', '<a href="javascript:x">a</a>', '<a>a</a>'],
    ['remote pictures', '<img src="https://example.com/a.png">', ''],
    ['remote paint', '<rect fill="url(https://example.com/#a)"/>', '<rect/>'],
    ['unfinished tags', 'a <b', 'a &lt;b'],
    ['comments', 'a<!-- b -->c', 'ac'],
  ] as const) {
    test(`takes out ${what}`, () =>
      assert.equal(
        sanitise(html, () => undefined),
        clean,
      ));
  }

  test('leaves what is allowed as it is', () => {
    const html = '<a href="#" data-page="chapters/x#y">a &amp; b</a><svg viewBox="0 0 1 1"><path d="M0 0"/></svg>';
    const complaints: string[] = [];
    assert.equal(
      sanitise(html, (complaint) => complaints.push(complaint)),
      html,
    );
    assert.deepEqual(complaints, []);
  });
});
