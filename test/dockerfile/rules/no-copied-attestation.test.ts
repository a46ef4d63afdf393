import rule from '../../../server/src/dockerfile/rules/no-copied-attestation';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'statements and lists',
  `
  FROM alpine:3.24
  COPY app.openvex.json dist/app.spdx.json sbom.xml /meta/
       ^^^^^^^^^^^^^^^^ Scanners look for \`app.openvex.json\` in an attestation beside the image, not in its files.
                        ^^^^^^^^^^^^^^^^^^ Scanners look for \`app.spdx.json\` in an attestation beside the image, not in its files.
                                           ^^^^^^^^ Scanners look for \`sbom.xml\` in an attestation beside the image, not in its files.
`,
);

leaves(
  'other files and builders',
  'FROM alpine:3.24 AS b\nCOPY a.vex.json /\nFROM alpine:3.24\nCOPY vex.json convex.json /\n',
);
leaves('a line that is still being typed', 'FROM alpine:3.24\nCOPY app.vex.json\n');
