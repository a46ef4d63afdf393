import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { type Handover, handovers, type Mode } from '../../client/src/coexistence/neighbours';
import { problemReport } from '../../client/src/report-problem/report';
import { statusLabel, statusMarkdown } from '../../client/src/status/summary';

const running = { isRunning: true, rules: { on: 212, all: 290 } };

suite('the status item', () => {
  test('tells the state, who does what, and where to go', () => {
    const formatting: Handover = { language: 'dockerfile', share: 'formatting', to: ['Container Tools', 'Tally'] };
    const text = statusMarkdown({ mode: 'auto', handovers: [formatting], findings: 3, ...running }, english);
    assert.equal(
      text,
      [
        '- 3 findings in this file',
        '- 212 of 290 rules for it are on',
        '',
        'Left to other extensions:',
        '',
        '- Dockerfiles, formatting: **Container Tools, Tally**',
        '',
        'Docker Wiki does the rest.',
        '',
        '[Open the wiki](command:dockerWiki.open) · [Restart](command:dockerWiki.restartServer) · ' +
          '[Log](command:dockerWiki.showLog) · [Change who does what](command:dockerWiki.chooseCoexistence)',
      ].join('\n'),
    );
  });

  for (const [mode, says] of [
    ['auto', 'No other Docker extension is on'],
    ['full', 'does everything'],
    ['explain-only', 'only explains'],
  ] as const) {
    test(`says what ${mode} means`, () => {
      assert.ok(statusMarkdown({ mode, handovers: [], findings: 0, ...running }, english).includes(says));
    });
  }

  test('is read out in one sentence', () => {
    const state = { mode: 'auto', handovers: [] } as const;
    assert.equal(statusLabel({ ...state, findings: 1, ...running }, english), 'Docker Wiki, 1 finding');
    assert.equal(
      statusLabel({ ...state, findings: 0, isRunning: false }, english),
      'Docker Wiki, language server not running',
    );
  });
});

test('a report holds versions and settings, with room above them', () => {
  const report = problemReport({
    version: '0.2.0',
    editor: 'Code 1.139.1',
    host: 'desktop, local',
    displayLanguage: 'en',
    serverIsRunning: true,
    mode: 'auto',
    handovers: [{ language: 'compose', share: 'schema', to: ['YAML'] }],
    settings: { 'dockerWiki.profile': 'all' },
  });
  assert.match(report, /^## What happened/);
  for (const part of [
    'Docker Wiki 0.2.0',
    'compose schema: YAML',
    '"dockerWiki.profile": "all"',
    'nothing has been sent',
  ]) {
    assert.ok(report.includes(part), part);
  }
});

suite('the German texts', () => {
  const german: Readonly<Record<string, string>> = JSON.parse(readFileSync('l10n/bundle.l10n.de.json', 'utf8'));

  test('are there for everything that the client says through the translation, and nothing else', () => {
    assert.deepEqual(Object.keys(german).sort(), [...new Set([...inSources(), ...inSummaries()])].sort());
  });

  test('leave out no message and no hint of the client', () => {
    const untranslated =
      /(?:show(?:Information|Warning|Error)Message|setStatusBarMessage|showInputBox)\(\s*['"`]|(?:placeHolder|prompt): ['"`]/;
    const found = clientSources().filter(({ text }) => untranslated.test(text));
    assert.deepEqual(
      found.map(({ name }) => name),
      [],
    );
  });

  test('keep the places that are filled in', () => {
    for (const [english, text] of Object.entries(german)) assert.deepEqual(places(text), places(english), english);
  });

  test('are there for the whole manifest', () => {
    const keysOf = (file: string) => Object.keys(JSON.parse(readFileSync(file, 'utf8')));
    assert.deepEqual(keysOf('package.nls.de.json').sort(), keysOf('package.nls.json').sort());
  });
});

function english(message: string, ...parts: (string | number)[]): string {
  return message.replaceAll(/\{(\d)\}/g, (_, index: string) => String(parts[Number(index)]));
}

/** Texts that stand in the call itself. */
function inSources(): readonly string[] {
  return clientSources().flatMap(({ text }) => [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1] ?? ''));
}

function clientSources(): readonly { readonly name: string; readonly text: string }[] {
  const folder = 'client/src';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** Texts that the status item looks up in its tables, heard with every neighbour there is. */
function inSummaries(): readonly string[] {
  const heard: string[] = [];
  const listen = (message: string) => {
    heard.push(message);
    return message;
  };
  const everyone = handovers('auto', { version: () => '1.0.0', setting: () => undefined });
  for (const mode of ['auto', 'full', 'explain-only'] satisfies Mode[]) {
    statusMarkdown({ mode, handovers: everyone, findings: 1, ...running }, listen);
  }
  return heard;
}

function places(text: string): readonly string[] {
  return (text.match(/\{\d\}/g) ?? []).sort();
}
