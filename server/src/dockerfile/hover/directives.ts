import type { Topic } from '../../analysis/feature-types';
import { code } from '../../knowledge/escape';
import { span, touches } from '../../text/span';
import type { Directive } from '../model/scan';
import { ruleCalled } from './comments';
import { plainImageTopic } from './images';
import { explain, hasCard, type Place } from './place';

/** A directive, its frontend image, an option of `check`, a check that it names. */
export function directiveTopic(directive: Directive, place: Omit<Place, 'instruction'>): Topic {
  const key = `dockerfile/directive/${directive.name}`;
  if (!touches(directive.valueSpan, place.offset)) return { span: directive.nameSpan, keys: [key] };
  if (directive.name === 'syntax') return syntaxTopic(directive, place);
  let start = directive.valueSpan.start;
  for (const part of directive.value.split(';')) {
    const partSpan = span(start, start + part.length);
    const option = /^\w+(?==)/.exec(part)?.[0];
    if (option && touches(partSpan, place.offset)) {
      const keys = [`${key}/${option}`, key];
      return checkTopic(part, partSpan.start, keys, place) ?? { span: partSpan, keys };
    }
    start = partSpan.end + 1;
  }
  return { span: directive.valueSpan, keys: [key] };
}

function syntaxTopic({ value, valueSpan }: Directive, place: Omit<Place, 'instruction'>): Topic {
  const image = value.split(/\s/, 1)[0] ?? '';
  const isOfficial = /^(?:docker\.io\/)?docker\/dockerfile(?:[:@]|$)/.test(image);
  if (!isOfficial) return plainImageTopic(image, span(valueSpan.start, valueSpan.start + image.length), place);
  return explain(place.context, {
    span: valueSpan,
    paragraphs: [`**${code(image)}** · the Dockerfile frontend that reads this file, fetched by the builder first`],
    keys: ['dockerfile/directive/syntax'],
  });
}

/** A name in `skip=A,B` or `experimental=A,B`. */
function checkTopic(
  part: string,
  start: number,
  fallback: readonly string[],
  { offset, context }: Omit<Place, 'instruction'>,
): Topic | undefined {
  const equals = part.indexOf('=');
  if (offset <= start + equals || !/^(?:skip|experimental)=/.test(part)) return undefined;
  let at = start + equals + 1;
  for (const name of part.slice(equals + 1).split(',')) {
    const nameSpan = span(at, at + name.length);
    at = nameSpan.end + 1;
    if (name === '' || name === 'all' || !touches(nameSpan, offset)) continue;
    const card = `dockerfile/check/${name}`;
    if (hasCard(context, card)) return { span: nameSpan, keys: [card, ...fallback] };
    const rule = ruleCalled(name);
    return rule
      ? explain(context, {
          span: nameSpan,
          paragraphs: [`**${code(name)}** · a check of the builder; ${code(rule.id)} finds the same in the editor`],
          more: { title: 'Rule', page: `rules/${rule.id}` },
        })
      : { span: nameSpan, keys: fallback };
  }
  return undefined;
}
