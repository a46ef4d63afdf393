import rule from '../../../server/src/compose/rules/valid-root';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports('lists', '- a\n^^^ A Compose file is a mapping such as `services:`; this is a list, so nothing loads.\n- b\n');
reports(
  'texts',
  '---\nhello world\n^^^^^^^^^^^ A Compose file is a mapping such as `services:`; this is a text, so nothing loads.\n',
);

leaves('mappings and nothing', '{}\n---\n# none\n---\nname: a\n');
leaves('a word that is being typed', 'serv\n');
