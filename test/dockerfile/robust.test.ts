import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completions } from '../../server/src/dockerfile/completion';
import { ignore } from '../../server/src/dockerfile/ignore';
import { suppressions } from '../../server/src/dockerfile/suppressions';
import { topicAt } from '../../server/src/dockerfile/topic';
import { parserFor } from '../../server/src/languages';
import type { Finding } from '../../server/src/lint/finding';
import { createLinter } from '../../server/src/lint/linter';
import { rules } from '../../server/src/lint/registry';
import { SourceText } from '../../server/src/text/source-text';
import { applyEdits, type Span } from '../../server/src/text/span';
import { featureContext } from '../harness/feature-context';
import { dedent } from '../harness/marked-text';
import { parseExactly } from './parse';

const realistic = dedent(`
  # syntax=docker/dockerfile:1
  # check=skip=StageNameCasing;error=true
  ARG NODE_TAG=latest
  FROM --platform=$BUILDPLATFORM node:\${NODE_TAG} AS Build
  # hadolint ignore=DL3008
  RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \\
      apt-get update && \\
      # tools for the build
      apt-get install -y git "build-essential" && echo 'it''s done'
  WORKDIR src
  ADD package.json package-lock.json ./
  RUN --mount=type=secret,id=npm,env=NPM_TOKEN <<-"EOF"
  \tset -e
  \tcd /srv && npm ci
  \tEOF
  COPY <<a <<b /etc/app/
  first \${A:-"b"}
  a
  second
  b
  ONBUILD RUN cd /srv && npm run build
  FROM node:24-slim@sha256:0000000000000000000000000000000000000000000000000000000000000000
  MAINTAINER Jane "JD" <jane@example.com>
  LABEL org.opencontainers.image.title="A \\"shop\\"" \\
        vendor=example
  ENV API_TOKEN=x LANG C.UTF-8
  COPY --from=biuld --chown=65532:65532 ["/src/dist", "/srv"]
  HEALTHCHECK --interval=10s CMD wget -q http://127.0.0.1:8080/ || exit 1
  USER 65532:65532
  RUN cd /srv && touch $(date +%s) \`hostname\` && (cd / ; ls) | cat
  CMD node server.js --port \${PORT:-8080}
`);

const linter = createLinter(
  rules,
  ({ severity }) => severity,
  () => '2026-11-22',
);

function lint(text: string): readonly Finding[] {
  const parse = parserFor('dockerfile');
  assert.ok(parse);
  const { findings, failures } = linter.lint(parse(new SourceText(text)));
  for (const { rule, error } of failures) throw new Error(`${rule.id} threw`, { cause: error });
  return findings;
}

const context = featureContext({
  files: { 'package.json': '{}', 'src/index.js': '' },
  cards: ['a', '--b', 'cache'].flatMap((name) =>
    ['instruction/', 'flag/COPY/', 'flag/RUN/', 'mount/', 'mount/cache/'].map(
      (folder) => `dockerfile/${folder}${name}`,
    ),
  ),
});

/** Asks everything that an editor asks, and checks that each answer lies inside the text. */
async function ask(text: string): Promise<void> {
  const isInside = ({ start, end }: Span, what: string) => {
    assert.ok(0 <= start && start <= end && end <= text.length, `${what}: ${start}-${end} of ${text.length}`);
  };
  const file = parseExactly(text);
  for (const { span, keyword, words, flags, pairs, heredocs } of file.instructions) {
    isInside(span, 'instruction');
    isInside(keyword.span, 'keyword');
    for (const word of [...words, ...flags]) isInside(word.span, 'word');
    for (const { name } of pairs) isInside(name.span, 'name');
    for (const { body } of heredocs) isInside(body, 'body');
  }
  for (const { at, fixes, rule } of lint(text)) {
    isInside(at, rule.id);
    for (const { edits } of fixes) applyEdits(text, edits());
    applyEdits(text, ignore(file, rule.id, at, 'here'));
  }
  for (const { span, scope } of suppressions(file)) {
    isInside(span, 'suppression');
    if (scope) isInside(scope, 'scope');
  }
  const step = 7 * Math.max(1, Math.round(text.length / 5_000));
  for (let offset = 0; offset <= text.length; offset += step) {
    const topic = await topicAt(file, offset, context);
    if (topic) isInside(topic.span, 'topic');
    for (const { replaces } of await completions(file, offset, context)) {
      isInside(replaces, 'completion');
    }
  }
}

for (const [lineEnds, source] of [
  ['LF', realistic],
  ['CRLF and a byte order mark', `\uFEFF${realistic.replaceAll('\n', '\r\n')}`],
  ['the backtick', `# escape=\`\n${realistic.replaceAll('\\\n', '`\n')}`],
] as const) {
  test(`every prefix of a real file answers every question (${lineEnds})`, async () => {
    for (let end = 0; end < source.length; end += 5) await ask(source.slice(0, end));
    await ask(source);
  });
}

test('text that is no Dockerfile answers too', async () => {
  const long = 'a'.repeat(100_000);
  const quotes = '"'.repeat(20_000);
  for (const text of [
    '',
    '\uFEFF',
    '\0\u0001\uFFFD\uD800',
    '\\\n'.repeat(500),
    '`',
    '<<EOF',
    'RUN <<',
    'RUN <<-',
    'ONBUILD ONBUILD ONBUILD RUN cd /a && b',
    `FROM a\nRUN ${'$('.repeat(200)}`,
    'FROM a\nCMD ["a", "b',
    `FROM ${long}`,
    `FROM a\nENV A=${quotes}`,
    `# ${' '.repeat(50_000)}x`,
    `FROM a\nRUN cd /${long} && b`,
  ]) {
    await ask(text);
  }
});

test('a fix takes its finding away and brings no new one of the recommended rules', () => {
  const before = lint(realistic);
  assert.ok(before.length >= 10, `only ${before.length} findings in the realistic file`);
  const counts = (findings: readonly Finding[]) => {
    const byRule = new Map<string, number>();
    for (const { rule } of findings) if (!rule.offByDefault) byRule.set(rule.id, (byRule.get(rule.id) ?? 0) + 1);
    return byRule;
  };
  const countsBefore = counts(before);
  for (const finding of before) {
    for (const { edits, title } of finding.fixes) {
      const after = counts(lint(applyEdits(realistic, edits())));
      for (const [id, count] of after) {
        const allowed = (countsBefore.get(id) ?? 0) - (id === finding.rule.id ? 1 : 0);
        assert.ok(count <= allowed, `${finding.rule.id} “${title}”: ${count} × ${id}, at most ${allowed} expected`);
      }
    }
  }
});
