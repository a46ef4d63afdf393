import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { networking, reference, rulePage, sampleRule, sampleRulePage, spell } from './made-up-wiki';
import { accepts, reports } from './reports';
import { buildDocs } from './wiki';

test('docs-content has no problem', async () => {
  const { problems } = await buildDocs();
  assert.equal(problems.length, 0, `\n${problems.map(spell).join('\n')}`);
});

test('every chapter that is written is looked at', async () => {
  const { counts } = await buildDocs();
  assert.equal(counts.chapters, (await readdir('docs-content/chapters')).length);
});

const snippet = { 'snippets/source/compose.yaml': 'snippets:\n  - id: dw-sample\n' };

accepts('links to sections, pages, snippets and chapters that are not written yet', {
  ...networking(
    '# Networking {#networking}\n\n[here](#dns) [there](../reference/sample.md) [later](volumes.md#any)\n\n## DNS {#dns}\n\n[one](snippet:dw-sample)',
  ),
  ...reference('# Sample {#sample}\n\n[DNS](../chapters/networking.md#dns)'),
  ...snippet,
});

reports(
  'a link to a file that does not exist',
  networking('# Networking {#networking}\n\nText.\nSee [it](../reference/gone.md).'),
  'chapters/networking.md:13',
  /leads to reference\/gone\.md, which does not exist/,
);

reports(
  'a link to a chapter that nobody plans',
  networking('# Networking {#networking}\n\nSee [it](swarming.md).'),
  'chapters/networking.md:12',
  /chapters\/swarming\.md, which does not exist/,
);

reports(
  'a link to a section that does not exist',
  networking('# Networking {#networking}\n\nSee [it](#gone).\n\n## DNS {#dns}\n\nText.'),
  'chapters/networking.md:12',
  /no section `gone`\. Its sections: networking, dns\./,
);

reports(
  'a link in a table, with the line of its row',
  networking('# Networking {#networking}\n\n| A | B |\n|---|---|\n| a | b |\n| c | [d](#gone) |'),
  'chapters/networking.md:15',
  /no section `gone`/,
);

reports(
  'a snippet that does not exist',
  { ...networking('# Networking {#networking}\n\n[it](snippet:dw-gone)'), ...snippet },
  'chapters/networking.md:12',
  /no snippet `dw-gone`/,
);

reports(
  'any snippet where there is no folder of snippets',
  networking('# Networking {#networking}\n\n[it](snippet:dw-sample)'),
  'chapters/networking.md:12',
  /no snippet `dw-sample`/,
);

reports(
  'an address outside the wiki',
  networking('# Networking {#networking}\n\n[it](https://example.com/)'),
  'chapters/networking.md:12',
  /stand in resources-and-glossary only/,
);

reports(
  'an image that does not exist',
  networking('# Networking {#networking}\n\n![A bridge](../diagrams/gone.svg)'),
  'chapters/networking.md:12',
  /image diagrams\/gone\.svg does not exist/,
);

reports(
  'an image amid text',
  {
    ...networking('# Networking {#networking}\n\nLook: ![A bridge](../diagrams/a.svg)'),
    ...diagram('<svg role="img"><title>A</title><desc>A</desc></svg>'),
  },
  'chapters/networking.md:12',
  /image stands alone/,
);

reports(
  'a diagram with a style element',
  diagram('<svg role="img"><title>A</title><desc>A</desc><style></style></svg>'),
  'diagrams/a.svg:1',
  /tag <style> is not allowed/,
);

reports(
  'a diagram with a style attribute',
  diagram('<svg role="img"><title>A</title><desc>A</desc><path style="fill:red"/></svg>'),
  'diagrams/a.svg:1',
  /`style` is not allowed on <path>/,
);

reports(
  'a diagram with a script',
  diagram('<svg role="img"><title>A</title><desc>A</desc><script></script></svg>'),
  'diagrams/a.svg:1',
  /tag <script> is not allowed/,
);

reports(
  'a diagram over 6 KB',
  diagram(`<svg role="img"><title>A</title><desc>A</desc><text>${'a'.repeat(6144)}</text></svg>`),
  'diagrams/a.svg:1',
  /more than 6144\. Draw less/,
);

reports(
  'a diagram without a description',
  diagram('<svg role="img"><title>A</title></svg>'),
  'diagrams/a.svg:1',
  /lacks a <desc>/,
);

reports(
  'an id that two diagrams share',
  {
    ...diagram('<svg role="img"><title id="t">A</title><desc>A</desc></svg>'),
    'docs-content/diagrams/b.svg': '<svg role="img"><title id="t">A</title><desc>A</desc></svg>',
  },
  'diagrams/b.svg:1',
  /id `t` is used in docs-content\/diagrams\/a\.svg/,
);

reports(
  'an id that two headings share',
  networking('# Networking {#networking}\n\nText.\n\n## One {#dns}\n\nText.\n\n## Two {#dns}\n\nText.'),
  'chapters/networking.md:18',
  /id `dns` is used on line 14 already/,
);

reports(
  'a heading without id',
  reference('# Sample {#sample}\n\n## Part\n\nText.'),
  'reference/sample.md:3',
  /heading has no id/,
);

reports(
  'a heading of a rule page with an id',
  rulePage(sampleRulePage.replace('## Examples', '## Examples {#examples}').replace(/- Chapter \[Net.*/, '')),
  'rules/dockerfile/no-sample.md:11',
  /Headings of rule pages have no id/,
  [sampleRule],
);

reports(
  'a heading below level 3',
  reference('# Sample {#sample}\n\n## A {#a}\n\n### B {#b}\n\n#### C {#c}\n\nText.'),
  'reference/sample.md:7',
  /Headings end at level 3/,
);

reports(
  'a fence without language',
  reference('# Sample {#sample}\n\n```\ntext\n```'),
  'reference/sample.md:3',
  /fence names no language/,
);

reports(
  'a fence with an unknown language',
  reference('# Sample {#sample}\n\n```fortran\ntext\n```'),
  'reference/sample.md:3',
  /Unknown language `fortran`/,
);

reports(
  'a fence with an unknown mark',
  reference('# Sample {#sample}\n\n```sh ugly\ntext\n```'),
  'reference/sample.md:3',
  /`ugly` means nothing on a fence/,
);

reports(
  'a badge with an unknown product',
  reference('# Sample {#sample}\n\nNew {since podman 5.0}.'),
  'reference/sample.md:3',
  /`\{since podman 5\.0\}` is no badge/,
);

reports(
  'a badge in a heading',
  reference('# Sample {#sample}\n\n## Part {since engine 28.0} {#part}\n\nText.'),
  'reference/sample.md:3',
  /heading holds a badge/,
);

reports(
  'a box of another kind',
  reference('# Sample {#sample}\n\n> [!NOTE]\n> - Text.'),
  'reference/sample.md:3',
  /Only the boxes/,
);

const good = '# Networking {#networking}\n\nText.';

reports(
  'a front matter field that is missing',
  networking(good, { summary: '' }),
  'chapters/networking.md:1',
  /`summary` is missing/,
);

reports(
  'a front matter field that nobody knows',
  networking(good, { author: 'me' }),
  'chapters/networking.md:9',
  /Unknown front matter field `author`/,
);

reports(
  'a reading time written by hand',
  networking(good, { readingMinutes: '5' }),
  'chapters/networking.md:9',
  /`readingMinutes`\. Remove it\. It is computed/,
);

reports(
  'a front matter field of the wrong type',
  networking(good, { order: 'thirteen' }),
  'chapters/networking.md:4',
  /`order` must be a whole number/,
);

reports(
  'a version that YAML reads as a number',
  networking(good, { checkedAgainst: '{ engine: 29.8 }' }),
  'chapters/networking.md:7',
  /`checkedAgainst` must be a map of quoted versions/,
);

reports(
  'a slug that differs from the file name',
  networking(good, { slug: 'networks' }),
  'chapters/networking.md:1',
  /slug `networks` differs from the file name/,
);

reports(
  'a title that differs from the heading',
  networking(good, { title: 'Networks' }),
  'chapters/networking.md:10',
  /title differs from the front matter/,
);

reports(
  'a chapter without front matter',
  { 'docs-content/chapters/networking.md': `${good}\n` },
  'chapters/networking.md:1',
  /begins with its front matter/,
);

reports('a rule without page', {}, 'rules/dockerfile/no-sample.md:1', /rule `dockerfile\/no-sample` has no page/, [
  sampleRule,
]);

const seeAlso = networking('# Networking {#networking}\n\nText.\n\n## DNS {#dns}\n\nText.');
const page = (change: (text: string) => string) => ({ ...seeAlso, ...rulePage(change(sampleRulePage)) });

accepts(
  'a complete page of a rule',
  page((text) => text),
  [sampleRule],
);

reports(
  'a page without rule',
  page((text) => text),
  'rules/dockerfile/no-sample.md:1',
  /There is no rule/,
);

reports(
  'a rule page without title',
  page((text) => text.replace('# No sample', 'No sample')),
  'rules/dockerfile/no-sample.md:5',
  /has no title/,
  [sampleRule],
);

reports(
  'a rule page without summary',
  page((text) => text.replace('A sample stands where none belongs.\n', '')),
  'rules/dockerfile/no-sample.md:1',
  /has no summary/,
  [sampleRule],
);

reports(
  'a rule page that does not say why',
  page((text) => text.replace('## Why it matters', '## Reasons')),
  'rules/dockerfile/no-sample.md:1',
  /“Why it matters” is missing/,
  [sampleRule],
);

reports(
  'a rule page without bad example',
  page((text) => text.replace('dockerfile bad', 'dockerfile good')),
  'rules/dockerfile/no-sample.md:1',
  /No example is marked `bad`/,
  [sampleRule],
);

reports(
  'a rule page without good example',
  page((text) => text.replace(/dockerfile good/g, 'dockerfile')),
  'rules/dockerfile/no-sample.md:1',
  /No example is marked `good`/,
  [sampleRule],
);

function diagram(svg: string) {
  return { 'docs-content/diagrams/a.svg': svg };
}
