import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ParsedDocument } from '../../server/src/analysis/language';
import { suppressions } from '../../server/src/dockerfile/suppressions';
import { parserFor } from '../../server/src/languages';
import { createLinter } from '../../server/src/lint/linter';
import { rules } from '../../server/src/lint/registry';
import { defaultOptions } from '../../server/src/lint/rule';
import { SourceText } from '../../server/src/text/source-text';
import { parse, textAt } from './parse';

/** Each suppression as `names: where it holds`. */
function found(text: string): readonly string[] {
  const file = parse(text);
  return suppressions(file).map(({ names, scope }) => `${names.join(' ')}: ${scope ? textAt(file, scope) : 'file'}`);
}

test('our comment, for the next instruction and for the file', () => {
  assert.deepEqual(
    found(`
      # docker-wiki file-ignore=dockerfile/no-maintainer
      FROM alpine
      # docker-wiki ignore=dockerfile/prefer-copy,DL3020 the archive comes later

      ADD a \\
        b
      ADD c d
    `),
    ['dockerfile/no-maintainer: file', 'dockerfile/prefer-copy DL3020: ADD a \\\n  b'],
  );
});

test('the comments of hadolint', () => {
  assert.deepEqual(
    found(`
      # hadolint global ignore=DL3007, DL3008
      FROM alpine
      # hadolint ignore=DL3059,SC2086 # once only
      RUN a
    `),
    ['DL3007 DL3008: file', 'DL3059 SC2086: RUN a'],
  );
});

test('the checks of the builder, as directive and above an instruction', () => {
  assert.deepEqual(
    found(`
      # check=skip=JSONArgsRecommended,StageNameCasing;error=true
      FROM alpine
      # check=skip=all for now
      CMD a
    `),
    ['all: CMD a', 'JSONArgsRecommended StageNameCasing: file'],
  );
});

test('the comments of other tools, with their scopes', () => {
  assert.deepEqual(
    found(`
      # checkov:skip=CKV_DOCKER_2:no health check needed
      # tally global ignore=DL3007
      # kics-scan disable=965a08d7-ef86-4f14-8792-4a3b2098937e
      FROM alpine
      # trivy:ignore:DS-0002
      # tally ignore=DL3059;reason=later
      # dockerfile-utils: ignore
      # kics-scan ignore-block
      RUN a \\
        b
      # nosemgrep
      RUN c
    `),
    [
      'CKV_DOCKER_2: file',
      'DL3007: file',
      '965a08d7-ef86-4f14-8792-4a3b2098937e: file',
      'DS-0002: RUN a \\\n  b',
      'DL3059: RUN a \\\n  b',
      'all: RUN a \\\n  b',
      'all: RUN a \\\n  b',
      'all: RUN c',
    ],
  );
});

test('a comment between the lines of an instruction has no effect on the next one', () => {
  assert.deepEqual(
    found(`
      FROM alpine
      RUN a \\
        # hadolint ignore=DL3059
        && b
      RUN c
    `),
    ['DL3059: '],
  );
});

test('text in a here-document, and a comment at the end', () => {
  assert.deepEqual(
    found(`
      FROM alpine
      RUN <<EOF
      # hadolint ignore=DL3059
      EOF
      # docker-wiki ignore=dockerfile/prefer-copy
    `),
    ['dockerfile/prefer-copy: '],
  );
});

test('all checks of the builder are those that it has itself', () => {
  const linter = createLinter(
    rules.filter(({ id }) => id.startsWith('dockerfile/')),
    ({ severity, offByDefault }) => (offByDefault ? 'off' : severity),
    () => '2026-11-22',
  );
  const idsIn = (text: string) => linter.lint(dockerfileDocument(text)).findings.map(({ rule }) => rule.id);
  const text = 'FROM alpine:latest as base\nCMD serve\n';
  const own = ['dockerfile/no-latest-base-image', 'dockerfile/require-user'];
  assert.deepEqual(idsIn(text), [
    'dockerfile/no-latest-base-image',
    'dockerfile/no-mixed-from-as-case',
    'dockerfile/no-shell-form-command',
    'dockerfile/require-user',
  ]);
  assert.deepEqual(idsIn(`# check=skip=all\n${text}`), own);
  assert.deepEqual(idsIn(`# check=skip=JSONArgsRecommended,FromAsCasing\n${text}`), own);
  assert.deepEqual(idsIn(`# docker-wiki file-ignore=all\n${text}`), []);
});

function dockerfileDocument(text: string): ParsedDocument {
  const parser = parserFor('dockerfile');
  assert.ok(parser);
  return parser(new SourceText(text));
}

test('error=true makes the checks of the builder errors, and no other rule', () => {
  const linter = createLinter(
    rules.filter(({ id }) => ['dockerfile/no-maintainer', 'dockerfile/prefer-copy'].includes(id)),
    ({ severity }) => severity,
    () => '2026-11-22',
  );
  const levels = (directive: string) => {
    const parsed = parserFor('dockerfile')?.(
      new SourceText(`${directive}\nFROM alpine:3.24\nMAINTAINER me\nADD a b\n`),
    );
    assert.ok(parsed);
    return linter.lint(parsed).findings.map(({ rule, severity }) => `${rule.id} ${severity}`);
  };
  assert.deepEqual(levels('# check=error=true'), ['dockerfile/no-maintainer error', 'dockerfile/prefer-copy warning']);
  assert.deepEqual(levels('# check=skip=JSONArgsRecommended;error=true'), levels('# check=error=true'));
  assert.deepEqual(levels('# check=skip=all;error=true'), ['dockerfile/prefer-copy warning']);
});

test('the comments of hadolint hide nothing where its configuration switches them off', () => {
  const linter = createLinter(
    rules.filter(({ id }) => ['dockerfile/no-maintainer', 'dockerfile/no-sudo'].includes(id)),
    ({ severity }) => severity,
    () => '2026-11-22',
    { ...defaultOptions, obeysHadolintComments: false },
  );
  const text = `# hadolint global ignore=DL4000
    FROM alpine:3.24
    MAINTAINER me
    # hadolint ignore=DL3004
    RUN sudo id
    # docker-wiki ignore=DL3004
    RUN sudo id
  `;
  const found = linter.lint(dockerfileDocument(text)).findings.map(({ rule, at }) => `${rule.id} ${at.start}`);
  assert.deepEqual(found, [
    `dockerfile/no-maintainer ${text.indexOf('MAINT')}`,
    `dockerfile/no-sudo ${text.indexOf('sudo')}`,
  ]);
});
