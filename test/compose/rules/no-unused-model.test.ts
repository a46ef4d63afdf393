import rule from '../../../server/src/compose/rules/no-unused-model';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'a model that nobody binds',
  `
  services:
    chat:
      image: traefik/whoami:v1.11
      models: [small]
  models:
    small: { model: ai/smollm2 }
    large: { model: ai/gemma3 }
    ^^^^^ No service is bound to the model \`large\`, so it is never run.
`,
);

fixes(
  'one of two',
  `
  services:
    chat:
      image: traefik/whoami:v1.11
      models: [small]
  models:
    small: { model: ai/smollm2 }
    large: { model: ai/gemma3 }
`,
  `
  services:
    chat:
      image: traefik/whoami:v1.11
      models: [small]
  models:
    small: { model: ai/smollm2 }
`,
);

leaves(
  'a model of an extended service',
  `
  services:
    base:
      image: traefik/whoami:v1.11
      models: [small]
    chat:
      extends: base
  models:
    small: { model: ai/smollm2 }
`,
);

leaves(
  'a fragment',
  `
  models:
    small: { model: ai/smollm2 }
`,
);
