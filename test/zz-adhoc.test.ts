import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { parseAllDocuments } from 'yaml';
import { findingsOf } from './harness/rule-test';
import { rules } from '../server/src/lint/registry';
import { applyEdits } from '../server/src/text/span';
const mine = process.env.MINE!.split(' ').map((x) => `compose/${x}`);
const norm = (v: unknown): unknown => Array.isArray(v) ? v.map(norm).sort((a, b) => JSON.stringify(a) < JSON.stringify(b) ? -1 : 1) : v && typeof v === 'object' ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => a < b ? -1 : 1).map(([k, x]) => [k, norm(x)])) : v;
test('adhoc', async () => {
  const texts: [string, string][] = [];
  for (const f of readdirSync('docs-content', { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.md')))
    for (const m of readFileSync(`docs-content/${f}`, 'utf8').matchAll(/^(```+)compose[^\n]*\n(.*?)^\1[ \t]*$/gms)) texts.push([f, m[2] ?? '']);
  for (const f of ['samples/compose.yaml']) texts.push([f, readFileSync(f, 'utf8')]);
  const count: Record<string, number> = {}; const fixed: Record<string, number> = {};
  let t0 = performance.now();
  for (const rule of rules.filter(({ id }) => mine.includes(id as string))) {
    for (const [f, text] of texts) {
      for (const cut of [text, text.slice(0, Math.floor(text.length * 0.6)), text.replaceAll('\n', '\r\n')]) {
      let found = await findingsOf(rule, cut, { files: {} });
      count[rule.id] = (count[rule.id] ?? 0) + (cut === text ? found.length : 0);
      if (cut === text && found.length && !rule.offByDefault && !f.includes(rule.id)) console.log(rule.id, f, found[0]!.message);
      for (const x of found) for (const fix of x.fixes) {
        const after = applyEdits(cut, fix.edits());
        fixed[rule.id] = (fixed[rule.id] ?? 0) + 1;
        const docs = parseAllDocuments(after, { merge: true, logLevel: 'silent' });
        if (cut === text) for (const d of docs) if (d.errors.length) console.log('BROKEN', rule.id, f, d.errors[0]!.message.slice(0, 100));
        if (/order|sorted|quoted-vol/.test(rule.id)) {
          const a = parseAllDocuments(cut, { merge: true, logLevel: 'silent' }).map((d) => norm(d.toJS())); const b = docs.map((d) => norm(d.toJS()));
          assert.deepEqual(b, a, `${rule.id} ${f}\n${cut}\n---\n${after}`);
          const again = await findingsOf(rule, after, { files: {} });
          if (again.length >= found.length) console.log('STILL', rule.id, f, '\n' + cut + '\n---\n' + after);
          const strip = (s: string) => s.split(/\r?\n/).map((l) => l.trim()).filter((l) => l.startsWith('#')).sort().join('\n');
          if (strip(after) !== strip(cut)) console.log('COMMENTS', rule.id, f);
        }
      }
      }
    }
  }
  console.log(texts.length, performance.now() - t0, count, fixed);
});
