import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import MarkdownIt, { type Token } from 'markdown-it';
import type { CompletionItem, CompletionList, Hover, InlayHint, MarkupContent } from 'vscode-languageserver-protocol';
import { startLspClient } from '../harness/lsp-client';

const openPageCommand = 'dockerWiki.openPage';

/** What a name, a value or a comment would hold to become more than text. */
const payloads = {
  'a link that runs a command': '[x](command:evil)',
  'an image': '![x](https://evil.example/x.png)',
  'an element': '<img/src=x/onerror=evil()>',
  'a link as an element': '<a/href="command:evil">x</a>',
  'the end of a code span': '`[x](command:evil)`',
  'more back-ticks': '``<b>`[x](command:evil)```',
  'an address in angle brackets': '<command:evil>',
  'a page of ours that is none': '[x](docker-wiki:../../evil)',
  'a reference': '[x]:command:evil',
  'the end of a table cell': '|[x](command:evil)|',
  'a backslash': '\\[x](command:evil)',
};

const dockerfile = (x: string) => `# syntax=${x}
# check=skip=${x}
# docker-wiki ignore=${x}
ARG GLOBAL="${x}"
FROM --platform=${x} image${x}:1 AS stage${x}
# ${x}
ARG NAME=${x} OTHER=$NAME
ENV A=${x} B="$A"
LABEL a.b="${x}" ${x}=c
SHELL ["${x}", "-c"]
WORKDIR /app/${x}
USER ${x}:${x}
EXPOSE ${x} 80/${x}
VOLUME ["/${x}"]
COPY --from=stage${x} --chown=${x} --chmod=${x} ${x} $B /
ADD --checksum=${x} https://example.com/${x} /
RUN --mount=type=${x},target=/${x} docker run --name=${x} ${x} && apt-get install ${x}
RUN <<EOF${x}
echo ${x}
EOF${x}
HEALTHCHECK --interval=${x} CMD curl ${x}
STOPSIGNAL ${x}
ONBUILD RUN ${x}
${x} unknown
CMD ["${x}", "$A"]
`;

const compose = (x: string) => {
  const quoted = JSON.stringify(x);
  const key = JSON.stringify(`key${x}`);
  return `name: ${quoted}
x-a: &anchor { ${key}: ${quoted} }
services:
  ${key}: &service
    image: ${JSON.stringify(`image${x}:1`)}
    <<: *anchor
    build: { context: ${quoted}, target: ${quoted}, args: { ${key}: ${quoted} } }
    command: ${JSON.stringify(`serve ${x}`)}
    environment: { ${key}: ${JSON.stringify(`\${NAME:-${x}}`)}, OTHER: ${JSON.stringify(`\${OTHER:?${x}}`)} }
    ports: [${quoted}, "8080:80"]
    volumes: [${JSON.stringify(`${x}:/data:${x}`)}, ${JSON.stringify(`./${x}:/x`)}]
    networks: [${key}]
    depends_on: { ${quoted}: { condition: ${quoted} } }
    profiles: [${quoted}]
    healthcheck: { test: [CMD, ${quoted}], interval: ${quoted} }
    restart: ${quoted}
    mem_limit: ${quoted}
    labels: { ${key}: ${quoted} }
    ${key}: ${quoted}
  other: { extends: { service: ${key} }, networks: [${key}], secrets: [${key}] }
networks: { ${key}: { name: ${quoted}, driver: ${quoted} } }
secrets: { ${key}: { file: ${quoted} } }
# ${x}
`;
};

const ignore = (x: string) => `# ${x}\n${x}\n!${x}/**\n[${x}\n`;

const documents = {
  Dockerfile: ['dockerfile', dockerfile],
  'compose.yaml': ['dockercompose', compose],
  '.dockerignore': ['ignore', ignore],
} as const;

suite('text of a document that Markdown would take for more', () => {
  for (const [name, [languageId, textWith]] of Object.entries(documents)) {
    for (const [what, payload] of Object.entries(payloads)) {
      test(`${name}: ${what} stays text`, async () => {
        const all = await everythingSaid(`file:///app/${name}`, languageId, textWith(payload));
        assert.notDeepEqual(all, [], 'something is said');
        for (const markdown of all) assert.deepEqual(smuggled(markdown), [], markdown);
      });
    }
  }

  test('would be noticed', () => {
    for (const payload of ['[x](command:evil)', '![x](https://evil.example/x.png)', '<img src=x>', '<command:evil>']) {
      assert.notDeepEqual(smuggled(`Stage ${payload} is used.`), []);
    }
  });
});

/** All Markdown that a client is given for a text: hovers and completions at each word, tooltips of hints. */
async function everythingSaid(uri: string, languageId: string, text: string): Promise<readonly string[]> {
  const client = await startLspClient({
    capabilities: { textDocument: { hover: { contentFormat: ['markdown'] } } },
    initializationOptions: { openPageCommand },
  });
  try {
    client.open(uri, languageId, text);
    const textDocument = { uri };
    const said = new Set<string>();
    const lines = text.split('\n');
    for (const [line, content] of lines.entries()) {
      for (const match of content.matchAll(/[\w/-]+/g)) {
        const position = { line, character: match.index + 1 };
        const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', {
          textDocument,
          position,
        });
        if (hover) said.add(textOf(hover.contents));
      }
      const position = { line, character: content.length };
      const list = await client.connection.sendRequest<CompletionList | CompletionItem[] | null>(
        'textDocument/completion',
        { textDocument, position },
      );
      // The names of the document come first; what follows is the wiki's own.
      for (const item of (Array.isArray(list) ? list : (list?.items ?? [])).slice(0, 5)) {
        const resolved = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
        if (isMarkdown(resolved.documentation)) said.add(resolved.documentation.value);
      }
    }
    const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
    const hints = await client.connection.sendRequest<InlayHint[] | null>('textDocument/inlayHint', {
      textDocument,
      range,
    });
    for (const { tooltip } of hints ?? []) if (isMarkdown(tooltip)) said.add(tooltip.value);
    assert.deepEqual(client.errors, []);
    return [...said];
  } finally {
    client.stop();
  }
}

/** What is given as a mere string is plain text. */
function isMarkdown(text: MarkupContent | string | undefined): text is MarkupContent {
  return typeof text === 'object' && text.kind === 'markdown';
}

function textOf(contents: Hover['contents']): string {
  if (typeof contents === 'string') return contents;
  if (Array.isArray(contents)) return contents.map(textOf).join('\n');
  return contents.value;
}

const markdownIt = new MarkdownIt({ html: true, linkify: false });
markdownIt.validateLink = () => true;

/** What a Markdown text has besides prose, code, and links to our pages or the web of the wiki's own making. */
function smuggled(markdown: string): readonly string[] {
  const found: string[] = [];
  const look = (tokens: readonly Token[]): void => {
    for (const { attrs, children, content, type } of tokens) {
      if (type === 'image' || type.startsWith('html_')) found.push(`${type} ${content}`);
      if (type === 'link_open') {
        const href = String(attrs?.find(([name]) => name === 'href')?.[1] ?? '');
        if (!isOurs(href)) found.push(href);
      }
      if (children) look(children);
    }
  };
  look(markdownIt.parse(markdown, {}));
  return found;
}

function isOurs(href: string): boolean {
  if (href.includes('evil')) return false;
  const isPort = /^http:\/\/localhost:\d+$/.test(href);
  return isPort || href.startsWith(`command:${openPageCommand}?`) || href.startsWith('https://');
}
