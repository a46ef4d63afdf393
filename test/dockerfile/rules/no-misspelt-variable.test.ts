import rule from '../../../server/src/dockerfile/rules/no-misspelt-variable';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'a slip in a command',
  `
  FROM alpine:3.24 AS base
  ENV APP_HOME=/srv
  FROM base
  ARG VERSION
  RUN echo $VERSON \${APP_HOEM}
           ^^^^^^^ Nothing here sets \`VERSON\`, so the shell puts nothing in its place; \`VERSION\` is declared.
                   ^^^^^^^^^^^ Nothing here sets \`APP_HOEM\`, so the shell puts nothing in its place; \`APP_HOME\` is declared.
`,
);
fixes('the name alone', 'FROM a\nARG CHANNEL\nRUN echo ${CHANEL}x\n', 'FROM a\nARG CHANNEL\nRUN echo ${CHANNEL}x\n');
leaves(
  'what the shell, the command or the file sets',
  `
  FROM alpine:3.24
  ARG VERSION
  ENV PORT1=1 HOMES=2
  RUN VERSON=1; echo $VERSON $HOME $PORT2 $SOMETHING \${VERSON:-}
  RUN . ./env && echo $VERSON
  RUN for VERSON in a b; do echo $VERSON; done
  RUN ["echo", "$VERSON"]
  RUN echo '$VERSON'
  ONBUILD RUN echo $VERSON
`,
);
leaves('what is said elsewhere', 'ARG VERSION\nFROM a\nARG VERSIONS\nRUN echo $VERSION\n');
leaves('other shells', 'FROM a\nARG VERSION\nSHELL ["pwsh", "-Command"]\nRUN echo $VERSON\n');
leaves('a name that is still being typed', 'FROM a\nARG VERSION\nRUN echo $VER');
