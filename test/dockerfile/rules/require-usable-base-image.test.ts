import rule from '../../../server/src/dockerfile/rules/require-usable-base-image';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'images that are empty or broken without a value',
  `
  ARG IMAGE
  ARG TAG
  ARG WHOLE=alpine:$TAG
  FROM $IMAGE
       ^^^^^^ Without \`--build-arg\` this names no image, so a plain build stops here.
  FROM shop/base:\${TAG}
       ^^^^^^^^^^^^^^^^ Without \`--build-arg\` this is \`shop/base:\`, no valid image, so a plain build stops here.
  FROM $WHOLE
       ^^^^^^ Without \`--build-arg\` this is \`alpine:\`, no valid image, so a plain build stops here.
`,
);
fixes('with a maintained tag', 'ARG V\nFROM docker.io/library/node:$V\n', 'ARG V=24\nFROM docker.io/library/node:$V\n');
leaves(
  'defaults, fallbacks, platforms and stages',
  `
  ARG A=alpine
  ARG B=\${A}:3.24
  ARG S=x
  ARG E
  FROM $B AS x
  FROM $S
  FROM a-$TARGETARCH\${E}
  FROM \${E:-alpine:3.24}
  FROM node:$UNDECLARED
`,
);
leaves('a line that is still being typed', 'ARG T\nFROM ');
