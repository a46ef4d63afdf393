import rule from '../../../server/src/compose/rules/no-heap-above-limit';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'maps and lists',
  `
  services:
    a:
      mem_limit: 1g
      environment:
        ES_JAVA_OPTS: -Xms1g -Xmx1g
                      ^^^^^^^^^^^^^ A heap of 1g leaves less than a fifth of the limit of 1g for the rest of the program.
    b:
      deploy: { resources: { limits: { memory: 600M } } }
      environment:
        - "KAFKA_HEAP_OPTS=-Xmx512m"
                           ^^^^^^^^ A heap of 512m leaves less than a fifth of the limit of 600M for the rest of the program.
`,
);

leaves(
  'room enough, no limit, other variables',
  `
  services:
    a: { mem_limit: 2g, environment: { ES_JAVA_OPTS: "-Xmx4g -Xmx1g" } }
    b: { environment: { JAVA_OPTS: -Xmx8g } }
    c: { mem_limit: 1g, environment: { NOTE: -Xmx8g } }
`,
);
leaves(
  'variables, resets, unfinished lines',
  `
  services:
    a: { mem_limit: 1g, environment: { JAVA_OPTS: "-Xmx\${HEAP}" } }
    b: { mem_limit: 1g, environment: !reset { JAVA_OPTS: -Xmx2g } }
    c:
      mem_limit: 1g
      environment:
        JAVA_OPTS:
`,
);
