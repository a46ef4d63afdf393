import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMarkdown } from '../../scripts/knowledge/markdown.mjs';
import { parsePage } from '../../scripts/knowledge/page.mjs';
import { readingMinutes } from '../../scripts/knowledge/reading-time.mjs';

const words = (count: number): string => 'word '.repeat(count).trim();

takes('one minute at least', 'Short.', 1);
takes('a minute for 200 words of prose', words(2000), 10);
takes('half as long for code', `\`\`\`text\n${words(2000)}\n\`\`\``, 5);
takes('a tenth for tables, which are looked up', `| ${words(2000)} |\n|---|`, 1);
takes('its time again after a table', `| ${words(2000)} |\n|---|\n\n${words(1000)}`, 6);

function takes(what: string, text: string, minutes: number): void {
  test(`reading takes ${what}`, () => {
    const page = parsePage(createMarkdown(), 'chapters/sample.md', `# Sample {#sample}\n\n${text}\n`, () => undefined);
    assert.equal(readingMinutes(page), minutes);
  });
}
