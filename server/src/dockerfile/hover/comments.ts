import type { Topic } from '../../analysis/feature-types';
import { code } from '../../knowledge/escape';
import { rules } from '../../lint/registry';
import { defaultOptions, type Report, type Rule } from '../../lint/rule';
import type { Suppression } from '../../lint/suppression';
import { type Span, touches } from '../../text/span';
import type { DockerfileFile } from '../model/nodes';
import { suppressions } from '../suppressions';
import { walk } from '../walk';
import { explain, type Place } from './place';

/** A comment that switches rules off: which rule the name under the cursor means, and what it hides. */
export function suppressionTopic({ file, offset, context }: Omit<Place, 'instruction'>): Topic | undefined {
  const suppression = suppressions(file).find(({ span }) => touches(span, offset));
  if (!suppression) return undefined;
  const named = nameAt(file, suppression, offset);
  const [only] = suppression.names;
  const name = named?.name ?? (suppression.names.length === 1 ? only : undefined);
  if (name === undefined) return undefined;
  const where = suppression.scope ? 'the next instruction' : 'the whole file';
  const title = `**${code(named ? name : file.slice(suppression.span))}**`;
  const rule = ruleCalled(name);
  const at = named?.span ?? suppression.span;
  if (name === 'all') {
    return explain(context, {
      span: at,
      paragraphs: [
        `${title} · hides ${suppression.isForBuilder ? 'every check of the builder' : 'every problem'} in ${where}`,
      ],
    });
  }
  if (!rule) {
    return explain(context, {
      span: at,
      paragraphs: [`${title} · a rule that Docker Wiki does not have, so it hides nothing here`],
    });
  }
  const hidden = findingsOf(rule, file, context.today).filter((span) => isWithin(span, suppression.scope)).length;
  const amount =
    hidden === 0 ? 'It hides nothing' : hidden === 1 ? 'It hides 1 problem' : `It hides ${hidden} problems`;
  return explain(context, {
    span: at,
    paragraphs: [
      `${title} · ${name === rule.id ? 'is off' : `switches ${code(rule.id)} off`} for ${where}. ${amount} here.`,
    ],
    more: { title: 'Rule', page: `rules/${rule.id}` },
  });
}

function nameAt(
  file: DockerfileFile,
  { names, span }: Suppression,
  offset: number,
): { readonly name: string; readonly span: Span } | undefined {
  const text = file.slice(span);
  let from = text.indexOf('=');
  for (const name of names) {
    const index = text.indexOf(name, from);
    if (index < 0 || name === '') continue;
    const at = { start: span.start + index, end: span.start + index + name.length };
    if (touches(at, offset)) return { name, span: at };
    from = index + name.length;
  }
  return undefined;
}

/** The rule that a name or an alias means. */
export function ruleCalled(name: string): Rule | undefined {
  return rules.find(({ id, aliases }) => id.startsWith('dockerfile/') && (id === name || aliases?.includes(name)));
}

/** Where a rule would report if nothing were switched off. */
function findingsOf(rule: Rule, file: DockerfileFile, today: string): readonly Span[] {
  const found: Span[] = [];
  const ctx = { report: ({ at }: Report) => void found.push(at), today, options: defaultOptions };
  walk(file, (kind, node) => rule.on[kind]?.(node, ctx));
  return found;
}

function isWithin({ start }: Span, scope: Span | undefined): boolean {
  return !scope || (scope.start <= start && start <= scope.end);
}
