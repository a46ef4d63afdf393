import rule from '../../../server/src/compose/rules/no-reserved-label-prefix';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'all places of labels',
  `
  services:
    a:
      labels: ["com.docker.x=1", "org.dockerprojects.x=1"]
                ^^^^^^^^^^^^ Labels with \`com.docker.\` belong to Docker; it overwrites them or takes them for its own.
      build: { labels: { io.docker.y: 1 } }
                         ^^^^^^^^^^^ Labels with \`io.docker.\` belong to Docker; it overwrites them or takes them for its own.
  volumes:
    v: { labels: { org.dockerproject.z: 1 } }
                   ^^^^^^^^^^^^^^^^^^^ Labels with \`org.dockerproject.\` belong to Docker; it overwrites them or takes them for its own.
`,
);
leaves('documented labels', 'services: {a: {labels: {com.docker.extension.x: 1, com.docker.lb.hosts: h}}}\n');
leaves(
  'variables, tags, unfinished lines',
  'services:\n  a:\n    labels:\n      - $L\n      -\n  b: {labels: !reset {com.docker.x: 1}}\n',
);
