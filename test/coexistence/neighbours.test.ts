import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { handovers, leaveOut, type Mode } from '../../client/src/coexistence/neighbours';

suite('beside other extensions', () => {
  leaves('nothing where nobody else is', {}, {});

  leaves(
    'to Container Tools what its two servers do',
    { 'ms-azuretools.vscode-containers': '2.4.0' },
    {
      dockerfile: 'formatting words names outline dockerfile-utils',
      compose: 'formatting words yaml',
    },
  );

  leaves(
    'Compose files to nobody who has switched them off',
    { 'ms-azuretools.vscode-containers': '2.4.0' },
    { dockerfile: 'formatting words names outline dockerfile-utils' },
    { 'containers.enableComposeLanguageService': false },
  );

  leaves(
    'to the older Docker extension the same',
    { 'ms-azuretools.vscode-docker': '1.29.6' },
    { dockerfile: 'formatting words names outline dockerfile-utils', compose: 'formatting words yaml' },
  );

  leaves('nothing to its successor, which only brings Container Tools', { 'ms-azuretools.vscode-docker': '2.0.0' }, {});

  leaves(
    'to Docker DX the checks of BuildKit, and Compose files',
    { 'docker.docker': '0.18.0' },
    { dockerfile: 'buildkit', compose: 'formatting words names outline yaml' },
  );

  leaves(
    'to Docker DX no Compose files where it leaves them to the YAML extension itself',
    { 'docker.docker': '0.18.0', 'redhat.vscode-yaml': '1.19.0' },
    {
      dockerfile: 'buildkit',
      compose: 'formatting words outline schema yaml',
      settings: 'formatting completion outline',
    },
    { 'docker.extension.enableComposeLanguageServer': false },
  );

  leaves(
    'to the YAML extension only what its settings let it do',
    { 'redhat.vscode-yaml': '1.19.0' },
    { compose: 'formatting outline yaml', settings: 'formatting completion outline' },
    { 'yaml.schemaStore.enable': false },
  );

  leaves(
    'to hadolint its rules, and ShellCheck, which it runs itself',
    { 'exiasr.hadolint': '1.1.2' },
    { dockerfile: 'hadolint shellcheck' },
  );

  test('one row names all who do the same', () => {
    const given = handovers('auto', surroundings({ 'docker.docker': '0.18.0', 'redhat.vscode-yaml': '1.19.0' }));
    const outline = given.find(({ language, share }) => language === 'compose' && share === 'outline');
    assert.deepEqual(outline?.to, ['Docker DX', 'YAML']);
  });

  test('in the mode `full` nothing is left', () => {
    assert.deepEqual(shared('full', { 'docker.docker': '0.18.0' }), {});
  });

  test('in the mode `explain-only` everything but explanations is, whoever is there', () => {
    assert.deepEqual(shared('explain-only', {}), {
      all: ['actions', 'completion', 'formatting', 'outline', 'problems', 'shellcheck'],
    });
  });
});

type Values = Readonly<Record<string, unknown>>;
type Versions = Readonly<Record<string, string>>;

function leaves(
  what: string,
  installed: Versions,
  expected: Readonly<Record<string, string>>,
  settings?: Values,
): void {
  test(`leaves ${what}`, () => {
    const inWords = Object.entries(shared('auto', installed, settings)).map(([key, list]) => [key, list.join(' ')]);
    assert.deepEqual(Object.fromEntries(inWords), expected);
  });
}

function shared(mode: Mode, installed: Versions, settings: Values = {}) {
  return leaveOut(mode, handovers(mode, surroundings(installed, settings)));
}

function surroundings(installed: Versions, settings: Values = {}) {
  return { version: (id: string) => installed[id], setting: (name: string) => settings[name] };
}
