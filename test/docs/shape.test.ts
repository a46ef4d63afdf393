import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { chapterSlugs } from '../../scripts/knowledge/chapters.mjs';
import { listFiles, readText } from '../../scripts/knowledge/files.mjs';
import type { Page } from '../../scripts/knowledge/types';
import { readPages } from './pages';

// One title, unique ids, levels, front matter and badges are checked wherever a page is built: see links.test.ts.
suite('the shape of the pages', () => {
  test('no heading skips a level', async () => {
    const jumps = (await readPages()).flatMap(({ file, sections }) =>
      sections
        .filter(({ level }, index) => level > (sections[index - 1]?.level ?? 0) + 1)
        .map(({ line, title }) => `${file}:${line}: ${title}`),
    );
    assert.deepEqual(jumps, []);
  });

  test('the chapters stand in the order of the table of contents, and all are there', async () => {
    const chapters = await readChapters();
    const inOrder = [...chapters].sort((a, b) => (a.frontMatter?.order ?? 0) - (b.frontMatter?.order ?? 0));
    assert.deepEqual(
      inOrder.map(({ slug }) => slug),
      chapterSlugs,
    );
    assert.deepEqual(
      inOrder.map(({ frontMatter }) => frontMatter?.order),
      chapterSlugs.map((_, index) => index + 1),
    );
  });

  test('a chapter is called by its own name', async () => {
    for (const { file, slug, sections } of await readChapters()) assert.equal(sections[0]?.id, slug, file);
  });

  test('a chapter opens with text and “Get it right”, and ends with “Goes wrong when” and what to read next', async () => {
    for (const page of await readChapters()) {
      assert.equal(page.sections[0]?.tokens[0]?.type, 'paragraph_open', `${page.file} does not open with text`);
      const first = boxesOf(page)[0];
      assert.equal(first, `right in ${page.slug}`, `${page.file}: the first box`);
      assert.ok(boxesOf(page).includes('wrong in symptoms'), `${page.file} has no box of symptoms`);
      assert.equal(page.sections.at(-1)?.id, 'see-also', `${page.file} does not end with what to read next`);
      const links = page.sections.at(-1)?.tokens.filter(({ type }) => type === 'list_item_open').length ?? 0;
      assert.ok(links >= 3 && links <= 7, `${page.file} names ${links} places to read on, instead of 3 to 7`);
    }
  });

  test('`since` of the front matter and of the tables is a product and a version', async () => {
    const wrong = [];
    for (const { file, frontMatter } of await readChapters()) {
      if (!isVersion(frontMatter?.since ?? '-')) wrong.push(`${file}: ${frontMatter?.since}`);
    }
    for (const file of await listFiles('docs-content/reference', '.tsv')) {
      const [head = '', ...rows] = (await readText(`docs-content/reference/${file}`)).trimEnd().split('\n');
      const column = head.split('\t').indexOf('since');
      for (const [index, row] of rows.entries()) {
        const since = column < 0 ? '-' : row.split('\t')[column];
        if (!isVersion(since ?? '')) wrong.push(`${file}:${index + 2}: ${since}`);
      }
    }
    assert.deepEqual(wrong, []);
  });
});

async function readChapters(): Promise<readonly Page[]> {
  return (await readPages()).filter(({ kind }) => kind === 'chapter');
}

/** Every box of a page with the section that it stands in. */
function boxesOf({ sections }: Page): string[] {
  return sections.flatMap(({ id, tokens }) =>
    tokens.filter(({ type }) => type === 'box_open').map(({ info }) => `${info} in ${id}`),
  );
}

const version = /^(?:engine|compose|frontend|buildkit|buildx|desktop) \d+(?:\.\d+)*(?:-labs)?$/;

/** One or more that are all needed; a dash or nothing says that it has always been there. */
function isVersion(since: string): boolean {
  return /^[-—]?$/.test(since) || since.split(', ').every((each) => version.test(each));
}
