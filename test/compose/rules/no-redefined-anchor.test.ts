import rule from '../../../server/src/compose/rules/no-redefined-anchor';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'each further one',
  'a: &x 1\nb: &x 2\n   ^^ The anchor `&x` is defined above already; aliases below mean this one.\nc: *x\n',
);

leaves('other names, other documents', 'a: &x 1\nb: &y 1\n---\nc: &x 1\n');
leaves('signs without a name, and in texts', 'a: &\nb: &\nc: "&x"\nd: "&x"\n');
