import rule from '../../../server/src/dockerfile/rules/prefer-numeric-user';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'each name',
  `
  FROM debian:13
  USER "app:staff"
       ^^^^^^^^^^^ Kubernetes cannot tell that \`app\` is not root; a number proves it.
`,
);

fixes('an account of the base', 'FROM nginx:1.30-alpine\nUSER nginx\n', 'FROM nginx:1.30-alpine\nUSER 101:101\n');

leaves('numbers and variables', 'FROM node:24\nARG U\nUSER 1000\nUSER 0:0\nUSER $U\nUSER 1:node\n');
leaves('Windows', 'FROM mcr.microsoft.com/windows/servercore:ltsc2025\nUSER ContainerUser\n');
leaves('a line that is still being typed', 'FROM node:24\nUSER\n');
