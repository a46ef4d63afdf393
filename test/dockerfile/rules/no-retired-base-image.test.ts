import rule from '../../../server/src/dockerfile/rules/no-retired-base-image';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'repositories that get nothing any more',
  `
  FROM k8s.gcr.io/pause:3.2
       ^^^^^^^^^^^^^^^^^^^^ The repository of \`k8s.gcr.io/pause:3.2\` is retired and gets no rebuilds. Successor: \`registry.k8s.io\`.
  FROM docker.io/library/centos:7
       ^^^^^^^^^^^^^^^^^^^^^^^^^^ The repository of \`docker.io/library/centos:7\` is retired and gets no rebuilds. Successor: \`almalinux\` or \`rockylinux/rockylinux\`.
  COPY --from=bitnami/kubectl:1.30 /a /a
              ^^^^^^^^^^^^^^^^^^^^ The repository of \`bitnami/kubectl:1.30\` is retired and gets no rebuilds. Successor: \`bitnamilegacy\`, which gets no fixes.
`,
);
fixes('a host', 'FROM k8s.gcr.io/pause:3.2 AS a\n', 'FROM registry.k8s.io/pause:3.2 AS a\n');
fixes('Java', 'FROM adoptopenjdk:11-jre-hotspot\n', 'FROM eclipse-temurin:11-jre\n');
fixes('Java on Alpine', 'FROM java:8-alpine\n', 'FROM eclipse-temurin:8-jdk-alpine\n');
leaves(
  'others of that name',
  `
  FROM quay.io/centos/centos:stream9
  FROM openjdk:27-ea
  FROM shop/openjdk:17
  FROM bitnami/redis
  FROM debian:13 AS openjdk
  FROM openjdk
`,
);
leaves('variables', 'ARG B=openjdk:17\nFROM $B\n');
leaves('a name that is still being typed', 'FROM openjd');
