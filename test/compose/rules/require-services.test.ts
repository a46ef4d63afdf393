import rule from '../../../server/src/compose/rules/require-services';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule, { files: {} });

reports(
  'files without services',
  'x-a: 1\n^^^ The project has no services, so there is nothing to start.\nvolumes: {}\n',
);
reports(
  'an empty mapping',
  'name: a\nservices: {}\n^^^^^^^^ The project has no services, so there is nothing to start.\n',
);

leaves('services of another file', 'volumes: {}\n', {
  files: { 'compose.override.yaml': 'services: { a: { image: b } }\n' },
});
leaves('an include', 'include: [a/compose.yaml]\n');
leaves('files of other names', 'volumes: {}\n', { name: 'compose.shared.yaml' });
leaves('unfinished files', 'services:\n');
leaves('a key that is being typed', 'serv\n');
