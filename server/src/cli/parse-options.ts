import { parseArgs } from 'node:util';
import type { OptionSpec, OptionTable } from './commands';
import { UsageError } from './usage-error';

type Text<O extends OptionSpec> = O extends { readonly choices: readonly (infer Choice)[] } ? Choice : string;

type Value<O extends OptionSpec> = O extends { readonly type: 'boolean' }
  ? boolean
  : O extends { readonly multiple: true }
    ? readonly string[]
    : O extends { readonly default: string }
      ? Text<O>
      : Text<O> | undefined;

export type Values<T extends OptionTable> = { readonly [Name in keyof T]: Value<T[Name]> };

export interface Parsed<T extends OptionTable> {
  readonly values: Values<T>;
  readonly positionals: readonly string[];
}

/** What a command line says, in the terms of the table. Throws UsageError where it says something else. */
export function parseOptions<T extends OptionTable>(args: readonly string[], table: T): Parsed<T> {
  const names = Object.entries(table);
  const options = Object.fromEntries(
    names.map(([name, { type, multiple }]) => [name, { type, multiple: multiple ?? false }] as const),
  );
  const { values, positionals } = parsed();
  const all: object = Object.fromEntries(names.map(([name, spec]) => [name, checkedValue(name, spec, values[name])]));
  return { values: all as Values<T>, positionals };

  function parsed() {
    try {
      return parseArgs({ args: [...args], options, allowPositionals: true });
    } catch (error) {
      throw new UsageError(error instanceof Error ? error.message : String(error));
    }
  }
}

function checkedValue(name: string, { type, choices, form, default: preset, multiple }: OptionSpec, given: unknown) {
  if (type === 'boolean') return given === true;
  if (multiple) return given ?? [];
  if (typeof given !== 'string') return preset;
  if (choices && !choices.includes(given)) throw new UsageError(`--${name} is one of ${choices.join(', ')}`);
  if (form && !form.pattern.test(given)) throw new UsageError(`--${name} takes ${form.text}`);
  return given;
}
