import rule from '../../../server/src/compose/rules/no-multiple-documents';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'each further document',
  '# a\n---\na: 1\n---\n^^^ Another document begins here; Compose merges it like an override, most tools ignore it.\nb: 1\n...\nc: 1\n^^^^ Another document begins here; Compose merges it like an override, most tools ignore it.\n',
);

leaves('marks around one document', '---\na: 1\n...\n');
leaves('empty and unfinished documents', '# only words\n---\na: 1\n---\n# later\n');
