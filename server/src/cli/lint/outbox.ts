/**
 * Sends together what is to be sent in one turn of the event loop: each message between threads wakes the other one,
 * which costs more than a small file's findings.
 */
export function createOutbox<Message>(send: (messages: readonly Message[]) => void): (message: Message) => void {
  let waiting: Message[] = [];
  return (message) => {
    if (waiting.push(message) > 1) return;
    setImmediate(() => {
      const ready = waiting;
      waiting = [];
      send(ready);
    });
  };
}
