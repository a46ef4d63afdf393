import rule from '../../../server/src/compose/rules/no-shell-expansion';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'operators of shells',
  `
  services:
    a:
      image: a:\${TAG^^}
                    ^^ A shell understands \`^^\`, Compose does not: the file cannot be read.
      command: ["\${X%.*}", "\${#X}", "\${X:0:3}", "\${X[0]}"]
                    ^^^ A shell understands \`%.*\`, Compose does not: the file cannot be read.
                            ^^^^^ A shell understands \`\${#X}\`, Compose does not: the file cannot be read.
                                        ^^^^ A shell understands \`:0:3\`, Compose does not: the file cannot be read.
                                                    ^^^ A shell understands \`[0]\`, Compose does not: the file cannot be read.
`,
);
fixes('an equals sign', 'x: ${A=b}\n', 'x: ${A-b}\n');
fixes('a command', 'services: {a: {command: "echo ${A##*/}"}}\n', 'services: {a: {command: "echo $${A##*/}"}}\n');
leaves('arithmetic, doubled dollars', 'x: ["$((1+2))", "$${A^^}", "${A:-#x}"]\n');
leaves('other errors, a reset', 'x: ["${A:1}", "${A", !reset "${A^^}"]\n');
