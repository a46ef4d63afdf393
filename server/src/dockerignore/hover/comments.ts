import type { Topic } from '../../analysis/feature-types';
import { code } from '../../knowledge/escape';
import { link } from '../../knowledge/markdown';
import { rules } from '../../lint/registry';
import { type Span, touches } from '../../text/span';
import type { Comment, IgnoreFile } from '../model/nodes';
import { suppressions } from '../suppressions';

/** A comment that switches rules off: what the name under the cursor means. Other comments explain themselves. */
export function suppressionTopic(file: IgnoreFile, comment: Comment, offset: number): Topic | undefined {
  const suppression = suppressions(file).find(({ span }) => span.start === comment.span.start);
  if (!suppression) return undefined;
  const named = nameAt(comment, suppression.names, offset);
  if (!named) return undefined;
  const where = suppression.scope ? 'the next pattern' : 'the whole file';
  const { name, span } = named;
  if (name === 'all') return { span, keys: [], here: `**\`all\`** · hides every problem in ${where}` };
  const rule = rules.find(
    ({ id, aliases }) => id.startsWith('dockerignore/') && (id === name || aliases?.includes(name)),
  );
  if (!rule) {
    return {
      span,
      keys: [],
      here: `**${code(name)}** · a rule that Docker Wiki does not have, so it hides nothing here`,
    };
  }
  const what = name === rule.id ? 'is off' : `switches ${code(rule.id)} off`;
  const more = link({ title: 'Rule', page: `rules/${rule.id}` });
  return { span, keys: [], here: `**${code(name)}** · ${what} for ${where}. ${more}` };
}

function nameAt(
  { text, span }: Comment,
  names: readonly string[],
  offset: number,
): { name: string; span: Span } | undefined {
  let from = text.indexOf('=');
  for (const name of names) {
    const index = text.indexOf(name, from);
    if (index < 0) continue;
    const at = { start: span.start + index, end: span.start + index + name.length };
    if (touches(at, offset)) return { name, span: at };
    from = index + name.length;
  }
  return undefined;
}
