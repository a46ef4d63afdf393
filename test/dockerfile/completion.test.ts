import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { completions } from '../../server/src/dockerfile/completion';
import { applyEdits, replace } from '../../server/src/text/span';
import { readCursor } from '../harness/marked-text';
import { parseExactly } from './parse';

const keys: Readonly<Record<string, readonly string[]>> = {
  'dockerfile/instruction/': ['COPY', 'FROM', 'ONBUILD', 'RUN'],
  'dockerfile/flag/COPY/': ['--chown', '--from'],
  'dockerfile/flag/RUN/': ['--mount', '--network'],
  'dockerfile/mount/': ['bind', 'cache', 'cache/sharing', 'type'],
  'dockerfile/mount/bind/': ['from', 'target'],
  'dockerfile/mount/cache/': ['sharing', 'target'],
};

function proposals(marked: string) {
  const { text, offset } = readCursor(marked);
  const found = completions(parseExactly(text), offset, { keysBelow: (prefix) => keys[prefix] ?? [] });
  return { text, labels: found.map(({ label }) => label), found };
}

/** The text after the proposal with that label was taken. */
function completed(marked: string, label: string): string {
  const { text, found } = proposals(marked);
  const proposal = found.find((candidate) => candidate.label === label);
  assert.ok(proposal, `no ${label} in ${found.map((candidate) => candidate.label)}`);
  return applyEdits(text, [replace(proposal.replaces, proposal.text)]);
}

suite('instructions', () => {
  test('at the beginning of a line, in the case of the file', () => {
    assert.equal(completed('FROM a\nc<|>', 'COPY'), 'FROM a\nCOPY ');
    assert.equal(completed('from a\n<|>\n', 'copy'), 'from a\ncopy \n');
    assert.equal(completed('fr<|>', 'from'), 'from ');
  });

  test('behind ONBUILD', () => {
    assert.equal(completed('FROM a\nONBUILD <|>', 'RUN'), 'FROM a\nONBUILD RUN ');
    assert.equal(completed('FROM a\nONBUILD C<|>', 'COPY'), 'FROM a\nONBUILD COPY ');
  });

  test('not in comments, here-documents, and lines that go on', () => {
    assert.deepEqual(proposals('# F<|>').labels, []);
    assert.deepEqual(proposals('FROM a\nRUN <<EOF\n<|>\nEOF\n').labels, []);
    assert.deepEqual(proposals('FROM a\nRUN b \\\n  <|>').labels, []);
  });
});

suite('flags', () => {
  test('that are not given yet', () => {
    assert.deepEqual(proposals('FROM a\nCOPY --chown=b --<|> c /\n').labels, ['--from']);
    assert.equal(completed('FROM a\nCOPY --fr<|>', '--from'), 'FROM a\nCOPY --from=');
    assert.equal(completed('FROM a\nONBUILD COPY --fr<|>', '--from'), 'FROM a\nONBUILD COPY --from=');
  });

  test('a mount may stand several times', () => {
    assert.deepEqual(proposals('FROM a\nRUN --mount=target=/b --<|>').labels, ['--mount', '--network']);
  });
});

suite('mounts', () => {
  test('types', () => {
    assert.equal(completed('FROM a\nRUN --mount=type=<|>', 'cache'), 'FROM a\nRUN --mount=type=cache');
    assert.deepEqual(proposals('FROM a\nRUN --mount=type=<|>').labels, ['bind', 'cache']);
  });

  test('nothing where an option has its name or is getting its value', () => {
    assert.deepEqual(proposals('FROM a\nRUN --mount=ty<|>pe=cache').labels, []);
    assert.deepEqual(proposals('FROM a\nRUN --mount=type=cache,sharing=l<|>').labels, []);
  });

  test('options of the type, each once', () => {
    assert.deepEqual(proposals('FROM a\nRUN --mount=type=cache,target=/b,<|>').labels, ['sharing']);
    assert.deepEqual(proposals('FROM a\nRUN --mount=<|>').labels, ['type', 'from', 'target']);
  });
});

suite('stages behind --from', () => {
  test('those that stand before, by name or number', () => {
    const file = 'FROM a AS build\nFROM b\nFROM c AS last\nCOPY --from=<|>\nFROM d AS later\n';
    assert.deepEqual(proposals(file).labels, ['build', '1']);
    assert.equal(
      completed('FROM a AS build\nFROM b\nCOPY --from=bu<|>', 'build'),
      'FROM a AS build\nFROM b\nCOPY --from=build',
    );
  });
});
