/** Says whether a value that came from outside has the type `T`. */
export type Check<T> = (value: unknown) => value is T;

/** The type that a check, or an object of checks, stands for. */
export type Checked<C> =
  C extends Check<infer T> ? T : C extends Shape ? { readonly [Key in keyof C]: Checked<C[Key]> } : never;

export type Shape = { readonly [key: string]: Check<unknown> };

export const isString: Check<string> = (value): value is string => typeof value === 'string';

export const isBoolean: Check<boolean> = (value): value is boolean => typeof value === 'boolean';

/** A whole number from 0 up: a line, an offset, a count. */
export const isCount: Check<number> = (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

export function isOneOf<const T extends string>(...words: readonly T[]): Check<T> {
  return (value): value is T => words.some((word) => word === value);
}

export function isListOf<T>(item: Check<T>): Check<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(item);
}

export function isNullOr<T>(check: Check<T>): Check<T | null> {
  return (value): value is T | null => value === null || check(value);
}

/** Members that the shape does not name are left alone. */
export function isObject<S extends Shape>(shape: S): Check<Checked<S>> {
  return (value): value is Checked<S> =>
    isRecord(value) && Object.entries(shape).every(([key, check]) => check(value[key]));
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Shapes = { readonly [type: string]: Shape };

/** One of the messages that a table of shapes describes. */
export type Message<S extends Shapes> = { [Type in keyof S]: { readonly type: Type } & Checked<S[Type]> }[keyof S];

export function isMessageOf<S extends Shapes>(shapes: S): Check<Message<S>> {
  const checks = new Map(Object.entries(shapes).map(([type, shape]) => [type, isObject(shape)]));
  return (value): value is Message<S> =>
    isRecord(value) && isString(value.type) && checks.get(value.type)?.(value) === true;
}
