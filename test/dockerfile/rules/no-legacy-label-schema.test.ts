import rule from '../../../server/src/dockerfile/rules/no-legacy-label-schema';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'keys with a successor',
  `
  FROM alpine:3.24
  LABEL org.label-schema.build-date=x "org.label-schema.name"=y
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Label Schema is given up; tools read \`org.opencontainers.image.created\` instead.
                                      ^^^^^^^^^^^^^^^^^^^^^^^ Label Schema is given up; tools read \`org.opencontainers.image.title\` instead.
`,
);

fixes(
  'in quotes',
  'FROM alpine:3.24\nLABEL "org.label-schema.vendor"=A\n',
  'FROM alpine:3.24\nLABEL "org.opencontainers.image.vendor"=A\n',
);

leaves('other keys', 'FROM alpine:3.24\nLABEL org.label-schema.schema-version=1 org.label-schema.x.name=2\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nLABEL org.label-schema.\n');
