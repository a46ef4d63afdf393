import rule from '../../../server/src/compose/rules/no-disabled-authentication';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

const login = 'anyone who reaches the port is let in without a password';

reports(
  'variables and flags',
  `
  services:
    a:
      environment:
        - xpack.security.enabled=false
                                 ^^^^^ With \`xpack.security.enabled\` set like this, ${login}.
        - DOCKER_TLS_CERTDIR=
          ^^^^^^^^^^^^^^^^^^ With \`DOCKER_TLS_CERTDIR\` set like this, the daemon listens without TLS, and its API is root.
      command: redis-server --protected-mode no
                                             ^^ \`--protected-mode no\` opens an interface without a password to everyone who reaches the port.
    b:
      environment: { MYSQL_ALLOW_EMPTY_PASSWORD: "yes" }
                                                  ^^^ With \`MYSQL_ALLOW_EMPTY_PASSWORD\` set like this, ${login}.
      command: ["--api.insecure=true"]
                 ^^^^^^^^^^^^^^^^^^^ \`--api.insecure=true\` opens an interface without a password to everyone who reaches the port.
`,
);

leaves(
  'the other values',
  'services: {a: {environment: {xpack.security.enabled: "true", MYSQL_ALLOW_EMPTY_PASSWORD: "no", GF_AUTH_ANONYMOUS_ORG_ROLE: Viewer, DOCKER_TLS_CERTDIR: /certs}, command: "x --protected-mode yes --api.insecure=false"}}\n',
);
leaves(
  'variables, overrides, names alone',
  'services:\n  a: {environment: {ALLOW_EMPTY_PASSWORD: $A}}\n  b: {environment: !reset {ALLOW_EMPTY_PASSWORD: yes}}\n  c: {environment: [DOCKER_TLS_CERTDIR, ALLOW_EMPTY_PASSWORD]}\n',
);
