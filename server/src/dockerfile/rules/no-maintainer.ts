import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { inCaseOf } from '../facts';
import type { Instruction } from '../model/nodes';

const label = 'org.opencontainers.image.authors';

export default defineRule({
  id: 'dockerfile/no-maintainer',
  category: 'clarity',
  severity: 'warning',
  tag: 'deprecated',
  aliases: [
    'DL4000',
    'MaintainerDeprecated',
    'CKV_DOCKER_6',
    'DS-0022',
    'kics:maintainer-instruction-being-used',
    'semgrep:maintainer-is-deprecated',
    'dfu:DEPRECATED_MAINTAINER',
    'dockerfilelint:deprecated_in_1.13',
    'dockadvisor:MaintainerMissingName',
  ],
  messages: { deprecated: '`MAINTAINER` is deprecated; tools look for the authors in a label.' },
  fixes: { useLabel: { title: `Replace \`MAINTAINER\` with \`LABEL ${label}\``, safety: 'safe' } },
  on: {
    maintainer(instruction, ctx) {
      const [author] = instruction.words;
      if (!author) return;
      const text = labelText(instruction, author.text);
      ctx.report({
        at: instruction.keyword.span,
        message: 'deprecated',
        fixes: text ? [{ title: 'useLabel', edits: () => [replace(instruction.span, text)] }] : [],
      });
    },
  },
});

/** `undefined` where the label exists already, and where comments between continued lines would be lost. */
function labelText({ stage, span, keyword }: Instruction, author: string): string | undefined {
  if (!stage || hasLabel(stage.instructions)) return undefined;
  const { source, escapeChar, comments } = stage.file;
  if (comments.some((comment) => span.start < comment.span.start && comment.span.end < span.end)) return undefined;
  if (/[\r\n]/.test(source.slice(span))) return undefined;
  const value = author.replace(/^(["'])(.*)\1$/, '$2').replace(/["$\\`]/g, (char) => escaped(char, escapeChar));
  return `${inCaseOf(keyword.text, 'label')} ${label}="${value}"`;
}

/** `MAINTAINER` takes its text as it is; in the double quotes of a `LABEL` three characters mean something. */
function escaped(char: string, escapeChar: string): string {
  return char === '"' || char === '$' || char === escapeChar ? escapeChar + char : char;
}

function hasLabel(instructions: readonly Instruction[]): boolean {
  return instructions.some(({ kind, pairs }) => kind === 'label' && pairs.some(({ name }) => name.value === label));
}
