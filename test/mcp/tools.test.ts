import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { version } from '../../package.json';
import { type Assistant, withAssistant } from './assistant';

suite('docker-wiki mcp', { concurrency: 4 }, () => {
  test('tells what it is, and that its tools only read', () =>
    withAssistant({}, {}, async ({ client }) => {
      assert.deepEqual(client.getServerVersion(), { name: 'docker-wiki', title: 'Docker Wiki', version });
      assert.match(client.getInstructions() ?? '', /Lint every Dockerfile/);
      const { tools } = await client.listTools();
      assert.deepEqual(
        tools.map(({ name }) => name),
        ['explain', 'search', 'lint', 'fix', 'effective_compose_project'],
      );
      for (const { name, annotations, inputSchema } of tools) {
        const { readOnlyHint, destructiveHint, openWorldHint } = annotations ?? {};
        assert.deepEqual([readOnlyHint, destructiveHint, openWorldHint], [true, false, false], name);
        assert.equal(inputSchema.additionalProperties, false);
      }
    }));

  explains('an instruction, in short and with its section', { topic: 'COPY --link' }, [
    /^\*\*`COPY --link`\*\*/,
    /^### Independent layers$/m,
  ]);
  explains('a rule by the name that another linter has for it', { topic: 'DL3020' }, [
    /^dockerfile\/prefer-copy \(/m,
    /^## What is left alone$/m,
    /```dockerfile bad\n/,
  ]);
  explains('an error message', { topic: 'Bind for 0.0.0.0:8080 failed: port is already allocated' }, [
    /another container holds the host port/,
  ]);
  explains('a chapter by its address, as a list of its sections where it is long', { topic: 'chapters/compose' }, [
    /^# Compose$/m,
    /^- The Compose file: `chapters\/compose#file`$/m,
  ]);
  explains('a section by its address', { topic: 'chapters/compose#first-project' }, [/^### A first project\n/]);

  test('explain leaves nothing in that only our panel can read', () =>
    withAssistant({}, {}, async ({ text }) => {
      for (const topic of [
        'chapters/compose#file',
        'chapters/networking#in-your-file',
        'rules/dockerfile/prefer-copy',
      ]) {
        const prose = (await text('explain', { topic })).replaceAll(/```.*?```/gs, '');
        assert.doesNotMatch(prose, /<!--|\{#|\{since|snippet:|docker-wiki:|\]\((?!https:)/, topic);
      }
    }));

  test('search finds sections whose addresses explain takes', () =>
    withAssistant({}, {}, async ({ data, text }) => {
      const { sections } = await data('search', { words: 'orphan containers' });
      assert.ok(Array.isArray(sections));
      const { address, url } = sections[0];
      assert.match(String(address), /orphan/);
      assert.match(String(url), /^https:\/\/.*orphan/);
      assert.match(await text('explain', { topic: address }), /orphan/i);
    }));

  test('lint tells rules, ranges, pages and edits', () =>
    withAssistant({ Dockerfile: 'FROM alpine:3.22\nADD app.conf /etc/\n' }, { roots: [''] }, async (assistant) => {
      const found = await findings(assistant, { path: 'Dockerfile' });
      const copy = found.find(({ rule }) => rule === 'dockerfile/prefer-copy');
      assert.deepEqual(copy?.range, { start: { line: 2, column: 1 }, end: { line: 2, column: 4 } });
      assert.match(String(copy?.page), /^https:.*rules\/dockerfile\/prefer-copy\.html$/);
      assert.ok(Array.isArray(copy?.aliases) && copy.aliases.includes('DL3020'));
      assert.deepEqual(copy?.fixes, [
        {
          title: 'Replace `ADD` with `COPY`',
          safety: 'safe',
          edits: [{ start: { line: 2, column: 1 }, end: { line: 2, column: 4 }, newText: 'COPY' }],
        },
      ]);
    }));

  test('lint obeys the settings of the project, and knows what lies around the file', () =>
    withAssistant(
      {
        '.docker-wiki.yaml': 'rules:\n  dockerfile/prefer-copy: off\n',
        Dockerfile: 'FROM alpine:3.22\nADD app.conf /etc/\nCOPY missing.conf /etc/\n',
        'app.conf': '',
      },
      { roots: [''] },
      async (assistant) => {
        const rules = (await findings(assistant, { path: 'Dockerfile' })).map(({ rule }) => rule);
        assert.ok(!rules.includes('dockerfile/prefer-copy'));
        assert.ok(rules.includes('dockerfile/no-missing-source'), rules.join());
      },
    ));

  test('lint sees what has changed since the call before', () =>
    withAssistant(
      { Dockerfile: 'FROM alpine:3.22\nCOPY app.conf late.conf /etc/\n', 'app.conf': '' },
      { roots: [''] },
      async (assistant) => {
        const rules = async () => (await findings(assistant, { path: 'Dockerfile' })).map(({ rule }) => rule);
        assert.ok((await rules()).includes('dockerfile/no-missing-source'));
        assistant.project.write('late.conf', '');
        assert.ok(!(await rules()).includes('dockerfile/no-missing-source'));
      },
    ));

  test('lint takes a text that lies nowhere', () =>
    withAssistant({}, {}, async (assistant) => {
      const given = { text: 'services:\n  web:\n    image: nginx\n', language: 'compose' };
      assert.deepEqual(
        (await findings(assistant, given)).map(({ rule }) => rule),
        ['compose/no-untagged-image'],
      );
    }));

  test('lint takes a text as if it lay at a path', () =>
    withAssistant({ 'web/app.conf': '' }, { roots: [''] }, async (assistant) => {
      const text = 'FROM alpine:3.22\nCOPY app.conf gone.conf /etc/\n';
      const messages = (await findings(assistant, { text, path: 'web/Dockerfile' })).map(({ message }) => message);
      assert.ok(messages.some((message) => String(message).includes('gone.conf')));
      assert.ok(!messages.some((message) => String(message).includes('`app.conf`')));
    }));

  test('fix returns the text with its safe fixes, says what they were, and writes nothing', () => {
    const before = 'from alpine:3.22\nADD app.conf /etc/\nRUN echo $x\n';
    return withAssistant({ Dockerfile: before }, { roots: [''] }, async ({ data, project }) => {
      const { text, changes, remaining } = await data('fix', { path: 'Dockerfile' });
      assert.equal(text, 'FROM alpine:3.22\nCOPY app.conf /etc/\nRUN echo $x\n');
      assert.deepEqual(changes, [
        { rule: 'dockerfile/no-mixed-instruction-case', title: 'Write `FROM`', safety: 'safe', line: 1 },
        { rule: 'dockerfile/prefer-copy', title: 'Replace `ADD` with `COPY`', safety: 'safe', line: 2 },
      ]);
      assert.ok(Array.isArray(remaining) && remaining.some(({ rule }) => rule === 'shellcheck/SC2086'));
      assert.equal(project.read('Dockerfile'), before);
    });
  });

  test('fix takes suggestions when it is told to', () =>
    withAssistant({}, {}, async ({ data }) => {
      const given = { text: 'FROM alpine:3.22\nRUN echo $HOME\n', language: 'dockerfile', includeSuggestions: true };
      const { text, changes } = await data('fix', given);
      assert.equal(text, 'FROM alpine:3.22\nRUN echo "$HOME"\n');
      assert.deepEqual(changes, [
        { rule: 'shellcheck/SC2086', title: 'Put `$HOME` in double quotes', safety: 'suggestion', line: 2 },
      ]);
    }));

  test('fix gives back a clean text', () =>
    withAssistant({}, {}, async ({ data }) => {
      const given = { text: 'node_modules\n', language: 'dockerignore' };
      const { text, changes } = await data('fix', given);
      assert.deepEqual([text, changes], [given.text, []]);
    }));

  test('effective_compose_project tells each value with the line that it comes from', () =>
    withAssistant(
      {
        'compose.yaml': `services:
  web:
    extends: { file: common.yaml, service: base }
    image: nginx:1.30
    ports: ["80:80"]
    environment:
      LEVEL: info
      PASSWORD: \${PASSWORD}
    build:
      args: { A: 1 }
`,
        'compose.override.yaml': `services:
  web:
    image: nginx:1.31
    ports: ["443:443"]
    environment: [LEVEL=debug]
    build:
      args: { B: 2 }
    command: !reset null
networks:
  front:
`,
        'common.yaml': 'services:\n  base:\n    init: true\n    command: run\n',
        '.env': 'PASSWORD=hunter2\n',
      },
      { roots: [''] },
      async ({ data, text }) => {
        const { files, entries, isWhole } = await data('effective_compose_project', { path: 'compose.yaml' });
        assert.deepEqual(files, [
          { file: 'compose.yaml', role: 'base' },
          { file: 'compose.override.yaml', role: 'override' },
          { file: 'common.yaml', role: 'extended' },
        ]);
        assert.equal(isWhole, true);
        assert.ok(Array.isArray(entries));
        assert.deepEqual(entries.map(asLine).sort(), [
          'networks.front =  (compose.override.yaml:10)',
          'services.web.build.args.A = 1 (compose.yaml:10)',
          'services.web.build.args.B = 2 (compose.override.yaml:7)',
          'services.web.environment.LEVEL = debug (compose.override.yaml:5), not info (compose.yaml:7)',
          'services.web.environment.PASSWORD = ${PASSWORD} (compose.yaml:8)',
          'services.web.image = nginx:1.31 (compose.override.yaml:3), not nginx:1.30 (compose.yaml:4)',
          'services.web.init = true (common.yaml:3)',
          'services.web.ports.0 = 80:80 (compose.yaml:5)',
          'services.web.ports.1 = 443:443 (compose.override.yaml:4)',
        ]);
        assert.doesNotMatch(await text('effective_compose_project', { path: 'compose.yaml' }), /hunter2/);
      },
    ));

  test('says what is wrong with a call', () =>
    withAssistant({}, {}, async ({ problem }) => {
      const wrong = [
        ['a topic that nobody knows', 'explain', { topic: 'qqqqxyz' }, /has nothing on "qqqqxyz"/],
        ['an empty topic', 'explain', { topic: ' ' }, /"topic" is empty/],
        ['words that stand nowhere', 'search', { words: 'qqqqxyz' }, /has nothing with "qqqqxyz"/],
        ['a missing argument', 'explain', {}, /"topic" is missing/],
        ['an argument of another type', 'lint', { text: 1 }, /"text" is to be a string/],
        ['an argument that the tool has not', 'fix', { file: 'x' }, /no argument "file", but "path", "text"/],
        ['a language that we have not', 'lint', { text: '', language: 'bake' }, /"language" is one of "dockerfile"/],
        ['a text that may be anything', 'lint', { text: 'FROM x' }, /say with "language" what the text is/],
        ['nothing to look at', 'lint', {}, /name a "path", or give a "text"/],
        ['a text that nobody writes', 'lint', { text: 'a'.repeat(1_048_577), language: 'compose' }, /"text" is longer/],
      ] as const;
      for (const [what, tool, given, expected] of wrong) assert.match(await problem(tool, given), expected, what);
    }));

  test('refuses a tool that it has not, and goes on', () =>
    withAssistant({}, {}, async ({ client, text }) => {
      await assert.rejects(client.callTool({ name: 'rm', arguments: {} }), /no tool "rm"/);
      assert.match(await text('explain', { topic: 'COPY' }), /COPY/);
    }));

  function explains(what: string, given: object, expected: readonly RegExp[]): void {
    test(`explain: ${what}`, () =>
      withAssistant({}, {}, async ({ text }) => {
        const told = await text('explain', given);
        for (const part of expected) assert.match(told, part);
      }));
  }
});

async function findings({ data }: Assistant, given: object): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { findings: found } = await data('lint', given);
  assert.ok(Array.isArray(found));
  return found;
}

interface Place {
  readonly value: string;
  readonly origin: { readonly file: string; readonly line: number };
}

function asLine({ path, replaces, ...own }: Place & { path: readonly string[]; replaces: readonly Place[] }): string {
  const placed = ({ value, origin }: Place) => `${value} (${origin.file}:${origin.line})`;
  return `${path.join('.')} = ${[placed(own), ...replaces.map((each) => `not ${placed(each)}`)].join(', ')}`;
}
