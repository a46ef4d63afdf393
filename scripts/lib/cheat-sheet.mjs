import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSnippets } from '../snippets.mjs';
import { expandCommand } from './expand-command.mjs';
import { root } from './paths.mjs';
import { isCommandLanguage } from './snippet-languages.mjs';

const chapter = 'docs-content/chapters/cheat-sheet.md';
const marked = /(<!-- generated: ([\w-]+) -->\n)[\s\S]*?(<!-- \/generated -->)/g;

/**
 * The cheat sheet with the tables between `<!-- generated: TOPIC -->` and `<!-- /generated -->` made anew: single lines
 * in a table, longer ones in fences below it.
 */
export async function cheatSheetText() {
  const { snippets, titleOf } = await readSnippets(root);
  const commands = snippets.filter(({ language }) => isCommandLanguage(language));
  const text = await readFile(join(root, chapter), 'utf8');

  const places = new Set([...text.matchAll(marked)].map(([, , topic]) => topic));
  const homeless = commands.find(({ topic }) => !places.has(topic));
  if (homeless) throw new Error(`${chapter}: no place for ${homeless.topic}, which ${homeless.id} asks for`);

  return text.replace(marked, (_, start, topic, end) => {
    const own = commands.filter((command) => command.topic === topic);
    if (own.length === 0) throw new Error(`${chapter}: nothing is listed below ${topic}`);
    return `${start}\n${sectionText(own, titleOf)}\n\n${end}`;
  });
}

function sectionText(commands, titleOf) {
  const isLine = ({ body }) => !body.includes('\n');
  const rows = commands.filter(isLine).map((command) => tableRow(command, titleOf));
  const table = rows.length > 0 ? [['| Command | Does |', '|---|---|', ...rows].join('\n')] : [];
  return [...table, ...commands.filter((command) => !isLine(command)).map((each) => recipe(each, titleOf))].join(
    '\n\n',
  );
}

function tableRow(command, titleOf) {
  const line = expandCommand(command.body).replaceAll('|', '\\|');
  return `| [\`${line}\`](snippet:${command.id}) | ${effectOf(command)} ${moreOf(command, titleOf)} |`;
}

function recipe(command, titleOf) {
  const language = command.language === 'shell' ? 'sh' : 'powershell';
  const fence = `\`\`\`${language}\n${expandCommand(command.body)}\n\`\`\``;
  return `${effectOf(command)}\nMore: ${moreOf(command, titleOf)}.\n\n${fence}`;
}

function effectOf({ description, since, deletesData }) {
  const text = since ? description.replace(/\.$/, ` {since ${since}}.`) : description;
  return deletesData ? `**Deletes data.** ${text}` : text;
}

/** A link to the section that explains the command, from within the chapters. */
function moreOf({ chapter: address }, titleOf) {
  const [page, anchor] = address.replace('chapters/', '').split('#');
  const title = titleOf.get(address).split(' › ').at(-1);
  return `[${title}](${page === 'cheat-sheet' ? '' : `${page}.md`}#${anchor})`;
}
