import { wholeKnowledge } from '../../harness/knowledge';
import * as assert from './assert';
import { closeAll, hoverAt, placeOf, show } from './support';

const knowledge = wholeKnowledge();

suite('hover', () => {
  teardown(closeAll);

  test('an instruction is explained, with a link into the panel', async () => {
    const { document } = await show('Dockerfile');
    const text = await hoverAt(document, placeOf(document, 'FROM'));
    assert.ok(text.includes(await exampleOf('dockerfile/instruction/FROM')), text);
    assert.match(text, /\(command:dockerWiki\.openPage\?/);
  });

  test('a flag is explained, and not its instruction', async () => {
    const { document } = await show('Dockerfile');
    const text = await hoverAt(document, placeOf(document, '--link'));
    assert.ok(text.includes(await exampleOf('dockerfile/flag/COPY/--link')), text);
    assert.ok(!text.includes(await exampleOf('dockerfile/instruction/COPY')), text);
  });

  test('a Compose key is explained by its path', async () => {
    const { document } = await show('compose.yaml');
    const text = await hoverAt(document, placeOf(document, 'ports'));
    assert.ok(text.includes(await exampleOf('compose/service/ports')), text);
  });

  test('the same word elsewhere in a Compose file is not', async () => {
    const { document } = await show('compose.yaml');
    const text = await hoverAt(document, placeOf(document, 'x-notes'));
    assert.ok(text.includes(await exampleOf('compose/top-level/x-')), text);
    assert.ok(!text.includes(await exampleOf('compose/service/ports')), text);
  });
});

/** A card's example tells it from all others, and a hover shows it word for word. */
async function exampleOf(key: string): Promise<string> {
  const text = (await knowledge.card(key))?.example?.text;
  assert.ok(text, `no card ${key} with an example`);
  return text.trim();
}
