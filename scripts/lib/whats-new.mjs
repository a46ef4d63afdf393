import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * The changelog as a page of the wiki: headings with ids that stay, keys as code, and no addresses outside.
 * @param {string} changelog in the form of Keep a Changelog
 */
export function whatsNewPage(changelog) {
  const versions = changelog
    .replace(/^\[[^\]]+\]: .*$/gm, '')
    .split(/^## /m)
    .slice(1)
    .map(versionText)
    .filter((text) => text !== '');
  return `# What is new {#whats-new}\n\n<!-- generated: changelog -->\n\n${versions.join('\n\n')}\n\n<!-- /generated -->\n`;
}

/** The same of CHANGELOG.md. */
export async function whatsNewText() {
  return whatsNewPage(await readFile(join(root, 'CHANGELOG.md'), 'utf8'));
}

function versionText(text) {
  const [, name, date] = /^\[([^\]]+)\](?: - (\S+))?/.exec(text) ?? [];
  const id = name === 'Unreleased' ? 'next' : `v${name.replaceAll('.', '-')}`;
  const title = name === 'Unreleased' ? 'In the next version' : `${name}, ${date}`;
  const body = text
    .replace(/^.*\n/, '')
    .replace(/^### (.*)$/gm, (_, kind) => `### ${kind} {#${id}-${kind.toLowerCase()}}`)
    .replace(/<kbd>(.*?)<\/kbd>/g, '`$1`')
    .trim();
  return body === '' ? '' : `## ${title} {#${id}}\n\n${body}`;
}
