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

export function createRequests(host: Host): Requests {
  const open = new Map<number, (failure: string | null) => void>();
  let last = 0;
  return {
    send(order, done) {
      open.set(++last, done);
      host.send({ ...order, request: last });
    },
    settle(request, failure) {
      open.get(request)?.(failure);
      open.delete(request);
    },
  };
}
