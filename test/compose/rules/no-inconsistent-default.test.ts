import rule from '../../../server/src/compose/rules/no-inconsistent-default';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'defaults and demands',
  `
  services:
    a: { image: "a:\${T:-1}", command: "\${P:-80}" }
                                       ^^^^^^^^ Elsewhere \`P\` is demanded, so this default is never used.
    b: { image: "b:\${T-2}", command: "\${P:?}" }
                   ^^^^^^ Without \`T\` this is \`2\`, but \`1\` elsewhere, so parts of the project disagree.
`,
);
reports(
  'the base and its override',
  `
  services: { a: { image: "a:\${T:-2}" } }
                             ^^^^^^^ Without \`T\` this is \`2\`, but \`1\` elsewhere, so parts of the project disagree.
`,
  { name: 'compose.override.yaml', files: { 'compose.yaml': 'services: {a: {image: "a:${T:-1}"}}\n' } },
);
leaves('equal and empty defaults', 'x: "${A:-1}${A-1}${B:-}${B:-1}${C:+1}${C:-2}$C"\n');
leaves('an included file, a reset', 'include: [b.yaml]\nservices: {a: {image: "a:${T:-2}"}}\ny: !reset ${T:-3}\n', {
  files: { 'b.yaml': 'services: {b: {image: "b:${T:-1}"}}\n' },
});
