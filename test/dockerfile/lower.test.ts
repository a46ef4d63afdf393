import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { keywordsOf, parse, parseExactly, textAt, the } from './parse';

suite('instructions', () => {
  test('end before the line end, and include their here-documents', () => {
    const file = parse(`
      FROM alpine
      RUN <<EOF
      RUN in the body
      EOF
      COPY a \\
        b
    `);
    assert.deepEqual(
      file.instructions.map(({ span }) => textAt(file, span)),
      ['FROM alpine', 'RUN <<EOF\nRUN in the body\nEOF', 'COPY a \\\n  b'],
    );
  });

  test('<<< and a doubled backslash do not swallow the next line', () => {
    const file = parse(`
      FROM alpine
      RUN cat <<<foo
      RUN dir C:\\\\
      RUN last
    `);
    assert.deepEqual(keywordsOf(file), ['FROM', 'RUN', 'RUN', 'RUN']);
  });

  test('a line that ends in a here-document and goes on', () => {
    const file = parse(`
      FROM alpine
      RUN cat <<A \\
        <<B
      a
      A
      b
      B
      USER app
    `);
    assert.deepEqual(keywordsOf(file), ['FROM', 'RUN', 'USER']);
    assert.equal(the('run', file).heredocs.length, 2);
  });

  test('comments and blank lines between continued lines are not part of the arguments', () => {
    const file = parse(`
      FROM alpine
      RUN a \\
        # don't look: <<EOF

       && b
      USER app
    `);
    const run = the('run', file);
    assert.deepEqual(run.logical.text.split(/\s+/).filter(Boolean), ['a', '&&', 'b']);
    assert.deepEqual(keywordsOf(file), ['FROM', 'RUN', 'USER']);
  });

  test('CRLF and a byte order mark', () => {
    const file = parseExactly('\uFEFFFROM alpine\r\nRUN a \\\r\n && b\r\nUSER app\r\n');
    assert.deepEqual(keywordsOf(file), ['FROM', 'RUN', 'USER']);
    assert.equal(textAt(file, the('run', file).span), 'RUN a \\\r\n && b');
    assert.deepEqual(
      the('run', file).commands.map(({ name }) => textAt(file, name.span)),
      ['a', 'b'],
    );
  });

  test('the backtick as escape character leaves backslashes alone', () => {
    const file = parse(`
      # escape=\`
      FROM alpine
      COPY a C:\\
      RUN b \`
        c
    `);
    assert.deepEqual(keywordsOf(file), ['FROM', 'COPY', 'RUN']);
    assert.equal(textAt(file, the('run', file).span), 'RUN b `\n  c');
  });

  test('an indented line with a variable before any FROM', () => {
    const file = parseExactly(' RUN $A');
    assert.equal(textAt(file, the('run', file).span), 'RUN $A');
    assert.deepEqual(file.stages, []);
  });

  test('words that are none', () => {
    const file = parse(`
      FROM alpine
      FORM x
      RUN a
    `);
    assert.deepEqual(
      file.instructions.map(({ kind }) => kind),
      ['from', undefined, 'run'],
    );
  });

  test('a last line that ends in the escape character', () => {
    const file = parseExactly('FROM alpine\nRUN a \\');
    assert.deepEqual(
      the('run', file).commands.map(({ name, args }) => [name.value, args.length]),
      [['a', 0]],
    );
  });
});

suite('stages', () => {
  test('know their name, image, and what they are built on', () => {
    const { stages } = parse(`
      ARG VERSION=3
      FROM --platform=$BUILDPLATFORM node:24 AS Build
      RUN a
      FROM build
      FROM other as last
    `);
    assert.deepEqual(
      stages.map(({ name, image, parent }) => [name?.value, image?.text, parent?.index]),
      [
        ['Build', 'node:24', undefined],
        [undefined, 'build', 0],
        ['last', 'other', undefined],
      ],
    );
  });

  test('image references are taken apart', () => {
    const image = (text: string) => parse(`FROM ${text}\n`).stages[0]?.image;
    const parts = (text: string) => {
      const { registry, repository, tag, digest } = image(text) ?? {};
      return [registry, repository, tag, digest];
    };
    assert.deepEqual(parts('debian:13@sha256:ab'), [undefined, 'debian', '13', 'sha256:ab']);
    assert.deepEqual(parts('localhost:5000/shop/api'), ['localhost:5000', 'shop/api', undefined, undefined]);
    assert.deepEqual(parts('shop/api:1.4'), [undefined, 'shop/api', '1.4', undefined]);
    assert.deepEqual(parts('node:${VERSION:-24}'), [undefined, 'node', '${VERSION:-24}', undefined]);
    assert.equal(image('${IMAGE:-debian:13}')?.hasVariable, true);
  });

  test('ten thousand with comments between them do not hang', () => {
    const text = Array.from({ length: 10_000 }, (_, i) => `# ${i}\nFROM alpine:3.24 AS s${i}\n`).join('');
    const started = performance.now();
    assert.equal(parseExactly(text).stages.length, 10_000);
    assert.ok(performance.now() - started < 10_000, 'parsing took more than ten seconds');
  });
});

suite('ONBUILD', () => {
  test('holds an instruction of its own, with its here-document', () => {
    const file = parse(`
      FROM alpine
      ONBUILD \\
        # later
        RUN --mount=type=cache,target=/c <<EOF
      make
      EOF
    `);
    const { trigger } = the('onbuild', file);
    assert.ok(trigger);
    assert.equal(trigger.kind, 'run');
    assert.equal(trigger.isTrigger, true);
    assert.equal(textAt(file, trigger.keyword.span), 'RUN');
    assert.deepEqual(
      trigger.flags.map(({ name }) => name),
      ['mount'],
    );
    assert.deepEqual(
      trigger.commands.map(({ name }) => name.value),
      ['make'],
    );
  });
});

suite('shell commands', () => {
  const commands = (text: string) => {
    const file = parse(text);
    return file.instructions
      .at(-1)
      ?.commands.map(({ name, args }) => [name, ...args].map(({ value }) => value).join(' '));
  };

  test('lie where they are written, across continued lines', () => {
    const file = parse(`
      FROM alpine
      RUN --network=none apk add \\
          # the client
          curl && rm -rf /tmp/*
    `);
    const [add, remove] = the('run', file).commands;
    assert.equal(textAt(file, add?.args[1]?.span ?? { start: 0, end: 0 }), 'curl');
    assert.equal(textAt(file, remove?.span ?? { start: 0, end: 0 }), 'rm -rf /tmp/*');
    assert.equal(add?.separator, '&&');
  });

  test('the body of a here-document is a script unless another program reads it', () => {
    assert.deepEqual(commands('FROM a\nRUN <<EOF\nmake\nEOF\n'), ['make']);
    assert.deepEqual(commands('FROM a\nRUN bash -e <<EOF\nmake\nEOF\n'), ['make']);
    assert.deepEqual(commands('FROM a\nRUN <<EOF sh\nmake\nEOF\n'), ['make']);
    assert.deepEqual(commands('FROM a\nRUN <<EOF\n#!/usr/bin/env python3\nmake\nEOF\n'), []);
    assert.deepEqual(commands('FROM a\nRUN python3 <<EOF\nmake\nEOF\n'), ['python3']);
    assert.deepEqual(commands('FROM a\nRUN cat <<EOF > /a\nmake\nEOF\n'), ['cat']);
  });

  test('the exec form is one command', () => {
    assert.deepEqual(commands('FROM a\nRUN ["apk", "add", "a b"]\n'), ['apk add a b']);
  });

  test('none for shells of Windows', () => {
    assert.deepEqual(commands('FROM a\nSHELL ["pwsh", "-Command"]\nRUN cd /a\n'), []);
    assert.deepEqual(commands('FROM mcr.microsoft.com/windows/servercore:ltsc2025\nRUN cd /a\n'), []);
    assert.deepEqual(commands('FROM --platform=windows/amd64 a\nRUN cd /a\n'), []);
    assert.deepEqual(commands('# escape=`\nFROM shop/base:1\nRUN cd /a\n'), []);
    assert.deepEqual(commands('# escape=`\nFROM debian:13\nRUN cd /a\n'), ['cd /a']);
    assert.deepEqual(commands('FROM a AS b\nSHELL ["pwsh"]\nFROM b\nSHELL ["/bin/bash", "-c"]\nRUN cd /a\n'), [
      'cd /a',
    ]);
  });
});
