// @ts-check
/**
 * @typedef {'dockerfile' | 'compose' | 'dockerignore' | 'shell' | 'powershell' | 'github-actions' | 'gitlab-ci'
 *   | 'azure-pipelines' | 'jenkins' | 'bake' | 'bake-json' | 'daemon'} SnippetLanguage
 * @typedef {'file' | 'stage' | 'service' | 'services' | 'top-level' | 'block' | 'command'} SnippetScope where the body
 *   fits: a whole file, among the instructions of a stage, among the keys of a service, below `services:`, among the
 *   top-level keys, into a file whose inside we do not know, on a command line
 *
 * @typedef {object} LanguageFacts
 * @property {readonly SnippetScope[]} scopes
 * @property {readonly string[]} editors VS Code's names of the language
 * @property {string} fence its name behind the backticks of Markdown
 * @property {readonly string[]} [files] patterns of its files, where the editor's language has many others
 * @property {true} [served] the server's completion offers the snippets where they fit; the editor alone would offer
 *   them everywhere
 */

/** @type {Readonly<Record<SnippetLanguage, LanguageFacts>>} */
export const snippetLanguages = {
  dockerfile: { scopes: ['file', 'stage'], editors: ['dockerfile'], fence: 'dockerfile', served: true },
  compose: {
    scopes: ['file', 'top-level', 'services', 'service'],
    editors: ['dockercompose'],
    fence: 'yaml',
    served: true,
  },
  dockerignore: { scopes: ['file'], editors: ['dockerignore'], fence: 'gitignore', served: true },
  shell: { scopes: ['command'], editors: ['shellscript'], fence: 'sh' },
  powershell: { scopes: ['command'], editors: ['powershell'], fence: 'powershell' },
  'github-actions': {
    scopes: ['file', 'block'],
    editors: ['yaml', 'github-actions-workflow'],
    fence: 'yaml',
    files: ['**/.github/workflows/*.{yml,yaml}'],
  },
  'gitlab-ci': {
    scopes: ['file', 'block'],
    editors: ['yaml'],
    fence: 'yaml',
    files: ['*.gitlab-ci.{yml,yaml}', '**/.gitlab/**/*.{yml,yaml}'],
  },
  'azure-pipelines': {
    scopes: ['file', 'block'],
    editors: ['yaml', 'azure-pipelines'],
    fence: 'yaml',
    files: ['*azure-pipelines*.{yml,yaml}', '**/.azure-pipelines/**/*.{yml,yaml}'],
  },
  jenkins: { scopes: ['file', 'block'], editors: ['groovy'], fence: 'groovy' },
  bake: { scopes: ['file', 'block'], editors: ['dockerbake', 'hcl'], fence: 'hcl' },
  'bake-json': { scopes: ['file'], editors: ['json'], fence: 'json', files: ['docker-bake*.json'] },
  daemon: { scopes: ['file'], editors: ['json', 'jsonc'], fence: 'json', files: ['daemon*.json'] },
};

/**
 * @param {string} language
 * @returns {language is SnippetLanguage}
 */
export function isSnippetLanguage(language) {
  return Object.hasOwn(snippetLanguages, language);
}

/**
 * @param {string} language
 * @returns {language is 'shell' | 'powershell'}
 */
export function isCommandLanguage(language) {
  return language === 'shell' || language === 'powershell';
}

/**
 * What package.json says about snippets: each file once for every language of the editor.
 * @returns {{ language: string, path: string }[]}
 */
export function contributedSnippets() {
  const ours = Object.entries(snippetLanguages).flatMap(([name, { editors }]) => {
    return editors.map((language) => ({ language, path: `./snippets/${name}.json` }));
  });
  return [...ours, { language: 'markdown', path: './snippets/markdown.json' }];
}

/**
 * VS Code takes snippets only for languages that somebody has declared. These belong to other extensions, which may be
 * missing; without a file name of their own they take no file from anyone.
 */
export const foreignLanguages = ['azure-pipelines', 'dockerbake', 'github-actions-workflow', 'hcl'];
