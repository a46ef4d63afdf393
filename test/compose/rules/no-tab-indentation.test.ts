import rule from '../../../server/src/compose/rules/no-tab-indentation';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the first tab of a file',
  'a:\n  b:\n\tc: 1\n^ YAML forbids tabs as indentation, so the file cannot be read.\n\td: 1\n',
);

fixes('tabs throughout', 'a:\n\tb:\n\t\t- c\n\t\t- d: 1 # e\n\tf: 1\n', 'a:\n  b:\n    - c\n    - d: 1 # e\n  f: 1\n');
fixes(
  'tabs among blanks',
  'a:\n    b:\n        c: 1\n    d:\n\t\te: 1\n',
  'a:\n    b:\n        c: 1\n    d:\n        e: 1\n',
);

leaves('tabs in texts and behind values', 'a: "b\tc"\nd: |\n  e\n  \tf\ng: 1\t# h\n\t# i\n');
leaves('tabs in brackets, and in an unfinished line', 'a: [\n  \t1 ]\nb:\n\t\n');
