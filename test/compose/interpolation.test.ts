import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseTemplate, referencesOf } from '../../server/src/compose/interpolation';
import { expandText, noVariables, type VariableSource } from '../../server/src/compose/variables';

/** `name operator` of each reference, then the kinds of errors. */
function reads(text: string, references: readonly string[], errors: readonly string[] = []): void {
  test(`${text} is read as ${references.join(', ') || 'plain text'}`, () => {
    const template = parseTemplate(text);
    assert.deepEqual(
      referencesOf(template).map(({ name, operator }) => [name, operator].filter(Boolean).join(' ')),
      references,
    );
    assert.deepEqual(
      template.errors.map(({ kind }) => kind),
      errors,
    );
  });
}

suite('interpolation', () => {
  reads('plain', []);
  reads('$TAG', ['TAG']);
  reads('a${TAG}b', ['TAG']);
  for (const operator of [':-', '-', ':?', '?', ':+', '+']) reads(`\${TAG${operator}x}`, [`TAG ${operator}`]);
  reads('${A:-${B:-$C}}', ['A :-', 'B :-', 'C']);
  reads('$$HOME and $${HOME}', []);
  reads('$A$B', ['A', 'B']);
  reads('${A:-}', ['A :-']);
  reads('${A', [], ['not closed']);
  reads('${}', [], ['no name']);
  reads('costs 5$', [], ['no name']);
  reads('$1', [], ['no name']);
  reads('${A%x}', ['A'], ['unknown operator']);

  test('spans are those of the document', () => {
    const [reference] = referencesOf(parseTemplate('x-${TAG:-1}', 100));
    assert.deepEqual(reference?.span, { start: 102, end: 111 });
    assert.deepEqual(reference?.nameSpan, { start: 104, end: 107 });
    assert.deepEqual(reference?.operatorSpan, { start: 107, end: 109 });
  });

  test('many open braces cost no more than their length', () => {
    const started = performance.now();
    parseTemplate('${A:-'.repeat(100_000));
    assert.ok(performance.now() - started < 2000);
  });
});

const some: VariableSource = {
  valueOf: (name) => ({ TAG: { text: '2', origin: '.env:1' }, EMPTY: { text: '', origin: '.env:2' } })[name],
};

function becomes(text: string, expected: string | undefined, variables = some): void {
  test(`${text} becomes ${expected ?? 'what only Compose knows'}`, () => {
    assert.equal(expandText(text, variables), expected);
  });
}

suite('values of variables', () => {
  becomes('a:$TAG', 'a:2');
  becomes('${NONE:-1}', '1');
  becomes('${EMPTY:-1}', '1');
  becomes('${EMPTY-1}', '');
  becomes('${TAG:+with}', 'with');
  becomes('${EMPTY:+with}', '');
  becomes('${EMPTY+with}', 'with');
  becomes('${EMPTY:?text}', undefined);
  becomes('${NONE:-${TAG}}', '2');
  becomes('$$TAG', '$TAG');
  becomes('$TAG', undefined, noVariables);
  becomes('${TAG:-1}', '1', noVariables);
  becomes('${TAG', undefined);
});
