import type { Topic } from '../../analysis/feature-types';
import { portUse } from '../../data/ports';
import { code } from '../../knowledge/escape';
import { touches } from '../../text/span';
import { variablesOf } from '../model/variables';
import { explain, type Place } from './place';

const portPattern = /^(\d{1,5})(?:-(\d{1,5}))?(?:\/([a-z]+))?$/i;

/** A port of EXPOSE: what usually listens there, and that nothing is opened by it. */
export function portTopic({ instruction, offset, file, context }: Place): Topic | undefined {
  const word = instruction.words.find(({ span }) => touches(span, offset));
  const text = word && (word.hasVariable ? variablesOf(file).expandAt(word.text, instruction) : word.value);
  const match = portPattern.exec(text ?? '');
  if (!word || !match) return undefined;
  const [, first = '', last, written = 'tcp'] = match;
  const protocol = written.toLowerCase();
  const use = last ? undefined : portUse(Number(first), protocol);
  const ports = last ? `ports ${first} to ${last}, ${protocol}` : `${first}/${protocol}`;
  return explain(context, {
    span: word.span,
    paragraphs: [
      `**${code(`EXPOSE ${word.text}`)}** · says that the container listens on ${ports}${use ? ` (${use.service})` : ''}. It publishes nothing: that takes \`-p\` or \`ports:\`.`,
    ],
    more: { title: 'EXPOSE', page: 'chapters/dockerfile#expose' },
  });
}
