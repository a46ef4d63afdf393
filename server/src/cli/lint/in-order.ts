/**
 * Works on many things, at most `limit` of them at a time; the next ones are taken only when there is room.
 * @returns the results in the order of `items`. `work` must not reject.
 */
export async function* inOrder<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  limit: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  for await (const item of items) {
    running.push(work(item));
    const first = running.length >= limit ? running.shift() : undefined;
    if (first) yield await first;
  }
  for (const each of running) yield await each;
}
