import { readSnippets } from '../snippets.mjs';
import { root } from './paths.mjs';
import { isCommandLanguage } from './snippet-languages.mjs';

/** In the order of the page. */
const titles = {
  dockerfile: 'Dockerfiles',
  compose: 'Compose files',
  dockerignore: 'Ignore files',
  'github-actions': 'GitHub Actions',
  'gitlab-ci': 'GitLab CI',
  'azure-pipelines': 'Azure Pipelines',
  jenkins: 'Jenkins',
  bake: 'Bake files',
  'bake-json': 'Bake files in JSON',
  daemon: 'Settings of the daemon',
};

/** The page of the reference that lists all snippets but the command lines, which the cheat sheet has. */
export async function snippetListText() {
  const { snippets, titleOf } = await readSnippets(root);
  const others = snippets.filter(({ language }) => !isCommandLanguage(language));
  const homeless = others.find(({ language }) => !Object.hasOwn(titles, language));
  if (homeless) throw new Error(`scripts/lib/snippet-list.mjs: no title for ${homeless.language}`);

  const sections = Object.entries(titles).map(([language, title]) => {
    const rows = others.filter((each) => each.language === language).map((each) => tableRow(each, titleOf));
    return `## ${title} {#${language}}\n\n| Snippet | Found by | Is |\n|---|---|---|\n${rows.join('\n')}`;
  });
  return `# Snippets {#snippets}

Completion offers these where they fit, as soon as one of their words is typed.
In the panel a click puts one at the cursor.
Command lines stand in the [cheat sheet](../chapters/cheat-sheet.md).

<!-- generated: snippets -->

${sections.join('\n\n')}

<!-- /generated -->
`;
}

function tableRow({ id, prefixes, description, chapter, since }, titleOf) {
  const words = prefixes.filter((prefix) => prefix !== id).map((prefix) => `\`${prefix}\``);
  const text = since ? description.replace(/\.$/, ` {since ${since}}.`) : description;
  const [page, anchor] = chapter.split('#');
  const link = `[${titleOf.get(chapter).split(' › ').at(-1)}](../${page}.md#${anchor})`;
  return `| [\`${id}\`](snippet:${id}) | ${words.join(', ')} | ${text.replaceAll('|', '\\|')} ${link} |`;
}
