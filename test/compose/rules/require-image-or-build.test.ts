import rule from '../../../server/src/compose/rules/require-image-or-build';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule, { files: {} });

reports(
  'services with neither',
  'services:\n  web: { ports: ["80:80"] }\n  ^^^ `web` has neither `image` nor `build`, so the project does not load.\n  api: {}\n  ^^^ `api` has neither `image` nor `build`, so the project does not load.\n',
);

leaves('an image of an override', 'services:\n  web: { restart: always }\n', {
  files: { 'compose.override.yaml': 'services: { web: { build: . } }\n' },
});
leaves(
  'an image by a merge key or by `extends`',
  'x-a: &a { image: b }\nservices:\n  web: { <<: *a }\n  api: { extends: web }\n',
);
leaves(
  'providers, variables, files of other names',
  'services:\n  web: { provider: { type: a } }\n  api: { image: "${I}" }\n',
);
leaves('an override alone', 'services:\n  web: { restart: always }\n', { name: 'compose.dev.yaml' });
leaves(
  'unknown aliases, tags, unfinished services',
  'services:\n  a: { <<: *gone }\n  b: !override { init: true }\n  c:\n  d\n',
);
leaves('keys of a service beside it', 'services:\n  web:\n  image: a\n  ports: []\n  environment: { A: b }\n');
leaves('what a development container changes', 'services:\n  app:\n    command: sleep infinity\n', {
  name: '.devcontainer/docker-compose.yml',
});
