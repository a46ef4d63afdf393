import rule from '../../../server/src/dockerfile/rules/valid-mount-type';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the type',
  `
  FROM node:24-slim
  RUN --mount=type=volume,target=/c true
                   ^^^^^^ A build has no mounts of type \`volume\`: \`bind\`, \`cache\`, \`secret\`, \`ssh\` and \`tmpfs\` are all.
  ONBUILD RUN --mount=target=/c,type=chache true
                                     ^^^^^^ A build has no mounts of type \`chache\`: \`bind\`, \`cache\`, \`secret\`, \`ssh\` and \`tmpfs\` are all.
`,
);

fixes(
  'a typo',
  'FROM node:24-slim\nRUN --mount=type=chache,target=/c true\n',
  'FROM node:24-slim\nRUN --mount=type=cache,target=/c true\n',
);

leaves(
  'types in any case, none, and variables',
  'FROM node:24-slim\nRUN --mount=type=SSH --mount=target=/c --mount=type=${T},target=/d true\n',
);
leaves('a mount that is still being typed', 'FROM node:24-slim\nRUN --mount=type=ca');
