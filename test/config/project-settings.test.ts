import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { projectSettings } from '../../server/src/config/project-settings';
import { rules } from '../../server/src/lint/registry';
import { defaultSettings, levelOf, readSettings, type Settings } from '../../server/src/settings';
import { dedent } from '../harness/marked-text';
import { memoryWorkspace } from '../harness/memory-workspace';

const root = 'file:///repo/shop/';

async function settingsFor(path: string, files: Readonly<Record<string, string>>, base: Settings = defaultSettings) {
  const texts = Object.entries(files).map(([name, text]) => [root + name, dedent(text)]);
  return projectSettings(root + path, memoryWorkspace(Object.fromEntries(texts)), base, rules);
}

function levelIn(settings: Settings, id: string): string {
  const rule = rules.find((candidate) => candidate.id === id);
  assert.ok(rule, id);
  return levelOf(rule, settings);
}

suite('the settings of a project', () => {
  test('come from the nearest .docker-wiki.yaml above the file', async () => {
    const { settings, problems } = await settingsFor('services/web/Dockerfile', {
      '.docker-wiki.yaml': 'rules:\n  dockerfile/prefer-copy: error\n',
      'services/.docker-wiki.yaml': 'rules:\n  DL3020: hint\n',
    });
    assert.deepEqual(problems, []);
    assert.equal(levelIn(settings, 'dockerfile/prefer-copy'), 'hint');
  });

  test('win over those of the editor, which decide about the rest', async () => {
    const { settings: editor } = readSettings(
      { rules: { 'dockerfile/prefer-copy': 'off', 'dockerfile/no-maintainer': 'off' } },
      rules,
    );
    const files = { '.docker-wiki.yml': 'rules: { dockerfile/prefer-copy: warning }\n' };
    const { settings } = await settingsFor('Dockerfile', files, editor);
    assert.equal(levelIn(settings, 'dockerfile/prefer-copy'), 'warning');
    assert.equal(levelIn(settings, 'dockerfile/no-maintainer'), 'off');
  });

  test('take .hadolint.yaml as hadolint means it', async () => {
    const { settings, problems } = await settingsFor('Dockerfile', {
      '.hadolint.yaml': `
        failure-threshold: info
        ignored: [DL3020, SC2086]
        override:
          error: [DL3048]
          style: [DL4000]
        trustedRegistries: [docker.io, "*.gcr.io"]
        label-schema: { author: text, version: SemVer }
        strict-labels: true
      `,
    });
    assert.deepEqual(problems, []);
    assert.equal(levelIn(settings, 'dockerfile/prefer-copy'), 'off');
    assert.equal(levelIn(settings, 'dockerfile/no-maintainer'), 'hint');
    assert.equal(settings.rules.get('shellcheck/SC2086'), 'off');
    assert.deepEqual(settings.options.trustedRegistries, ['docker.io', '*.gcr.io']);
    assert.deepEqual(
      [...settings.options.labelSchema],
      [
        ['author', 'text'],
        ['version', 'semver'],
      ],
    );
    assert.equal(settings.options.strictLabels, true);
  });

  test('leave it to hadolint’s file whether its comments count, also with one of ours', async () => {
    const files = { '.hadolint.yaml': 'disable-ignore-pragma: true\n', '.docker-wiki.yaml': 'profile: all\n' };
    const { settings, problems } = await settingsFor('Dockerfile', files);
    assert.deepEqual(problems, []);
    assert.equal(settings.options.obeysHadolintComments, false);
    assert.equal(defaultSettings.options.obeysHadolintComments, true);
  });

  test('let our own file win over hadolint’s', async () => {
    const { settings } = await settingsFor('Dockerfile', {
      '.hadolint.yaml': 'ignored: [DL3020]\n',
      '.docker-wiki.yaml': 'rules: { DL3020: error }\n',
    });
    assert.equal(levelIn(settings, 'dockerfile/prefer-copy'), 'error');
  });

  test('name the mistakes and keep the rest', async () => {
    const { settings, problems } = await settingsFor('Dockerfile', {
      '.docker-wiki.yaml':
        'profile: strict\nrules:\n  no-such-rule: off\n  dockerfile/prefer-copy: loud\n  DL4000: error\n',
    });
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        'profile must be one of essential, recommended, all, not "strict".',
        'rules: there is no rule "no-such-rule". The command "docker-wiki rules" lists all.',
        'rules: "dockerfile/prefer-copy" must be one of off, hint, info, warning, error, not "loud".',
      ],
    );
    assert.equal(levelIn(settings, 'dockerfile/no-maintainer'), 'error');
  });

  for (const [what, text] of [
    ['no YAML', 'rules: ['],
    ['no mapping', '- a\n'],
    [
      'an alias bomb',
      `a: &a [x]\n${Array.from({ length: 9 }, (_, i) => `b${i}: &b${i} [${`*${i ? `b${i - 1}` : 'a'},`.repeat(9)}]`).join('\n')}\n`,
    ],
  ] as const) {
    test(`survive a file that is ${what}`, async () => {
      const { settings, problems } = await settingsFor('Dockerfile', { '.docker-wiki.yaml': text });
      assert.equal(problems.length, 1);
      assert.equal(levelIn(settings, 'dockerfile/prefer-copy'), levelIn(defaultSettings, 'dockerfile/prefer-copy'));
    });
  }
});

suite('levels', () => {
  test('a group is chosen by category or language, a single rule wins over it', () => {
    const given = { 'dockerfile/prefer-copy': 'error', clarity: 'hint', 'compose/*': 'off' };
    const { settings, problems } = readSettings({ rules: given }, rules);
    assert.deepEqual(problems, []);
    assert.equal(levelIn(settings, 'dockerfile/prefer-copy'), 'error');
    assert.equal(levelIn(settings, 'compose/no-version'), 'off');
    const clear = rules.filter(({ id, category }) => category === 'clarity' && id.startsWith('dockerfile/'));
    for (const { id } of clear) if (id !== 'dockerfile/prefer-copy') assert.equal(levelIn(settings, id), 'hint', id);
  });

  test('a profile decides where nothing is chosen', () => {
    const off = rules.find(({ offByDefault }) => offByDefault);
    const mild = rules.find(({ severity, offByDefault }) => severity === 'info' && !offByDefault);
    assert.ok(off && mild);
    const of = (profile: string) => readSettings({ profile, rules: { DL3020: 'hint' } }, rules).settings;
    assert.equal(levelIn(of('essential'), mild.id), 'off');
    assert.equal(levelIn(of('recommended'), mild.id), 'info');
    assert.equal(levelIn(of('recommended'), off.id), 'off');
    assert.equal(levelIn(of('all'), off.id), off.severity);
    assert.equal(levelIn(of('essential'), 'dockerfile/prefer-copy'), 'hint');
  });

  test('what is wrong in an editor’s settings is named once each', () => {
    const { problems } = readSettings(
      { colour: 1, rules: [], codeLens: { enabled: 'yes' }, composeFiles: ['a'] },
      rules,
    );
    assert.deepEqual([...problems].sort(), [
      'There is no setting dockerWiki.colour.',
      'dockerWiki.codeLens.enabled must be true or false, not "yes".',
      'dockerWiki.composeFiles must be a list of lists of paths, not ["a"].',
      'dockerWiki.rules must be an object such as { "dockerfile/prefer-copy": "off" }, not [].',
    ]);
  });
});
