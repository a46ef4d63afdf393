import rule from '../../../server/src/compose/rules/no-conflicting-secret-sources';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'two sources in secrets and configs',
  'secrets:\n  a: { environment: A, file: ./a }\n                       ^^^^ `a` has another source already, `environment`; with two, the project does not load.\nconfigs:\n  b:\n    file: ./b\n    content: b\n    ^^^^^^^ `b` has another source already, `file`; with two, the project does not load.\n',
);
reports(
  'sources of two files',
  'secrets:\n  a: { file: ./a }\n       ^^^^ `a` has another source already, `environment`; with two, the project does not load.\n',
  {
    name: 'compose.override.yaml',
    files: { 'compose.yaml': 'services: { w: { image: b } }\nsecrets: { a: { environment: A } }\n' },
  },
);

fixes(
  'by keeping the second one',
  'secrets: {a: {file: ./a, environment: A}}\n',
  'secrets: {a: {environment: A}}\n',
  'Remove `file`',
);

leaves('one source', 'secrets: { a: { file: ./a, name: b } }\nconfigs: { a: { content: a } }\n');
leaves(
  'resets and unfinished keys',
  'secrets:\n  a: { file: !reset null, environment: A }\n  b:\n    file: ./b\n    environment:\n',
);
