import rule from '../../../server/src/compose/rules/require-secret-source';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'secrets and configs without one',
  'services: { w: { image: a } }\nsecrets:\n  a: { name: b }\n  ^ `a` has no source such as `file` or `environment`, so the project does not load.\nconfigs:\n  "c": {}\n  ^^^ `c` has no source such as `file`, `environment` or `content`, so the project does not load.\n',
);

leaves(
  'sources of all kinds',
  'x-f: &f { file: ./a }\nservices: { w: { image: a } }\nsecrets: { a: *f, b: { <<: *f, name: c }, d: { external: "${E}" } }\nconfigs: { a: { content: "" } }\n',
);
leaves('what another file completes', 'services: { w: { restart: always } }\nsecrets: { a: { name: b } }\n');
leaves(
  'unknown aliases, tags, unfinished entries',
  'services: { w: { image: a } }\nsecrets:\n  a: { <<: *gone }\n  b: !reset {}\n  c:\n  d\n',
);
leaves('a key that only configs have, which another rule reports', 'secrets: {a: {content: x}}\n');
