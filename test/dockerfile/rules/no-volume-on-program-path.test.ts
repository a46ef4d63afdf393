import rule from '../../../server/src/dockerfile/rules/no-volume-on-program-path';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'system directories and the program',
  `
  FROM alpine:3.24
  WORKDIR /app
  COPY package.json ./
  VOLUME ["/data", "/app/", "/usr/local"]
                   ^^^^^^^ \`/app\` holds what this stage copies in; a volume there keeps the old program after an update.
                            ^^^^^^^^^^^^ A volume on \`/usr/local\` keeps the files of the first image, so updates of the image stay invisible.
  VOLUME / /srv
         ^ A volume on \`/\` keeps the files of the first image, so updates of the image stay invisible.
           ^^^^ \`/srv\` holds what this stage copies in; a volume there keeps the old program after an update.
  COPY --from=build . /srv
`,
);

leaves(
  'data',
  'FROM alpine:3.24\nWORKDIR /data\nCOPY init.sql /docker-entrypoint-initdb.d/\nCOPY seed.db /srv/\nVOLUME /data /srv /var/lib/x\n',
);
leaves('variables', 'FROM alpine:3.24\nVOLUME $A /etc/$B\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nVOLUME ["/etc"');
