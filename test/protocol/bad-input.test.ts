import assert from 'node:assert/strict';
import type { CompletionItem, Diagnostic } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LspClient } from '../harness/lsp-client';
import { withClient } from '../harness/with-client';

const circle = 'a: &a [*b]\nb: &b [*a]\nservices: &s\n  <<: *s\n  web: { image: "a:1", depends_on: [gone] }\n';
const aliasBomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
  .split('')
  .map((name, index) => `${name}: &${name} [${`*${'abcdefghi'[index]},`.repeat(9)}]`)
  .join('\n')}\nservices: { web: { image: "a:1" } }\n`;
const rubbish = Array.from({ length: 4000 }, (_, i) => String.fromCharCode((i * 7919) % 0xffff)).join('');

const dockerfiles: Readonly<Record<string, string>> = {
  'an empty file': '',
  'a lone byte order mark': '\ufeff',
  'a byte order mark before FROM': '\ufeffFROM debian:latest\n',
  tabs: '\tFROM\tdebian:latest\n\tRUN\techo\t"x"\n',
  'binary rubbish': rubbish,
  'a line of two megabytes': `FROM debian:latest\nRUN echo ${'x'.repeat(2_000_000)}\n`,
  'two megabytes of continued lines': `FROM a:1\nRUN true \\\n${' && echo x \\\n'.repeat(170_000)}`,
  'an unfinished last line': 'FROM debian:latest\nCOPY --from=',
  'a continuation into nothing': 'FROM debian:latest\nRUN apt-get update && \\',
  'an unclosed here-document': 'FROM debian:latest\nRUN <<EOF\napt-get install curl\n',
  'an unclosed quote': 'FROM debian:latest\nENV A="x\nRUN echo \'y\n',
  'an unclosed array': 'FROM debian:latest\nCMD ["a", "b\n',
  'an indented variable before any FROM': ' RUN $A',
  'null characters and lone surrogates': 'FROM debian:latest\nRUN echo \0\ud800\u2028x\n',
  'a thousand nested substitutions': `FROM a:1\nRUN ${'$('.repeat(1000)}x${')'.repeat(1000)}\n`,
};

const composeFiles: Readonly<Record<string, string>> = {
  'an empty file': '',
  'a byte order mark and CRLF': '\ufeffversion: "3"\r\nservices:\r\n  web:\r\n    image: a:1\r\n',
  'tabs for indentation': 'services:\n\tweb:\n\t\timage: a:1\n',
  'YAML that does not parse': 'services:\n  web: {image: "a:1"\n  : : :\n- x\n',
  'anchors in a circle': circle,
  'an alias bomb': aliasBomb,
  'binary rubbish': rubbish,
  'ten thousand levels': `services:\n  web: ${'['.repeat(10_000)}\n`,
  'an unclosed quote': 'services:\n  web:\n    image: "a:1\n',
  'an unfinished key': 'services:\n  web:\n    im',
  'a list where a map belongs': 'services:\n  - web\n',
  'a line of two megabytes': `services:\n  web:\n    image: a:1\n    command: ${'x'.repeat(2_000_000)}\n`,
};

for (const [what, text] of Object.entries(dockerfiles)) {
  withClient(`a Dockerfile with ${what} is answered`, {}, (client) => askEverything(client, 'dockerfile', text));
}
for (const [what, text] of Object.entries(composeFiles)) {
  withClient(`a Compose file with ${what} is answered`, {}, (client) => askEverything(client, 'dockercompose', text));
}

withClient('what can still be found in a broken file is found', {}, async (client) => {
  const finds = async (languageId: string, text: string | undefined, rules: readonly string[]) => {
    const codes = (await askEverything(client, languageId, text ?? '')).map(({ code }) => code);
    for (const rule of rules) assert.ok(codes.includes(rule), `${rule} is not among ${codes.join(', ')}`);
  };
  const latest = 'dockerfile/no-latest-base-image';
  await finds('dockerfile', dockerfiles['an unclosed here-document'], [latest, 'dockerfile/no-unterminated-heredoc']);
  await finds('dockerfile', dockerfiles['a byte order mark before FROM'], [latest]);
  await finds('dockercompose', composeFiles['a byte order mark and CRLF'], ['compose/no-version']);
});

/** Asks each feature at places all over the text; every range in every answer lies inside the document. */
async function askEverything(client: LspClient, languageId: string, text: string): Promise<Diagnostic[]> {
  const uri = `file:///app/${languageId}`;
  client.close(uri);
  client.open(uri, languageId, text);
  await client.settled();
  const document = TextDocument.create(uri, languageId, 1, text);
  const places = Array.from({ length: 12 }, (_, index) => document.positionAt(Math.floor((text.length * index) / 11)));
  const textDocument = { uri };
  for (const position of places) {
    await client.connection.sendRequest('textDocument/hover', { textDocument, position });
    await client.connection.sendRequest('dockerWiki/pageAt', { textDocument, position });
    const items = await client.connection.sendRequest<CompletionItem[]>('textDocument/completion', {
      textDocument,
      position,
    });
    assert.ok(Array.isArray(items));
    const range = { start: position, end: position };
    await client.connection.sendRequest('textDocument/codeAction', {
      textDocument,
      range,
      context: { diagnostics: [] },
    });
  }
  const diagnostics = client.published.findLast((push) => push.uri === uri)?.diagnostics ?? [];
  for (const { range } of diagnostics) {
    assert.deepEqual(document.positionAt(document.offsetAt(range.start)), range.start);
    assert.deepEqual(document.positionAt(document.offsetAt(range.end)), range.end);
  }
  assert.deepEqual(client.errors, []);
  return diagnostics;
}
