import rule from '../../../server/src/dockerfile/rules/no-dangerous-delete';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'the root and empty variables',
  `
  FROM debian:13
  ARG A
  ENV B=
  RUN rm -rf / && rm -fr /* && rm --recursive "\${A}/" "$B"/*
             ^ This deletes the whole file system of the image.
                         ^^ This deletes the whole file system of the image.
                                              ^^^^^^^ Where \`A\` is empty this deletes \`/\`; \`\${A:?}\` stops instead.
                                                      ^^^^^^ Where \`B\` is empty this deletes \`/*\`; \`\${B:?}\` stops instead.
  RUN rm -r $UNSET/
            ^^^^^^^ Where \`UNSET\` is empty this deletes \`/\`; \`\${UNSET:?}\` stops instead.
`,
);

leaves(
  'values and other commands',
  `
  FROM debian:13
  ENV B=/b
  RUN rm $A/* && rm -rf $B/ /a/* \${A:?}/* $HOME/* "$A/x" "/*"
  RUN for d in a b; do rm -rf $d/; done
  FROM example.com/base
  RUN rm -rf $UNSET/*
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM debian:13
  RUN rm -rf
`,
);
