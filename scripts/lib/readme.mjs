import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { ruleFacts } from './registry.mjs';
import { rulePage } from './rule-page.mjs';

/** README.md with the tables between `<!-- generated: NAME -->` and `<!-- /generated -->` made anew. */
export async function readmeText() {
  const tables = { settings: await settingsTable(), rules: await rulesTable() };
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  return readme.replace(/(<!-- generated: (\w+) -->\n)[\s\S]*?(<!-- \/generated -->)/g, (whole, start, name, end) =>
    name in tables ? `${start}${tables[name]}${end}` : whole,
  );
}

async function settingsTable() {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const strings = JSON.parse(await readFile(join(root, 'package.nls.json'), 'utf8'));
  const rows = Object.entries(manifest.contributes.configuration.properties).map(([name, setting]) => {
    const description = strings[setting.markdownDescription.slice(1, -1)];
    return `| \`${name}\` | \`${JSON.stringify(setting.default)}\` | ${description} |`;
  });
  return `| Setting | Default | What it does |\n|---|---|---|\n${rows.join('\n')}\n`;
}

async function rulesTable() {
  const rows = [];
  for (const rule of await ruleFacts()) {
    const { summary } = await rulePage(rule.id);
    const severity = rule.default === 'off' ? `${rule.severity}, off` : rule.severity;
    rows.push(`| [\`${rule.id}\`](docs-content/rules/${rule.id}.md) | ${severity} | ${rule.fix} | ${summary} |`);
  }
  return `| Rule | Severity | Fix | What it finds |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}
