import rule from '../../../server/src/compose/rules/no-empty-file';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports('comments alone', '# a\n^^^ The file says nothing, and Compose refuses an empty file.\n\n---\n# b\n');
reports('null', '~\n^ The file says nothing, and Compose refuses an empty file.\n');

leaves('anything else', '# a\n---\nservices: {}\n');
leaves('a key that is being typed, and a broken text', 'serv\n');
