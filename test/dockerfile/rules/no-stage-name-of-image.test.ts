import rule from '../../../server/src/dockerfile/rules/no-stage-name-of-image';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'a stage that hides its image',
  `
  FROM node:24 AS Node
                  ^^^^ The stage is called like its image, so the later \`FROM Node\` builds on the stage.
  FROM node AS test
`,
);
fixes(
  'stage, references and bases',
  'FROM node:24 AS node\nFROM node\nCOPY --from=node /a /a\n',
  'FROM node:24 AS node-stage\nFROM node:24\nCOPY --from=node-stage /a /a\n',
);
leaves('other bases and tags', 'FROM debian:13 AS node\nFROM node\nFROM nginx:1.30 AS nginx\nFROM nginx:1.30\n');
leaves('a line that is still being typed', 'FROM node:24 AS node\nFROM nod');
