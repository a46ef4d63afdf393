import rule from '../../../server/src/compose/rules/prefer-compose-yaml';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

const old = { name: 'docker-compose.yml', files: {} };

reports(
  'the first key',
  'services: {}\n^^^^^^^^ `docker-compose.yml` is the name of old; Compose looks for `compose.yaml` first.\n',
  old,
);
leaves('the new name', 'services: {}\n', { files: {} });
leaves('files for -f', 'services: {}\n', { name: 'docker-compose.prod.yml', files: {} });
leaves('an empty file', '\n', old);
