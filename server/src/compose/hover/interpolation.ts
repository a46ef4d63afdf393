import type { Topic } from '../../analysis/feature-types';
import { code } from '../../knowledge/escape';
import { parseTemplate, type Reference } from '../interpolation';
import type { ComposeFile, Scalar } from '../model/nodes';
import { interpolationAt } from '../navigation/variable-uses';
import { type Effective, effectiveValue, expand } from '../variables';
import { explain, type HoverPlace } from './place';

/** A variable: its value where one is known, what its operator does, and what the whole value comes to. */
export function interpolationTopic({ file, offset, context, variables }: HoverPlace): Topic | undefined {
  const found = interpolationAt(file, offset);
  if (!found) return undefined;
  const { reference, scalar } = found;
  const effective = effectiveValue(reference, variables);
  return explain(context, {
    span: reference.span,
    paragraphs: [
      `**${code(reference.name)}**${valueText(effective)}`,
      [wholeValue(scalar.node, reference, file, expand(parseTemplate(scalar.node.text), variables)), sources(effective)]
        .filter(Boolean)
        .join(' '),
      operatorText(reference, file),
      '**Watch out:** this reads the shell and `.env` beside the Compose file. Names in `env_file:` reach the container, never this line.',
    ],
    more: { title: 'Interpolation', page: 'chapters/compose#interpolation' },
  });
}

function valueText(effective: Effective): string {
  switch (effective.kind) {
    case 'value':
      return ` = ${code(effective.text)} · from ${effective.origin}`;
    case 'default':
      return ` = ${code(effective.text)} · the default written here`;
    default:
      return ' · no value known here';
  }
}

function wholeValue(node: Scalar, { span }: Reference, { source }: ComposeFile, value: string | undefined): string {
  const isWhole = source.slice(node.span).replace(/^["']|["']$/g, '') === source.slice(span);
  return value === undefined || isWhole ? '' : `The whole value: ${code(value)}.`;
}

function sources({ kind }: Effective): string {
  if (kind === 'value') return 'The shell that runs Compose wins over the file; the editor cannot see that one.';
  return kind === 'default' ? 'The shell and `.env` win over it.' : 'The shell that runs Compose, or `.env`, decides.';
}

function operatorText({ operator, word }: Reference, { source }: ComposeFile): string {
  const [first, last] = [word?.parts[0], word?.parts.at(-1)];
  const text = code(first && last ? source.slice({ start: first.span.start, end: last.span.end }) : '');
  switch (operator) {
    case ':-':
      return `\`:-\` takes ${text} when the variable is unset **or empty**; \`-\` alone only when it is unset.`;
    case '-':
      return `\`-\` takes ${text} only when the variable is unset; \`:-\` also when it is empty.`;
    case ':?':
      return `\`:?\` stops Compose with ${text} when the variable is unset **or empty**.`;
    case '?':
      return `\`?\` stops Compose with ${text} when the variable is unset; an empty one passes.`;
    case ':+':
      return `\`:+\` takes ${text} when the variable is set and not empty; otherwise nothing stands here.`;
    case '+':
      return `\`+\` takes ${text} when the variable is set, even to nothing; otherwise nothing stands here.`;
    default:
      return 'Unset, it becomes empty and Compose prints a warning. `${NAME:-value}` gives a default, `${NAME:?text}` stops.';
  }
}
