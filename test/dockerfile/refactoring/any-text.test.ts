import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { dockerfileSupport } from '../../../server/src/dockerfile';
import { refactorings } from '../../../server/src/dockerfile/refactoring';
import { SourceText } from '../../../server/src/text/source-text';
import { applyEdits } from '../../../server/src/text/span';
import { mutated } from '../../fuzz/mutation';
import { holds } from '../../fuzz/property';

const seeds = [
  'FROM a:1 AS x\n# one\nRUN a\n# two\nRUN b \\\n  # three\n  && c\n# four\nUSER me\n',
  readFileSync('samples/Dockerfile', 'utf8'),
  '# escape=`\nFROM alpine:3.22 AS a\n  RUN a && b `\n  # note\n  && c\n  RUN d\nUSER x\nCMD ["a", "b c"]\n',
  'ARG V=1\r\nFROM node:24-alpine AS x\r\nRUN apk add --no-cache b a\r\nRUN npm ci \\\r\n # x\r\n && npm cache clean\r\nADD a.txt /x\r\nFROM a:$V\r\n',
  'FROM debian:13\nRUN <<EOF\nset -e\n# a\napt-get install -y b \\\n  a\nrm -rf /var/lib/apt/lists/*\nEOF\nEXPOSE 80\nCMD node x\n',
];

/** Words that a refactoring itself adds or takes away, whatever the rest of the file holds. */
const own = /^(?:set -e|apt-get clean|npm cache clean|rm -rf )/;

test('whatever is selected in whatever text, comments and other commands stay', () => {
  const place = fc.nat(9999);
  holds(
    fc.property(mutated(seeds), place, place, (text, one, other) => {
      const [start = 0, end = 0] = [one, other]
        .map((at) => Math.floor((at / 10_000) * text.length))
        .sort((a, b) => a - b);
      for (const selection of [
        { start, end },
        { start, end: start },
      ]) {
        const before = contentOf(text);
        for (const { title, edits } of refactorings(dockerfileSupport.parse(new SourceText(text)), selection)) {
          const after = contentOf(applyEdits(text, edits()));
          assert.deepEqual(after.comments, before.comments, title);
          if (!/^Sort|^Insert|^Inline|cache mount/.test(title))
            assert.deepEqual(after.commands, before.commands, title);
        }
      }
    }),
    100,
  );
});

/** Comments, also those of here-documents, and commands; of each the sorted texts. */
function contentOf(text: string) {
  const { instructions } = dockerfileSupport.parse(new SourceText(text));
  const commands = instructions
    .flatMap((instruction) => instruction.commands)
    .map(({ name, args }) => [name, ...args].map(({ value }) => value).join(' '));
  const comments = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line.startsWith('#'));
  return { commands: commands.filter((command) => !own.test(command)), comments: comments.sort() };
}
