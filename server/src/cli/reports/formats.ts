import { codeclimate } from './codeclimate';
import type { Format } from './file-report';
import { github } from './github';
import { json } from './json';
import { ndjson } from './ndjson';
import { sarif } from './sarif';
import { stylish } from './stylish';

/** How findings are printed. */
export const formats = { stylish, json, ndjson, sarif, github, codeclimate } as const satisfies Record<string, Format>;

export function isFormat(name: string): name is keyof typeof formats {
  return Object.hasOwn(formats, name);
}
