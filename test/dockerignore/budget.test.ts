import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { topicAt } from '../../server/src/dockerignore/topic';
import { cardMarkdown } from '../../server/src/knowledge/markdown';
import { featureContext } from '../harness/feature-context';
import { wholeKnowledge } from '../harness/knowledge';
import { parse } from './parse';

const text = `# everything that one can write
*.md
!README*.md
**/node_modules
docs/[a-c]?.txt
!docs/a1.txt
logs
\\#scratch
docs
`;
const files = {
  'README.md': '',
  'docs/a1.txt': '',
  'docs/b2.txt': '',
  'docs/c.md': '',
  'logs/one.log': '',
  'web/logs/two.log': '',
  'web/node_modules/x/index.js': '',
};

test('no hover in an ignore file is longer than a hover may be', async () => {
  const knowledge = wholeKnowledge();
  await knowledge.ready();
  const context = { ...featureContext({ files }), keysBelow: knowledge.keysBelow };
  for (let offset = 0; offset <= text.length; offset++) {
    const topic = await topicAt(parse(text), offset, context, undefined);
    const key = topic?.keys.find(knowledge.has);
    const card = key === undefined ? undefined : await knowledge.card(key);
    assert.equal(card !== undefined, (topic?.keys.length ?? 0) > 0, `no card for ${topic?.keys.join()}`);
    const whole = [topic?.here, card && cardMarkdown(card)].filter(Boolean).join('\n\n');
    const words = whole
      .replace(/```[\s\S]*?```/g, '')
      .replace(/\]\([^)]*\)/g, ']')
      .split(/\s+/);
    assert.ok(words.filter((word) => /[\p{L}\p{N}]/u.test(word)).length <= 90, whole);
    assert.ok((whole.match(/docker-wiki:/g) ?? []).length <= 1, whole);
    assert.ok((whole.match(/^```/gm) ?? []).length <= 4, whole);
  }
});

test('the link of a hover leads to a section', () => {
  const chapter = readFileSync('docs-content/chapters/dockerfile.md', 'utf8');
  assert.ok(chapter.includes('{#dockerignore}'));
});
