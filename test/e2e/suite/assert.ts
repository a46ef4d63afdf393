// What of node:assert the tests need, for a worker has no node:assert.

export function ok(value: unknown, message = `${String(value)} is not truthy`): asserts value {
  if (!value) throw new Error(message);
}

export function equal(actual: unknown, expected: unknown, message?: string): void {
  ok(Object.is(actual, expected), message ?? `${show(actual)} is not ${show(expected)}`);
}

export function notEqual(actual: unknown, other: unknown, message = `both are ${show(other)}`): void {
  ok(!Object.is(actual, other), message);
}

/** Compares values that JSON can hold. */
export function deepEqual(actual: unknown, expected: unknown): void {
  equal(show(actual), show(expected));
}

export function match(text: string, pattern: RegExp): void {
  ok(pattern.test(text), `${pattern} does not match ${show(text)}`);
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? 'undefined';
}
