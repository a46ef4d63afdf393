import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { lower } from '../../server/src/dockerfile/model/lower';
import type { Finding } from '../../server/src/lint/finding';
import { createShellCheck, withoutDuplicates } from '../../server/src/shellcheck/shellcheck';
import { SourceText } from '../../server/src/text/source-text';
import { applyEdits } from '../../server/src/text/span';
import { dedent, readMarks, writeMarks } from '../harness/marked-text';
import { realEngine } from './real-engine';

const shellCheck = createShellCheck({ engine: realEngine() });

suite('places', () => {
  reports(
    'a word in one line',
    `
      FROM alpine:3.22
      RUN a=$(id); echo $a
                        ^^ SC2086
    `,
  );

  reports(
    'words behind continuations, comment lines and empty lines',
    `
      FROM alpine:3.22
      RUN --mount=type=cache,target=/c a=$(id) && \\
          # says who
          echo $a && \\
               ^^ SC2086

          printf %s $a
                    ^^ SC2086
    `,
  );

  reports(
    'words behind tabs and behind characters of two code units',
    `
      FROM alpine:3.22
      RUN a=$(id) &&\techo\t'😀' $a
                               ^^ SC2086
    `,
  );

  reports(
    'a here-document line by line, with the shell of its first line',
    `
      FROM alpine:3.22
      RUN <<EOF
      a=$(id)
      echo $a
           ^^ SC2086
      EOF
      RUN <<EOF
      #!/usr/bin/env bash
      [[ -n $(id) ]] && read name
                        ^^^^ SC2162
      echo "$name"
      EOF
      RUN <<EOF
      #!/usr/bin/env python3
      print($a)
      EOF
      RUN python3 <<'EOF'
      print('$a')
      EOF
    `,
  );

  reports(
    'a here-document that a shell reads, unless another one reads it first',
    `
      FROM alpine:3.22
      RUN bash -eu <<'EOF'
      a=$(id); echo $a
                    ^^ SC2086
      EOF
      RUN bash -eu <<EOF
      a=\\$(id); echo \\$a
      EOF
      COPY <<'EOF' /entrypoint.sh
      #!/bin/sh
      exec $@
           ^^ SC2068
      EOF
    `,
  );

  reports(
    'the script in exec form, escapes included',
    `
      FROM alpine:3.22
      RUN ["sh", "-c", "a=$(id); echo \\"x\\" $a"]
                                            ^^ SC2086
      CMD ["echo", "$a"]
    `,
  );

  reports(
    'commands of the container and triggers',
    `
      FROM alpine:3.22
      ONBUILD RUN a=$(id); echo $a
                                ^^ SC2086
      HEALTHCHECK --interval=5s CMD a=$(id); echo $a
                                                  ^^ SC2086
      ENTRYPOINT a=$(id); echo $a
                               ^^ SC2086
      CMD a=$(id); echo $a
                        ^^ SC2086
    `,
  );

  test('line ends of Windows', async () => {
    const text = 'FROM alpine:3.22\r\nRUN a=$(id) && \\\r\n  echo $a\r\nRUN <<EOF\r\na=$(id)\r\necho $a\r\nEOF\r\n';
    const found = await findingsIn(text);
    assert.deepEqual(
      found.map(({ at, rule }) => [text.slice(at.start, at.end), rule.id]),
      [
        ['$a', 'shellcheck/SC2086'],
        ['$a', 'shellcheck/SC2086'],
      ],
    );
    assert.deepEqual(
      found.map(({ at }) => at.start),
      [text.indexOf('$a'), text.lastIndexOf('$a')],
    );
  });
});

suite('shells', () => {
  reports(
    'the SHELL in force decides, and what `sh` is in the image',
    `
      FROM example.com/base:1.0
      RUN [[ -e /a ]]
          ^^^^^^^^^^^ SC3010
      FROM debian:13
      RUN [[ -e /a ]]
          ^^^^^^^^^^^ SC3010
      FROM fedora:42
      RUN [[ -e /a ]]
      FROM alpine:3.22
      RUN [[ -e /a ]]
      RUN <<EOF
      #!/bin/sh -e
      [[ -e /a ]]
      EOF
      SHELL ["/bin/bash", "-o", "pipefail", "-c"]
      RUN [[ -e /a ]]
      SHELL ["pwsh", "-Command"]
      RUN $a = 1; echo $a
      SHELL ["/bin/ash", "-c"]
      RUN a=$(id); echo $a
                        ^^ SC2086
    `,
  );

  reports(
    'other systems and shells that a comment names are left alone',
    `
      FROM mcr.microsoft.com/windows/servercore:ltsc2025 AS windows
      RUN echo $a
      FROM example.com/base:1.0
      # hadolint shell=powershell
      RUN Write-Host $a
    `,
  );
});

suite('environment', () => {
  reports(
    'ARG and ENV of the stage are set and of one word, all others are not',
    `
      ARG outside=1
      FROM alpine:3.22 AS base
      ENV greeting=hello
      FROM base
      ARG name
      RUN echo $greeting $name $http_proxy
      RUN echo "$outside"
                ^^^^^^^^ SC2154
    `,
  );

  reports(
    'whoever starts the container may set what its command uses',
    `
      FROM alpine:3.22
      CMD echo "$greeting"
    `,
  );
});

suite('what is left alone', () => {
  reports(
    'files that are sourced, and a script that somebody is typing',
    `
      FROM alpine:3.22
      RUN . /etc/profile && \\
    `,
  );

  reports(
    'what comments suppress: ours, hadolint and ShellCheck itself',
    `
      FROM alpine:3.22
      # docker-wiki ignore=shellcheck/SC2086
      RUN a=$(id); echo $a
      # hadolint ignore=SC2086
      RUN a=$(id); echo $a
      # shellcheck disable=SC2086
      RUN a=$(id); echo $a
      RUN a=$(id); \\
          # shellcheck disable=SC2000-SC2100,SC2154
          for i in 1 2; do echo $i $a; done; \\
          echo $a
               ^^ SC2086
      RUN <<EOF
      a=$(id)
      # shellcheck disable=SC2086
      echo $a
      echo $a
           ^^ SC2086
      EOF
      RUN <<EOF
      # shellcheck disable=SC2086
      a=$(id)
      echo $a $http_proxy
      EOF
    `,
  );

  test('levels: off, and another one than ShellCheck gives', async () => {
    const text = 'FROM alpine:3.22\nRUN a=$(id); echo $a; echo `id`\n';
    const file = lower(new SourceText(text));
    const found = await shellCheck.findings(file, {
      levelOf: ({ id }) => (id === 'shellcheck/SC2086' ? 'error' : 'off'),
    });
    assert.deepEqual(
      found?.map(({ rule, severity }) => [rule.id, severity]),
      [['shellcheck/SC2086', 'error']],
    );
  });

  test('what a rule of ours says at that place already', async () => {
    const text = 'FROM alpine:3.22\nRUN cd /a; echo; a=$(id); echo $a\n';
    const found = await findingsIn(text);
    const own: Finding[] = found
      .filter(({ rule }) => rule.id === 'shellcheck/SC2164')
      .map((finding) => ({
        ...finding,
        rule: { ...finding.rule, id: 'dockerfile/no-cd-in-run', aliases: ['DL3003'] },
      }));
    assert.deepEqual(idsOf(found), ['shellcheck/SC2164', 'shellcheck/SC2086']);
    assert.deepEqual(idsOf(withoutDuplicates(found, own)), ['shellcheck/SC2086']);
    assert.deepEqual(idsOf(withoutDuplicates(found, [])), idsOf(found));
  });
});

suite('fixes', () => {
  fixes(
    'around a word, across continuations',
    `
      FROM alpine:3.22
      RUN a=$(id) && \\
          # says who
          echo $a\\
            && true
    `,
    `
      FROM alpine:3.22
      RUN a=$(id) && \\
          # says who
          echo "$a"\\
            && true
    `,
    'Put `$a` in double quotes',
  );

  fixes(
    'a pair of backticks',
    `
      FROM alpine:3.22
      RUN a=\`id\` && echo "$a"
    `,
    `
      FROM alpine:3.22
      RUN a=$(id) && echo "$a"
    `,
    "Apply ShellCheck's fix",
  );

  fixes(
    'in a here-document',
    `
      FROM alpine:3.22
      RUN <<EOF
      cd /a
      echo
      EOF
    `,
    `
      FROM alpine:3.22
      RUN <<EOF
      cd /a || exit
      echo
      EOF
    `,
    'Insert `|| exit`',
  );

  fixes(
    'with the escapes of the exec form',
    `
      FROM alpine:3.22
      RUN ["sh", "-c", "a=$(id); echo \\"x\\" $a"]
    `,
    `
      FROM alpine:3.22
      RUN ["sh", "-c", "a=$(id); echo \\"x\\" \\"$a\\""]
    `,
    'Put `$a` in double quotes',
  );
});

function reports(what: string, marked: string): void {
  test(what, async () => {
    const { text, marks } = readMarks(marked);
    const found = await findingsIn(text);
    const actual = found.map(({ at, rule }) => ({ span: at, message: rule.id.replace('shellcheck/', '') }));
    assert.equal(writeMarks(text, actual), writeMarks(text, marks));
  });
}

/** The first fix, after which nothing is left to say. */
function fixes(what: string, before: string, after: string, title: string): void {
  test(what, async () => {
    const text = dedent(before);
    const [fix] = (await findingsIn(text)).flatMap((finding) => finding.fixes);
    assert.equal(fix?.title, title);
    assert.equal(fix?.safety, 'suggestion');
    const fixed = applyEdits(text, fix?.edits() ?? []);
    assert.equal(fixed, dedent(after));
    assert.deepEqual(idsOf(await findingsIn(fixed)), []);
  });
}

async function findingsIn(text: string): Promise<readonly Finding[]> {
  const found = await shellCheck.findings(lower(new SourceText(text)), { levelOf: ({ severity }) => severity });
  return found ?? [];
}

function idsOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ rule }) => rule.id);
}
