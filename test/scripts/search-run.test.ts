import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import MiniSearch from 'minisearch';
import { type SearchEntry, searchOptions } from '../../scripts/knowledge/search-options.mjs';
import { openPackedIndex, packIndex } from '../../scripts/knowledge/search-pack.mjs';
import { termsWithin } from '../../scripts/knowledge/search-slips.mjs';

const texts = [
  ['`HEALTHCHECK`', 'Tells how to see whether the program works. HEALTHCHECK runs a command'],
  ['`healthcheck.interval`', 'How long Compose waits from one check of the health of a service to the next'],
  ['Networking', 'Containers on one network reach each other by name: network, networks and names'],
  ['`docker network rm`', 'Removes networks; a network in use stays'],
  ['`docker compose up`', 'Creates the network, then starts all services of the project, in order'],
  ['Port is already allocated', 'Another container or program listens on the port; docker ps tells which'],
  ['Secrets', 'Password and keys reach a container as files, never as variables'],
  ['`COPY --chown`', 'Copies files under another owner; COPY alone copies them as root'],
] as const;

const reference = new MiniSearch<SearchEntry>(searchOptions);
reference.addAll(
  texts.map(([title, text], number): SearchEntry => {
    const page = `chapters/sample#${number}`;
    return { id: page, page, title, where: 'Sample', kind: 'section', excerpt: text.slice(0, 20), text, names: '' };
  }),
);
const packed = openPackedIndex(JSON.parse(JSON.stringify(packIndex(reference))));

suite('the packed index', () => {
  for (const query of [
    ...['healthcheck', 'network', 'docker network', 'co', 'ne', 'd', 'contaners', 'netwrk', 'helthchek interval'],
    ...['copy COPY copy', 'docker zzz', 'the', '', '--', 'port network secrets', 'x'.repeat(500)],
  ]) {
    test(`finds and ranks as the library that writes it: ${query.slice(0, 30)}`, () => {
      for (const options of [{}, { combineWith: 'OR', fuzzy: 0.3, prefix: false }, { fuzzy: false }] as const) {
        const expected = reference.search(query, options);
        const found = packed.search(query, options);
        const byPage = expected.map(({ page, terms, title }) => ({ page, terms: terms.sort(), title }));
        assert.deepEqual(
          found.map(({ page, terms, title }) => ({ page, terms: [...terms].sort(), title })),
          byPage,
        );
      }
    });
  }
});

suite('slips of the finger', () => {
  const terms = ['build', 'builder', 'built', 'guild', 'port', 'ports', 'post', 'quilt'];
  const shared = terms.map((term, at) => {
    const before = terms[at - 1] ?? '';
    return [...term].findIndex((letter, index) => letter !== before[index]);
  });
  const near = (word: string, most: number) =>
    termsWithin(most, word, { terms, shared }).map(([at, letters]) => `${terms[at]} ${letters}`);

  test('are letters more, fewer and others', () => {
    assert.deepEqual(near('build', 1), ['build 0', 'built 1', 'guild 1']);
    assert.deepEqual(near('build', 2), ['build 0', 'builder 2', 'built 1', 'guild 1', 'quilt 2']);
    assert.deepEqual(near('prt', 1), ['port 1']);
    assert.deepEqual(near('posts', 1), ['ports 1', 'post 1']);
  });

  test('are no more than asked for', () => {
    assert.deepEqual(near('uilt', 1), ['built 1', 'quilt 1']);
    assert.deepEqual(near('kubernetes', 6), []);
    assert.deepEqual(near('', 2), []);
  });
});
