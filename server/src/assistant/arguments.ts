import { ToolError } from './tool-error';
import type { ArgumentSpec, ToolSpec } from './tools';

/** The arguments of a call, by name. */
export interface Arguments {
  text(name: string): string | undefined;
  isSet(name: string): boolean;
}

/** Checks what came from outside. Throws ToolError where it is not what the tool takes. */
export function readArguments({ inputSchema: { properties, required } }: ToolSpec, given: unknown): Arguments {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new ToolError('the arguments are no object');
  }
  const values = new Map<string, unknown>(Object.entries(given));
  for (const name of required) if (!values.has(name)) throw new ToolError(`"${name}" is missing`);
  for (const [name, value] of values) {
    const spec = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (!spec) throw new ToolError(`there is no argument "${name}", but ${listed(Object.keys(properties))}`);
    check(name, value, spec);
  }
  return {
    text(name) {
      const value = values.get(name);
      return typeof value === 'string' ? value : undefined;
    },
    isSet: (name) => values.get(name) === true,
  };
}

function check(
  name: string,
  value: unknown,
  { type, enum: choices, maxLength = Number.POSITIVE_INFINITY }: ArgumentSpec,
) {
  if (typeof value !== type) throw new ToolError(`"${name}" is to be a ${type}`);
  if (choices && !choices.some((choice) => choice === value)) {
    throw new ToolError(`"${name}" is one of ${listed(choices)}`);
  }
  if (String(value).length > maxLength) throw new ToolError(`"${name}" is longer than ${maxLength} characters`);
}

function listed(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
