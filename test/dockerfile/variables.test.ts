import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { expand } from '../../server/src/dockerfile/model/expansion';
import { lower } from '../../server/src/dockerfile/model/lower';
import { variablesOf } from '../../server/src/dockerfile/model/variables';
import { SourceText } from '../../server/src/text/source-text';
import { dedent } from '../harness/marked-text';

suite('expansion', () => {
  const values: Readonly<Record<string, string>> = { A: 'one', EMPTY: '', PATHS: '/a/b/c.tar.gz' };
  const cases: readonly (readonly [text: string, expected: string | undefined])[] = [
    ['$A', 'one'],
    ['x${A}y', 'xoney'],
    ['$NONE', ''],
    ['${NONE:-two}', 'two'],
    ['${EMPTY:-two}', 'two'],
    ['${EMPTY-two}', ''],
    ['${NONE-two}', 'two'],
    ['${A:+set}', 'set'],
    ['${EMPTY:+set}', ''],
    ['${EMPTY+set}', 'set'],
    ['${A:?needed}', 'one'],
    ['${NONE:?needed}', undefined],
    ['${NONE:-${A}}', 'one'],
    ['${NONE:-$A-b}', 'one-b'],
    ['${PATHS#*/}', 'a/b/c.tar.gz'],
    ['${PATHS##*/}', 'c.tar.gz'],
    ['${PATHS%.*}', '/a/b/c.tar'],
    ['${PATHS%%.*}', '/a/b/c'],
    ['${PATHS/\\//-}', '-a/b/c.tar.gz'],
    ['${PATHS//a/x}', '/x/b/c.txr.gz'],
    ['${A/n/}', 'oe'],
    ["'$A'", '$A'],
    ['"$A b"', 'one b'],
    ['\\$A', '$A'],
    ['"\\$A"', '$A'],
    ['${UNKNOWN}', undefined],
    ['${A^^}', undefined],
    ['${A', undefined],
    ['$1$@', ''],
    ['5$', '5$'],
  ];
  for (const [text, expected] of cases) {
    test(`${text} is ${expected === undefined ? 'not known' : `“${expected}”`}`, () => {
      const lookUp = (name: string) =>
        name === 'UNKNOWN' ? 'unknown' : values[name] === undefined ? 'unset' : { text: values[name] };
      assert.equal(expand(text, '\\', lookUp), expected);
    });
  }
});

suite('what a variable is worth', () => {
  worth('a global ARG counts in FROM', 'ARG TAG=24\nFROM node:$TAG\n', 'node:24');
  worth('a global ARG does not count inside a stage', 'ARG TAG=24\nFROM scratch\nUSER u$TAG\n', 'u');
  worth('a bare ARG brings the global value in', 'ARG TAG=24\nFROM scratch\nARG TAG\nUSER u$TAG\n', 'u24');
  worth('an ARG without default is known to the build alone', 'ARG TAG\nFROM node:$TAG\n', undefined);
  worth('a platform argument is known to the build alone', 'FROM --platform=x a:$TARGETARCH\n', undefined);
  worth('ENV counts from the next instruction on', 'FROM scratch\nENV A=1\nENV B=$A A=2\nUSER $B$A\n', '12');
  worth('the later line wins', 'FROM scratch\nENV A=1\nARG A=2\nUSER u$A\n', 'u2');
  worth('a stage inherits from the stage it is built on', 'FROM scratch AS one\nENV A=1\nFROM one\nUSER u$A\n', 'u1');
  worth('a stage inherits nothing from its neighbour', 'FROM scratch AS one\nENV A=1\nFROM scratch\nUSER u$A\n', 'u');
  worth('a base image may set what the file does not', 'FROM node:24\nUSER u$A\n', undefined);
  worth('a default that uses another argument', 'ARG A=1\nARG B=$A.2\nFROM x:$B\n', 'x:1.2');
  worth('the old form of ENV takes the rest of the line', 'FROM scratch\nENV A b c\nUSER $A\n', 'b c');

  function worth(what: string, text: string, expected: string | undefined): void {
    test(what, () => {
      const file = lower(new SourceText(text));
      const last = file.instructions.at(-1);
      assert.ok(last);
      const word = last.words[0];
      assert.ok(word);
      assert.equal(variablesOf(file).expandAt(word.text, last), expected);
    });
  }
});

test('references have exact places, also behind a continuation', () => {
  const text = dedent(`
    FROM scratch
    ENV A=1 \\
        # comment
        B="\${A:-x}" C='$A' D=\\$A E=$A
  `);
  const file = lower(new SourceText(text));
  const env = file.instructions[1];
  assert.ok(env);
  const found = variablesOf(file).referencesOf(env);
  assert.deepEqual(
    found.map(({ span, operator }) => [text.slice(span.start, span.end), operator]),
    [
      ['${A:-x}', ':-'],
      ['$A', undefined],
    ],
  );
});

test('ten thousand variables are looked up in no time that anyone notices', () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => `ENV V${index}=\${V${index - 1}}x`);
  const file = lower(new SourceText(`FROM scratch\n${lines.join('\n')}\n`));
  const last = file.instructions.at(-1);
  assert.ok(last);
  const value = variablesOf(file).valueAt('V9998', last);
  assert.equal(typeof value === 'object' && value.text.length, 10_000);
});

test('variables that double each other do not grow without bound', () => {
  const lines = Array.from({ length: 100 }, (_, index) => `ENV A${index}=\${A${index - 1}}\${A${index - 1}}x`);
  const file = lower(new SourceText(`FROM scratch\n${lines.join('\n')}\nUSER $A99\n`));
  const last = file.instructions.at(-1);
  assert.ok(last);
  assert.equal(variablesOf(file).valueAt('A99', last), 'unknown');
});
