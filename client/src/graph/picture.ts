import { type Checked, isBoolean, isCount, isListOf, isObject, isOneOf, isString } from '../panel/schema';

/** What the extension tells the page, or undefined where the value is no such message. */
export function readToPage(value: unknown): ToPage | undefined {
  return isToPage(value) ? value : undefined;
}

/** The kinds and states are those of the server's `Graph`. */
const isNode = isObject({
  id: isString,
  kind: isOneOf('service', 'network', 'volume', 'port', 'stage', 'image'),
  label: isString,
  detail: isString,
  group: isString,
  order: isCount,
  state: isOneOf('plain', 'missing', 'off', 'external', 'target', 'unused'),
  /** Where it is defined, for people: `line 7`; empty where nothing leads there. */
  where: isString,
  /** All that is drawn of it, in words. */
  words: isString,
});

const isEdge = isObject({
  from: isString,
  to: isString,
  kind: isOneOf('waits', 'shares', 'joins', 'mounts', 'publishes', 'base', 'copies', 'lends'),
  label: isString,
});

const isPicture = isObject({
  kind: isOneOf('topology', 'stages'),
  title: isString,
  detail: isString,
  nodes: isListOf(isNode),
  edges: isListOf(isEdge),
  profiles: isListOf(isObject({ name: isString, isActive: isBoolean })),
});

/** There is but one message. */
const isToPage = isObject({ type: isOneOf('picture'), picture: isPicture });

export type Picture = Checked<typeof isPicture>;
export type PictureNode = Checked<typeof isNode>;
export type PictureEdge = Checked<typeof isEdge>;
export type ToPage = Checked<typeof isToPage>;
