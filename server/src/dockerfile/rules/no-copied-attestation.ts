import type { RuleContext } from '../../lint/rule';
import { defineRule } from '../../lint/rule';
import { isExported } from '../facts';
import type { Instruction } from '../model/nodes';
import { baseImage } from '../packages/base-family';

export default defineRule({
  id: 'dockerfile/no-copied-attestation',
  category: 'security',
  severity: 'hint',
  offByDefault: true,
  aliases: ['tally/prefer-vex-attestation'],
  messages: { inside: 'Scanners look for `{file}` in an attestation beside the image, not in its files.' },
  on: { copy: reportStatements, add: reportStatements },
});

const statement = /(?:\.(?:open)?vex|[.-]?\b(?:sbom|spdx|cdx|cyclonedx))\.(?:json|xml)$/i;

function reportStatements({ sources, destination, stage }: Instruction, ctx: RuleContext<'inside', never>): void {
  if (!stage || !destination || !isExported(stage)) return;
  const holdsOnlyFiles =
    baseImage(stage)?.text === 'scratch' &&
    !stage.instructions.some(({ kind }) => kind === 'cmd' || kind === 'entrypoint');
  if (holdsOnlyFiles) return;
  for (const { value, span } of sources) {
    const file = value.slice(value.lastIndexOf('/') + 1);
    if (statement.test(file)) ctx.report({ at: span, message: 'inside', data: { file } });
  }
}
