// Parses all files of a workspace in a process of its own, and prints how many milliseconds that took.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parserFor } from './parse-alone.mjs';

const [language = '', folder = ''] = process.argv.slice(2);
const texts = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => readFileSync(join(entry.parentPath ?? entry.path, entry.name), 'utf8'));
const parse = parserFor(language === 'dockerfile' ? 'dockerfile' : 'compose');
const start = performance.now();
for (const text of texts) parse(text);
console.log(performance.now() - start);
