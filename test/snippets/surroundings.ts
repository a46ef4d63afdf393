import { parse } from 'yaml';
import type { Snippet } from '../../scripts/snippets.mjs';

/** A whole file around an expanded snippet, as its scope asks for. */
export function inFittingFile({ language, scope }: Pick<Snippet, 'language' | 'scope'>, text: string): string {
  switch (scope) {
    case 'file':
      return `${text}\n`;
    case 'stage':
      return `FROM shop/base:1.4\nWORKDIR /app\n${text}\nUSER 65532:65532\nCMD ["/app/serve"]\n`;
    case 'top-level':
      return `services:\n  api:\n    image: traefik/whoami:v1.11\n${indent(usesOf(text), 4)}\n${text}\n`;
    case 'services':
      return `services:\n  api:\n    image: traefik/whoami:v1.11\n${indent(text, 2)}\n`;
    case 'service':
      return `services:\n  web:\n    image: traefik/whoami:v1.11\n  api:\n${indent(`${whatRuns(text)}${text}`, 4)}\n`;
    default:
      throw new Error(`no surroundings for ${language} ${scope}`);
  }
}

/** Image and build of a service, unless the snippet brings its own. */
function whatRuns(text: string): string {
  const keys = { image: 'image: shop/api:1.4\n', build: 'build: .\n' };
  return Object.entries(keys)
    .map(([key, line]) => (new RegExp(`^${key}:`, 'm').test(text) ? '' : line))
    .join('');
}

/** A service's keys that use what a top-level block declares, which would be left over without a user. */
function usesOf(text: string): string {
  const declared: Readonly<Record<string, Readonly<Record<string, unknown>>>> = parse(text);
  return ['networks', 'secrets', 'configs']
    .filter((kind) => declared[kind])
    .map((kind) => `${kind}: [${Object.keys(declared[kind] ?? {}).join(', ')}]\n`)
    .join('');
}

function indent(text: string, width: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(width));
}
