import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { createHighlighterCore } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import docker from 'shiki/langs/docker.mjs';
import javascript from 'shiki/langs/javascript.mjs';
import python from 'shiki/langs/python.mjs';
import shell from 'shiki/langs/shellscript.mjs';
import yaml from 'shiki/langs/yaml.mjs';
import { dedent } from '../harness/marked-text';

const injection = JSON.parse(readFileSync('syntaxes/dockerfile-heredoc.json', 'utf8'));
const created = createHighlighterCore({
  engine: createOnigurumaEngine(import('shiki/wasm')),
  langs: [docker, javascript, python, shell, yaml, { ...injection, injectTo: ['source.dockerfile'] }],
  themes: [{ name: 'bare', settings: [] }],
});

/** The embedded language of each line, `-` where it is Dockerfile. */
async function languagesOf(text: string): Promise<readonly string[]> {
  const highlighter = await created;
  const options = { lang: 'docker', theme: 'bare', includeExplanation: 'scopeName' } as const;
  return highlighter.codeToTokensBase(dedent(text), options).map((line) => {
    const scopes = line.flatMap(({ explanation }) =>
      (explanation ?? []).flatMap((part) => part.scopes.map(({ scopeName }) => scopeName)),
    );
    const embedded = scopes.findLast((scope) => scope.startsWith('meta.embedded.block.'));
    return embedded?.slice('meta.embedded.block.'.length) ?? '-';
  });
}

suite('a here-document is coloured', () => {
  test('by its first line', async () => {
    const text = `
      FROM python:3.14-slim
      RUN <<EOF
      #!/usr/bin/env python3
      print("a")
      EOF
      RUN a
    `;
    assert.deepEqual((await languagesOf(text)).slice(0, 6), ['-', '-', 'python', 'python', '-', '-']);
  });

  test('as shell where no first line says otherwise', async () => {
    const text = `
      FROM alpine:3.24
      RUN --network=none <<-'END'
      \tset -e
      \tapk add --no-cache curl
      \tEND
      USER 1000
    `;
    assert.deepEqual((await languagesOf(text)).slice(0, 6), ['-', '-', 'shellscript', 'shellscript', '-', '-']);
  });

  test('by the name of the file that is written', async () => {
    const text = `
      FROM alpine:3.24
      COPY <<EOF /etc/app/config.yaml
      a: 1
      EOF
      COPY --chmod=755 <<EOF /srv/main.mjs
      console.log(1);
      EOF
    `;
    assert.deepEqual((await languagesOf(text)).slice(0, 7), ['-', '-', 'yaml', '-', '-', 'javascript', '-']);
  });

  test('not at all where nothing tells the language', async () => {
    const text = 'FROM alpine:3.24\nCOPY <<EOF /etc/motd\nhello\nEOF\nRUN echo "<<EOF"\nRUN b\n';
    assert.deepEqual((await languagesOf(text)).slice(0, 6), ['-', '-', '-', '-', '-', '-']);
  });
});
