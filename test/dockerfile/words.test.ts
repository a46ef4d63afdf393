import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Instruction } from '../../server/src/dockerfile/model/nodes';
import { parse, textAt, the } from './parse';

suite('pairs of ENV, LABEL and ARG', () => {
  const pairs = (text: string, kind: 'arg' | 'env' | 'label') =>
    the(kind, parse(text)).pairs.map(({ name, value }) => [name.value, value?.value]);

  test('quotes and escapes hold blanks together', () => {
    assert.deepEqual(pairs(`ENV A=1 B="two words" C='x=y z' D=a\\ b E=\n`, 'env'), [
      ['A', '1'],
      ['B', 'two words'],
      ['C', 'x=y z'],
      ['D', 'a\\ b'],
      ['E', ''],
    ]);
    assert.deepEqual(pairs('LABEL "my label"="a b" \\\n  # next\n  other=c\n', 'label'), [
      ['my label', 'a b'],
      ['other', 'c'],
    ]);
  });

  test('the old form takes the rest of the line', () => {
    assert.deepEqual(pairs('ENV TITLE Night shift=late\n', 'env'), [['TITLE', 'Night shift=late']]);
  });

  test('ARG takes names without values', () => {
    assert.deepEqual(pairs('ARG A B=2 C\n', 'arg'), [
      ['A', undefined],
      ['B', '2'],
      ['C', undefined],
    ]);
  });

  test('the escape character of the file', () => {
    assert.deepEqual(pairs('# escape=`\nENV A=C:\\ B=a` b\n', 'env'), [
      ['A', 'C:\\'],
      ['B', 'a` b'],
    ]);
  });

  test('names and values lie where they are written', () => {
    const file = parse('ENV A=1 \\\n  A=2\n');
    const [, second] = the('env', file).pairs;
    assert.equal(second?.name.span.start, 12);
    assert.equal(textAt(file, second?.value?.span ?? { start: 0, end: 0 }), '2');
  });
});

suite('words and flags', () => {
  const values = (instruction: Instruction) => instruction.words.map(({ value }) => value);

  test('COPY splits at blanks, the exec form does not', () => {
    const file = parse(`
      COPY --chown=app:app --from="build" a b /dir/
    `);
    const copy = the('copy', file);
    assert.deepEqual(values(copy), ['a', 'b', '/dir/']);
    assert.equal(copy.flag('from')?.value?.value, 'build');
    assert.equal(copy.destination?.value, '/dir/');
    assert.deepEqual(values(the('copy', parse('COPY ["a b", "/dir/"]\n'))), ['a b', '/dir/']);
  });

  test('a broken array is text', () => {
    assert.equal(the('cmd', parse(`CMD ['a']\n`)).json, undefined);
    assert.equal(the('cmd', parse(`CMD ['a']\n`)).words[0]?.text, `['a']`);
  });

  test('here-documents are no sources', () => {
    const copy = the('copy', parse('COPY <<a c <<"b" /dir/\na\nb\n'));
    assert.deepEqual(
      copy.sources.map(({ text }) => text),
      ['c'],
    );
  });

  test('HEALTHCHECK has its command behind CMD', () => {
    assert.deepEqual(values(the('healthcheck', parse('HEALTHCHECK --interval=5s CMD ["wget", "x"]\n'))), ['wget', 'x']);
  });

  test('variables count where the builder puts something in their place', () => {
    const isVariable = (word: string) => the('copy', parse(`COPY ${word} /\n`)).sources[0]?.hasVariable;
    assert.equal(isVariable('a$B'), true);
    assert.equal(isVariable('${B:-c}'), true);
    assert.equal(isVariable('a\\$B'), false);
    assert.equal(isVariable(`'$B'`), false);
    assert.equal(isVariable('a$'), false);
  });
});
