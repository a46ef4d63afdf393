import rule from '../../../server/src/dockerfile/rules/no-unknown-mount-option';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'names that do not exist, and names without a value',
  `
  FROM node:24-slim
  RUN --mount=type=cache,traget=/c,Sharng=locked true
                         ^^^^^^ \`--mount\` has no option \`traget\`, so the build stops here.
                                   ^^^^^^ \`--mount\` has no option \`sharng\`, so the build stops here.
  RUN --mount=cache,target=/c --mount=target,ro true
              ^^^^^ \`--mount\` has no option \`cache\`, so the build stops here.
                                      ^^^^^^ \`target\` needs a value behind \`=\`, so the build stops here.
`,
);

fixes(
  'a typo',
  'FROM node:24-slim\nRUN --mount=type=cache,traget=/c true\n',
  'FROM node:24-slim\nRUN --mount=type=cache,target=/c true\n',
);
fixes(
  'a type without its name',
  'FROM node:24-slim\nRUN --mount=cache,target=/c true\n',
  'FROM node:24-slim\nRUN --mount=type=cache,target=/c true\n',
);

leaves('all that exist', 'FROM node:24-slim\nRUN --mount=type=secret,id=a,required,mode=0400,uid=1,gid=1,env=A true\n');
leaves(
  'a blank behind a comma, which is another matter',
  'FROM node:24-slim\nRUN --mount=type=cache, traget=/c true\n',
);
leaves('a mount that is still being typed', 'FROM node:24-slim\nRUN --mount=type=cache,tar\n');
