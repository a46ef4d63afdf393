import type { ToHost } from '../messages';
import type { Host } from './host';

type Numbered = Extract<ToHost, { readonly request: number }>;
export type Order = {
  [Type in Numbered['type']]: Omit<Extract<Numbered, { type: Type }>, 'request'>;
}[Numbered['type']];

/** Orders to the extension that are answered when they are carried out. */
export interface Requests {
  /** Calls back with null when it is done, else with the reason why not. */
  send(order: Order, done: (failure: string | null) => void): void;
  settle(request: number, failure: string | null): void;
}

/** A choice that the reader is asked for may take as long; a host that has gone never answers. */
const patience = 60_000;

export function createRequests(host: Host): Requests {
  const open = new Map<number, (failure: string | null) => void>();
  let last = 0;
  const settle = (request: number, failure: string | null) => {
    open.get(request)?.(failure);
    open.delete(request);
  };
  return {
    send(order, done) {
      const request = ++last;
      open.set(request, done);
      setTimeout(() => settle(request, 'No answer came; try again'), patience);
      host.send({ ...order, request });
    },
    settle,
  };
}
