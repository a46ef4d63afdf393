import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { commandLines } from '../../client/src/panel/command-lines';

const examples: Readonly<Record<string, readonly string[]>> = {
  'docker ps\n': ['docker ps'],
  '# look first\n$ docker ps\n\n$ docker rm web\n': ['docker ps', 'docker rm web'],
  'docker run \\\n  --rm \\\n  alpine:3.24\n': ['docker run --rm alpine:3.24'],
  'docker run `\n  --rm alpine:3.24\n': ['docker run --rm alpine:3.24'],
  'PS> docker ps': ['docker ps'],
  "docker ps --format '{{.Names}}'": ["docker ps --format '{{.Names}}'"],
  'for c in a b; do docker stop $c; done': ['for c in a b; do docker stop $c; done'],
  'docker ps\r\n': ['docker ps'],
};

const inseparable: Readonly<Record<string, string>> = {
  'a loop': 'for c in a b; do\n  docker stop $c\ndone\n',
  'a here-document': 'docker build - <<EOF\nFROM alpine:3.24\nEOF\n',
  'a string over two lines': 'echo "one\ntwo"\n',
  'a pipe at the end of a line': 'docker ps |\n  wc -l\n',
  'a function': 'f() {\n  docker ps\n}\n',
  'a key that a terminal obeys': 'docker ps\u0003',
  'nothing but a comment': '# later\n',
};

suite('commands of a shell example', () => {
  for (const [text, lines] of Object.entries(examples)) {
    test(`${JSON.stringify(text)} is ${lines.length} to choose from`, () => {
      assert.deepEqual(commandLines(text), lines);
    });
  }

  for (const [what, text] of Object.entries(inseparable)) {
    test(`${what} is no line that a terminal could show unrun`, () => assert.equal(commandLines(text), undefined));
  }

  test('no line ever holds what would run it', () => {
    for (const text of [...Object.keys(examples), ...Object.values(inseparable), 'a\rb', 'a\u0085b', 'a\u2028b']) {
      for (const line of commandLines(text) ?? []) assert.doesNotMatch(line, /[\r\n]/);
    }
  });
});
