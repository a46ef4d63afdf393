import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { dedent } from '../harness/marked-text';
import { openAtCursor, type SmallWorkspace } from '../harness/small-workspace';

/** The text in front of the card; of a text in one line the beginning is enough. */
function says(what: string, files: SmallWorkspace, expected: string): void {
  test(what, async () => {
    const { document, offset, context } = await openAtCursor(files);
    const here = (await document.topicAt(offset, context))?.here ?? 'nothing';
    const wanted = dedent(expected).trim();
    assert.equal(wanted.includes('\n') ? here : here.slice(0, wanted.length), wanted);
  });
}

const base = `
  services:
    api:
      image: shop/api:1
      environment:
        LOG_LEVEL: info
        DB_HOST: db
        DB_PASSWORD: hunter2
      ports: ["8080:80"]
      volumes: [data:/data]
      depends_on: [db]
    db:
      image: postgres:18
      healthcheck:
        test: pg_isready
        interval: 5s
  volumes:
    data:
`;
const override = `
  services:
    api:
      image: shop/api:\${TAG}
      environment: [LOG_LEVEL=debug, DB_PASSWORD=other]
      ports: ["9229:9229"]
      volumes: ["./data:/data"]
`;

suite('hover on names of a project', () => {
  says(
    'a service: all its places, its image after merging, who needs it',
    {
      'compose.override.yaml': 'services:\n  db<|>:\n    image: postgres:18-alpine\n',
      'compose.yaml': base,
      'tools.yaml': '',
    },
    '**`db`** · service, compose.yaml:11 and lines 2–3 · image `postgres:18-alpine` · probes with `pg_isready` every 5 seconds (compose.yaml:13) · needed by `api`',
  );

  says(
    'a volume of another file',
    {
      'compose.override.yaml': 'services:\n  job:\n    image: job:1\n    volumes_from: [a<|>pi]\n',
      'compose.yaml': base,
    },
    '**`api`** · service, compose.yaml:2 · image `shop/api:1` (compose.yaml:3) · needed by `job`',
  );

  says(
    'a name that no file defines',
    { 'compose.override.yaml': 'services: { a: { image: "a:1", networks: [no<|>ne] } }\n', 'compose.yaml': base },
    '**`none`** · network that no file of this project defines',
  );

  says(
    'a service in a file that it is taken from',
    {
      'compose.yaml': 'services:\n  web:\n    extends: { file: sub/common.yaml, service: ba<|>se }\n',
      'sub/common.yaml': 'services:\n  base:\n    image: nginx:1.30\n',
    },
    '**`base`** · service, sub/common.yaml:2 · image `nginx:1.30` (sub/common.yaml:3) · needed by `web`',
  );

  says(
    'a condition about a service of another file',
    {
      'compose.override.yaml': 'services: { api: { depends_on: { db: { condition: service_hea<|>lthy } } } }\n',
      'compose.yaml': base,
    },
    '**`service_healthy`** · `api` is created, and started once the health check of `db` succeeds\n\nHere: `db` probes with `pg_isready` every 5 seconds (compose.yaml:13).'.split(
      '\n',
    )[0] ?? '',
  );
});

suite('hover on what several files set', () => {
  const env = { '.env': 'TAG=1.8\n' };

  says(
    'a value: the last file wins',
    { 'compose.yaml': base.replace('image: shop', 'im<|>age: shop'), 'compose.override.yaml': override, ...env },
    `
      **\`image\`** of \`api\` · effective \`shop/api:1.8\`, from compose.override.yaml:3

      It replaces \`shop/api:1\` (line 3).

      [Services](docker-wiki:chapters/compose#services)
    `,
  );

  says(
    'names: merged one by one, secrets unread',
    { 'compose.override.yaml': override.replace('environment', 'environ<|>ment'), 'compose.yaml': base, ...env },
    `
      **\`environment\`** of \`api\` · effective, from 2 files

      | name | value | from |
      | --- | --- | --- |
      | \`LOG_LEVEL\` | \`debug\` | line 4 (replaces \`info\`, compose.yaml:5) |
      | \`DB_HOST\` | \`db\` | compose.yaml:6 |
      | \`DB_PASSWORD\` | \`••••\` | line 4 (replaces \`••••\`, compose.yaml:7) |

      Names are merged; a later file wins for each.

      [Services](docker-wiki:chapters/compose#services)
    `,
  );

  says(
    'items: collected',
    { 'compose.yaml': base.replace('ports', 'por<|>ts'), 'compose.override.yaml': override, ...env },
    `
      **\`ports\`** of \`api\` · effective, from 2 files

      | value | from |
      | --- | --- |
      | \`8080:80\` | line 8 |
      | \`9229:9229\` | compose.override.yaml:5 |

      Items of all files are collected; the same target counts once.

      [Services](docker-wiki:chapters/compose#services)
    `,
  );

  says(
    'mounts: one for each target',
    { 'compose.yaml': base.replace('volumes: [', 'vol<|>umes: ['), 'compose.override.yaml': override, ...env },
    `
      **\`volumes\`** of \`api\` · effective, from 2 files

      | value | from |
      | --- | --- |
      | \`./data:/data\` | compose.override.yaml:6 (replaces \`data:/data\`, line 9) |

      Items of all files are collected; the same target counts once.

      [Services](docker-wiki:chapters/compose#services)
    `,
  );

  says(
    'variables of env_file stand behind the others',
    {
      'compose.yaml': `
        services:
          web:
            image: web:1
            env_file: web.env
            environ<|>ment:
              A: one
      `,
      'web.env': 'A=two\nB=three\n',
    },
    `
      **\`environment\`** of \`web\` · effective, from 2 files

      | name | value | from |
      | --- | --- | --- |
      | \`A\` | \`one\` | line 6 |
      | \`B\` | \`three\` | web.env:2 |

      Names are merged; a later file wins for each.

      [Services](docker-wiki:chapters/compose#services)
    `,
  );

  says(
    'one variable, in a list too',
    { 'compose.override.yaml': override.replace('LOG_', 'LO<|>G_'), 'compose.yaml': base, ...env },
    `
      **\`LOG_LEVEL\`** of \`api\` · effective \`debug\`, from line 4

      It replaces \`info\` (compose.yaml:5).

      [Services](docker-wiki:chapters/compose#services)
    `,
  );

  says(
    'what extends brings in',
    {
      'compose.yaml': `
        services:
          base: { image: "web:1", restart: always }
          web: { extends: base, res<|>tart: "no" }
      `,
    },
    '**`restart`** of `web` · effective `no`, from line 3',
  );

  says(
    '!reset takes away, !override begins anew',
    {
      'compose.yaml': base.replace('ports', 'por<|>ts'),
      'compose.override.yaml': 'services:\n  api:\n    ports: !override ["1:1"]\n    expose: ["2"]\n',
    },
    '**`ports`** of `api` · effective, from 2 files\n\n| value | from |\n| --- | --- |\n| `1:1` | compose.override.yaml:3 |'.split(
      '\n',
    )[0] ?? '',
  );
});

suite('hover on what lies around', () => {
  const files = {
    'tools.yaml': 'services: { job: { image: "job:1" }, backup: { image: "b:1" } }\n',
    'web.env': 'A=1\nB=2\n',
    Dockerfile: 'ARG V=1\nFROM alpine:$V AS build\nARG V\nFROM build AS run\n',
    '.env': 'TAG=2\n',
  };
  const compose = (text: string) => ({ 'compose.yaml': text, ...files });

  says(
    'an included file',
    compose('include: [tools<|>.yaml]\n'),
    '**`tools.yaml`** · brings in the services `job` and `backup`',
  );
  says(
    'an included file that is missing',
    compose('include: [gone<|>.yaml]\n'),
    '**`gone.yaml`** · nothing lies there',
  );
  says(
    'a file that a service is taken from',
    compose('services: { a: { extends: { file: too<|>ls.yaml, service: job } } }\n'),
    '**`tools.yaml`** · has the services `job` and `backup`; `job` is taken from it',
  );
  says(
    'a file of variables',
    compose('services: { a: { image: "a:1", env_file: web<|>.env } }\n'),
    '**`web.env`** · sets `A` and `B`',
  );
  says(
    'a Dockerfile',
    compose('services: { a: { build: { dockerfile: Docker<|>file } } }\n'),
    '**`./Dockerfile`** · a Dockerfile with the stages `build` and `run`',
  );
  says(
    'a stage',
    compose('services: { a: { build: { context: ., target: r<|>un } } }\n'),
    '**`run`** · stage 1 of `Dockerfile`, line 4, from `build`',
  );
  says(
    'a build argument',
    compose('services: { a: { build: { context: ., args: { V<|>: 2 } } } }\n'),
    '**`V`** · ARG of `Dockerfile`, line 1, `1` by default',
  );
  says('a variable', compose('name: a-${TA<|>G}\n'), '**`TAG`** = `2` · from .env:1');
});
