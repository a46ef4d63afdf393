import rule from '../../../server/src/compose/rules/no-external-mapping';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the old form of all kinds',
  'volumes:\n  a: { external: { name: b } }\n       ^^^^^^^^ `external` with a `name` below it is the old form; the `name` belongs beside `external: true`.\nsecrets:\n  s:\n    external:\n    ^^^^^^^^ `external` with a `name` below it is the old form; the `name` belongs beside `external: true`.\n      name: t\n    name: u\n',
);

fixes(
  'a mapping in braces, with its quotes',
  "volumes: {a: {external: {name: 'b c'}, x-d: 1}}\n",
  "volumes: {a: {external: true, name: 'b c', x-d: 1}}\n",
);

leaves('the current form', 'volumes: { a: { external: true, name: b } }\nx-a: { external: { name: b } }\n');
leaves(
  'resets and unfinished mappings',
  'volumes:\n  a: { external: !reset { name: b } }\n  b:\n    external:\n      name:\n  c:\n    external:\n',
);
