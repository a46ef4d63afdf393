import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';

const folder = 'client/src/panel/page/styles';

/** Sides of the screen in place of sides of the text; four values name left and right as well. */
const physical =
  /^\s*(?:(?:margin|padding|border)-(?:left|right)\b.*|(?:left|right|float: (?:left|right)|text-align: (?:left|right))\b.*|(?:margin|padding|inset|border-radius):(?: [^ ;()]+(?:\([^;]*?\))?){4};)$/gm;

suite('the style sheets of the panel read from the right as well', () => {
  for (const name of readdirSync(folder)) {
    test(name, () => {
      assert.deepEqual(readFileSync(join(folder, name), 'utf8').match(physical) ?? [], []);
    });
  }
});
