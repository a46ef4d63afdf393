import rule from '../../../server/src/compose/rules/no-undefined-model';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'a list and a map',
  `
  services:
    a:
      image: traefik/whoami:v1.11
      models: [llm]
               ^^^ No model \`llm\` is declared below \`models\`, so the project does not load.
    b:
      image: traefik/whoami:v1.11
      models:
        embeddings:
        ^^^^^^^^^^ No model \`embeddings\` is declared below \`models\`, so the project does not load.
          endpoint_var: URL
`,
);

fixes(
  'a misspelt key',
  `
  services:
    a:
      image: traefik/whoami:v1.11
      models:
        smalll:
  models:
    small:
      model: ai/smollm2
`,
  `
  services:
    a:
      image: traefik/whoami:v1.11
      models:
        small:
  models:
    small:
      model: ai/smollm2
`,
);

leaves(
  'variables and unfinished items',
  `
  services:
    a:
      image: traefik/whoami:v1.11
      models:
        - \${MODEL}
        -
`,
);

leaves(
  'a fragment without its base',
  `
  services:
    a:
      models: [llm]
`,
);
