import cardsJson from 'docker-wiki:knowledge/cards';
import * as assert from './assert';
import { closeAll, hoverAt, placeOf, show } from './support';

const cards: Record<string, { readonly lead: string } | undefined> = JSON.parse(cardsJson);

suite('hover', () => {
  teardown(closeAll);

  test('an instruction is explained, with a link into the panel', async () => {
    const { document } = await show('Dockerfile');
    const text = await hoverAt(document, placeOf(document, 'FROM'));
    assert.ok(text.includes(leadOf('dockerfile/instruction/FROM')), text);
    assert.match(text, /\(command:dockerWiki\.openPage\?/);
  });

  test('a flag is explained, and not its instruction', async () => {
    const { document } = await show('Dockerfile');
    const text = await hoverAt(document, placeOf(document, '--link'));
    assert.ok(text.includes(leadOf('dockerfile/flag/COPY/--link')), text);
    assert.ok(!text.includes(leadOf('dockerfile/instruction/COPY')), text);
  });

  test('a Compose key is explained by its path', async () => {
    const { document } = await show('compose.yaml');
    const text = await hoverAt(document, placeOf(document, 'ports'));
    assert.ok(text.includes(leadOf('compose/service/ports')), text);
  });

  test('the same word elsewhere in a Compose file is not', async () => {
    const { document } = await show('compose.yaml');
    const text = await hoverAt(document, placeOf(document, 'x-notes'));
    assert.ok(text.includes(leadOf('compose/top-level/x-')), text);
    assert.ok(!text.includes(leadOf('compose/service/ports')), text);
  });
});

function leadOf(key: string): string {
  const card = cards[key];
  assert.ok(card, `no card ${key}`);
  return card.lead;
}
