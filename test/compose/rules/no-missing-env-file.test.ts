import rule from '../../../server/src/compose/rules/no-missing-env-file';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

const files = { '.gitignore': 'secret.env\nenv/\n', 'there.env': 'A=1\n' };

reports(
  'text, items, long form; git-ignored files in other words',
  `
  services:
    web:
      env_file: app.env
                ^^^^^^^ There is no \`app.env\`; Compose stops.
    api:
      env_file: [there.env, { path: ./x.env }, "secret.env", env/a.env]
                                    ^^^^^^^ There is no \`./x.env\`; Compose stops.
                                                ^^^^^^^^^^ There is no \`secret.env\` here, and git ignores it; Compose stops until someone makes it.
                                                             ^^^^^^^^^ There is no \`env/a.env\` here, and git ignores it; Compose stops until someone makes it.
`,
  { files },
);

fixes(
  'an item',
  'services:\n  a:\n    env_file:\n      - app.env # c\n      - there.env\n',
  'services:\n  a:\n    env_file:\n      - path: app.env # c\n        required: false\n      - there.env\n',
  undefined,
  { files },
);
fixes(
  'a text',
  'services:\n  a:\n    env_file: "app.env"\n',
  'services:\n  a:\n    env_file: [{ path: "app.env", required: false }]\n',
  undefined,
  { files },
);

leaves('files alone', 'services: {a: {env_file: app.env}}\n');
leaves(
  'what is there, optional, absolute, or from variables',
  'services:\n  a:\n    env_file: [there.env, "$X.env", /a.env, {path: b.env, required: false}, !reset c.env]\n  b:\n    env_file:\n      -\n',
  { files },
);
