import { isListOf, isMessageOf, isString, type Message } from '../panel/schema';

/** What the page asks of the extension, or undefined where the value is no such message. */
export function readToHost(value: unknown): ToHost | undefined {
  return isToHost(value) ? value : undefined;
}

const toHost = {
  ready: {},
  /** Places are never sent back: the extension looks the node up in what the server gave. */
  reveal: { id: isString },
  profiles: { names: isListOf(isString) },
  exportSvg: { svg: isString },
};

const isToHost = isMessageOf(toHost);

export type ToHost = Message<typeof toHost>;
