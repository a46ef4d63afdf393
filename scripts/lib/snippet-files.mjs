// @ts-check
/**
 * @import { Snippet } from '../snippets.mjs'
 * @typedef {ReadonlyMap<string, string>} Titles
 */
import { isCommandLanguage, snippetLanguages } from './snippet-languages.mjs';

/**
 * The text of one of VS Code's snippet files.
 * @param {readonly Snippet[]} snippets those of one language
 * @param {Titles} titleOf
 */
export function snippetFileText(snippets, titleOf) {
  return jsonOf(snippets.map((snippet) => [snippet.title, forEditor(snippet, titleOf)]));
}

/**
 * The snippets for Markdown: every one as a fence, found by its id alone, because its other words are everyday ones.
 * @param {readonly Snippet[]} snippets
 * @param {Titles} titleOf
 */
export function markdownFileText(snippets, titleOf) {
  return jsonOf(
    snippets.map((snippet) => {
      const { fence } = snippetLanguages[snippet.language];
      const body = [`\`\`\`${fence}`, ...snippet.body.split('\n'), '```'];
      return [
        `${snippet.title} (${snippet.language})`,
        { prefix: snippet.id, body, description: describe(snippet, titleOf) },
      ];
    }),
  );
}

/**
 * What completion tells in one line.
 * @param {Snippet} snippet
 * @param {Titles} titleOf
 */
function describe({ description, chapter, since, deletesData }, titleOf) {
  const notes = [
    ...(deletesData ? ['Deletes data.'] : []),
    description,
    ...(since ? [`Since ${since}.`] : []),
    `Docker Wiki: ${titleOf.get(chapter)}`,
  ];
  return notes.join(' ');
}

/**
 * The panel looks snippets up by their id. Without a prefix VS Code lists a snippet in `Snippets: Insert Snippet` and does not propose it.
 * @param {Snippet} snippet
 * @param {Titles} titleOf
 */
function forEditor(snippet, titleOf) {
  const { id, language, scope, prefixes, body } = snippet;
  const { files, served } = snippetLanguages[language];
  return {
    id,
    ...(served ? {} : { prefix: prefixes }),
    ...(files ? { include: files } : {}),
    ...(scope === 'file' && !isCommandLanguage(language) ? { isFileTemplate: true } : {}),
    body: body.split('\n'),
    description: describe(snippet, titleOf),
  };
}

/** @param {readonly (readonly [string, object])[]} entries */
function jsonOf(entries) {
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
