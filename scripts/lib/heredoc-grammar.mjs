/** Languages that a first line such as `#!/usr/bin/env python3`, or the name of the written file, tells. */
const languages = [
  { id: 'python', scope: 'source.python', program: 'python[\\d.]*', ending: 'py' },
  { id: 'javascript', scope: 'source.js', program: 'node', ending: '[cm]?js' },
  { id: 'powershell', scope: 'source.powershell', program: '(?:pwsh|powershell)', ending: 'ps1' },
  { id: 'ruby', scope: 'source.ruby', program: 'ruby', ending: 'rb' },
  { id: 'perl', scope: 'source.perl', program: 'perl', ending: 'p[lm]' },
  { id: 'php', scope: 'source.php', program: 'php' },
  { id: 'shellscript', scope: 'source.shell', program: '(?:ba|da|k|z)?sh', ending: '(?:ba|z)?sh' },
  { id: 'json', scope: 'source.json', ending: 'json' },
  { id: 'yaml', scope: 'source.yaml', ending: 'ya?ml' },
  { id: 'ini', scope: 'source.ini', ending: '(?:ini|toml|conf|cfg)' },
  { id: 'sql', scope: 'source.sql', ending: 'sql' },
];

/** Three groups: the dash, the quote with that number, the name. */
const marker = (quote) => `<<(-?)(["']?)([A-Za-z_]\\w*)\\${quote}`;
/** Inside a body the name is not known any more; names are written in capitals, and code lines are not. */
const anyEnd = '(?=^\\t*[A-Z][A-Z0-9_]+\\s*$)';

/**
 * The TextMate injection that colours here-documents of Dockerfiles as what they are: COPY by the file's name, RUN by
 * the first line, else as shell.
 */
export function heredocGrammar() {
  return {
    name: 'Here-documents in Dockerfiles',
    scopeName: 'docker-wiki.heredoc',
    injectionSelector: 'L:source.dockerfile -comment -string',
    patterns: [...languages.filter(({ ending }) => ending).map(copied), run],
  };
}

/** Grammar and language of each embedded scope, for the manifest. */
export function embeddedLanguages() {
  return Object.fromEntries(languages.map(({ id }) => [`meta.embedded.block.${id}`, id]));
}

function copied({ id, scope, ending }) {
  return heredoc({
    begin: `(?i)^\\s*(COPY|ADD)\\b(?=.*\\.${ending}\\s*$)(.*?[ \\t])(?-i:${marker(4)})(.*)$`,
    marks: { 1: 'keyword.other.special-method.dockerfile', 5: 'entity.name.tag.heredoc' },
    name: 5,
    embedded: `meta.embedded.block.${id}`,
    content: [{ include: scope }],
  });
}

const run = heredoc({
  begin: `(?i)^\\s*(?:(ONBUILD)\\s+)?(RUN)\\b(.*?[ \\t])(?-i:${marker(5)})(.*)$`,
  marks: {
    1: 'keyword.other.special-method.dockerfile',
    2: 'keyword.other.special-method.dockerfile',
    6: 'entity.name.tag.heredoc',
  },
  name: 6,
  content: [
    ...languages.filter(({ program }) => program).map(byFirstLine),
    { begin: '^(?!#!)', end: anyEnd, name: 'meta.embedded.block.shellscript', patterns: [{ include: 'source.shell' }] },
  ],
});

function byFirstLine({ id, scope, program }) {
  return {
    begin: `^(#!.*\\b${program}\\b.*)$`,
    end: anyEnd,
    beginCaptures: { 1: { name: 'comment.line.shebang' } },
    name: `meta.embedded.block.${id}`,
    patterns: [{ include: scope }],
  };
}

/** The number of the group that holds the name is needed for the end. */
function heredoc({ begin, marks, name, embedded, content }) {
  return {
    begin,
    end: `^\\t*(\\${name})\\s*$`,
    beginCaptures: Object.fromEntries(Object.entries(marks).map(([group, scope]) => [group, { name: scope }])),
    endCaptures: { 1: { name: 'entity.name.tag.heredoc' } },
    ...(embedded ? { contentName: embedded } : {}),
    patterns: content,
  };
}
