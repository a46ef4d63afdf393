import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { requiredCards } from '../../scripts/knowledge/required-cards.mjs';
import { buildWiki, networking, reference } from './made-up-wiki';
import { accepts, reports } from './reports';
import { buildDocs } from './wiki';

suite('the cards of docs-content', () => {
  test('every required card is there', async () => {
    const { cards } = await buildDocs();
    assert.deepEqual(
      requiredCards.filter((key) => !(key in cards)),
      [],
    );
  });

  test('every card leads to a section that is drawn', async () => {
    const { cards, pages } = await buildDocs();
    const dead = Object.entries(cards).filter(([, { link }]) => {
      const [address = '', id] = link.page.split('#');
      const html = pages.get(address);
      return html === undefined || (id !== undefined && !html.includes(` id="${id}"`));
    });
    assert.deepEqual(dead, []);
  });

  test('every card has a lead without links and markers', async () => {
    const { cards } = await buildDocs();
    const wrong = Object.entries(cards).filter(([, { lead }]) => lead === '' || /\]\(|\{#|<!--/.test(lead));
    assert.deepEqual(wrong, []);
  });
});

const table = (rows: string) => ({
  'docs-content/reference/surface.tsv': `key\tsyntax\tdefault\tsince\tstatus\n${rows}`,
});

const portsText = `# Sample {#sample}

## \`ports\` {#ports}
<!-- card: compose/service/ports, compose/service/sample -->

Publishes ports of [this](#sample) service {since compose 2.30}.
Quote short entries.

\`\`\`sh output
not an example
\`\`\`

\`\`\`compose
services: {}
\`\`\`

More: [Networking › \`ports\`](../chapters/networking.md#dns)`;

test('a card is made of a section, its table row and its last line', async () => {
  const { problems, read } = await buildWiki({
    ...networking('# Networking {#networking}\n\nText.\n\n## DNS {#dns}\n\nText.'),
    ...reference(portsText),
    ...table('compose/service/ports\t[HOST:]CONTAINER\t-\tcompose 2.0\tstable\ncompose/service/sample\tTEXT\t\t\t\n'),
  });
  assert.deepEqual(problems, []);
  const cards = JSON.parse(read('knowledge/cards.json'));
  assert.deepEqual(cards['compose/service/ports'], {
    title: '`ports`',
    lead: 'Publishes ports of this service (since Compose 2.30).\nQuote short entries.',
    example: { language: 'compose', text: 'services: {}' },
    syntax: '[HOST:]CONTAINER',
    since: 'Compose 2.0',
    status: 'stable',
    link: { title: 'Networking › ports', page: 'chapters/networking#dns' },
  });
  assert.equal(cards['compose/service/sample'].syntax, 'TEXT');
});

test('a card without a written chapter behind it leads to itself', async () => {
  const { read } = await buildWiki(reference(portsText.replaceAll('networking.md#dns', 'volumes.md#remove')));
  const cards = JSON.parse(read('knowledge/cards.json'));
  assert.deepEqual(cards['compose/service/ports'].link, { title: 'Sample › ports', page: 'reference/sample#ports' });
});

const sample = (text: string) => reference(`# Sample {#sample}\n\n${text}`);

accepts('a card of a kind without table', sample('## A {#a}\n<!-- card: exit/137 -->\n\nText.'));

reports(
  'a card key used twice',
  sample('## A {#a}\n<!-- card: exit/1 -->\n\nText.\n\n## B {#b}\n<!-- card: exit/1 -->\n\nText.'),
  'reference/sample.md:9',
  /card `exit\/1` stands in docs-content\/reference\/sample\.md:4 already/,
);

reports(
  'a card without lead',
  sample('## A {#a}\n<!-- card: exit/1 -->\n\n```sh\nls\n```\n\nText.'),
  'reference/sample.md:4',
  /card `exit\/1` has no lead/,
);

reports(
  'a card whose only text is its link',
  { ...sample('## A {#a}\n<!-- card: exit/1 -->\n\nMore: [Sample](#sample)') },
  'reference/sample.md:4',
  /has no lead/,
);

reports(
  'a card comment away from its heading',
  sample('## A {#a}\n\nText.\n\n<!-- card: exit/1 -->'),
  'reference/sample.md:7',
  /stands right under its heading/,
);

reports(
  'a card key without kind',
  sample('## A {#a}\n<!-- card: ports -->\n\nText.'),
  'reference/sample.md:4',
  /`ports` is no card key/,
);

reports('another comment', sample('<!-- note to self -->'), 'reference/sample.md:3', /comment would be shown as text/);

reports(
  'a table row without card',
  { ...sample('Text.'), ...table('compose/service/gone\tTEXT\t\t\t\n') },
  'reference/surface.tsv:2',
  /No card shows `compose\/service\/gone`/,
);

reports(
  'a card without table row',
  sample('## A {#a}\n<!-- card: dockerfile/flag/RUN/--sample -->\n\nText.'),
  'reference/sample.md:4',
  /has no row in a surface\.tsv/,
);

reports(
  'a table row of another width',
  { ...sample('Text.'), ...table('compose/service/a\tTEXT\n') },
  'reference/surface.tsv:2',
  /2 cells instead of 5/,
);

reports(
  'a table with other columns',
  { ...sample('Text.'), 'docs-content/reference/surface.tsv': 'key\tsyntax\n' },
  'reference/surface.tsv:1',
  /must name the columns/,
);
