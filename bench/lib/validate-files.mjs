// Lints all Dockerfiles below a folder with dockerfile-utils, whose own command takes one file at a time.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';

const { validate } = createRequire(import.meta.url)('../node_modules/dockerfile-utils');
const [folder = ''] = process.argv.slice(2);
let count = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  count += validate(readFileSync(join(entry.parentPath ?? entry.path, entry.name), 'utf8')).length;
}
console.log(`${count} findings`);
