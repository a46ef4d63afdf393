/** Writes to standard output, and waits until the reader has room for more. A reader that has gone is no failure. */
export function printOut(text: string): Promise<void> {
  if (text === '') return Promise.resolve();
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}
