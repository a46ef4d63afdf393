import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from './user-error.mjs';

const namePattern = /^(?:no|require|prefer|valid)(?:-[a-z0-9]+)+$/;

/** What the new rule reports until its author knows better, by language. */
const starters = {
  dockerfile: {
    handler: `    user({ words: [name] }, ctx) {
      if (name?.value === 'replace-me') ctx.report({ at: name.span, message: 'found' });
    },`,
    bad: 'FROM alpine:3.24\nUSER replace-me',
    good: 'FROM alpine:3.24\nUSER 65532:65532',
    unfinished: 'FROM alpine:3.24\nUSER',
    mark: '     ^^^^^^^^^^',
    chapter: '[Dockerfile](../../chapters/dockerfile.md)',
  },
  compose: {
    handler: `    service({ name, entry }, ctx) {
      if (name === 'replace-me') ctx.report({ at: entry.key.span, message: 'found' });
    },`,
    bad: 'services:\n  replace-me:\n    image: traefik/whoami:v1.11',
    good: 'services:\n  api:\n    image: traefik/whoami:v1.11',
    unfinished: 'services:\n  rep',
    mark: '  ^^^^^^^^^^',
    chapter: '[Compose](../../chapters/compose.md)',
  },
};

/**
 * Makes the three files of a rule below `folder`, ready to be filled: they work, and report nothing that occurs.
 * @param {string} folder the project's folder
 * @param {string} id such as `dockerfile/no-foo`
 * @returns {Promise<string[]>} their paths, relative to `folder`
 * @throws {UserError} where the id is wrong or one of the files is there; nothing is written then
 */
export async function createRule(folder, id) {
  const [language = '', slug = '', ...rest] = id.split('/');
  const starter = Object.hasOwn(starters, language) ? starters[language] : undefined;
  if (!starter || rest.length > 0) {
    throw new UserError(`"${id}" is not ${Object.keys(starters).join('/NAME or ')}/NAME.`);
  }
  if (!namePattern.test(slug)) {
    throw new UserError(
      `"${slug}" is no name of a rule. Take no-, require-, prefer- or valid-, then lower-case words with hyphens.`,
    );
  }
  const files = {
    [`server/src/${id.replace('/', '/rules/')}.ts`]: ruleFile(id, starter),
    [`docs-content/rules/${id}.md`]: pageFile(language, slug, starter),
    [`test/${id.replace('/', '/rules/')}.test.ts`]: testFile(language, slug, starter),
  };
  const taken = Object.keys(files).filter((file) => existsSync(path.join(folder, file)));
  if (taken.length > 0) throw new UserError(`${id} exists already: ${taken.join(', ')}`);

  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text, { flag: 'wx' });
  }
  return Object.keys(files);
}

function ruleFile(id, { handler }) {
  return `import { defineRule } from '../../lint/rule';

export default defineRule({
  id: '${id}',
  category: 'correctness',
  severity: 'warning',
  messages: { found: 'Say what is, then what follows.' },
  on: {
${handler}
  },
});
`;
}

function pageFile(language, slug, { bad, good, chapter }) {
  const title = `${slug[0].toUpperCase()}${slug.slice(1).replaceAll('-', ' ')}`;
  return `# ${title}

Say in one sentence what is found.

## Why it matters

Say what goes wrong, and when it shows.

## Examples

\`\`\`${language} bad
${bad}
\`\`\`

There is no fix: say why.

## What is left alone

\`\`\`${language} good
${good}
\`\`\`

## See also

- Chapter ${chapter}
`;
}

function testFile(language, slug, { bad, good, unfinished, mark }) {
  const [first, second, ...others] = bad.split('\n');
  const marked = [first, second, `${mark} Say what is, then what follows.`, ...others].join('\n');
  return `import rule from '../../../server/src/${language}/rules/${slug}';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

${call('reports', 'what it is about', marked)}

${call('leaves', 'what is right', good)}

${call('leaves', 'a line that is still being typed', unfinished)}
`;
}

/** A call with a text under test, as the formatter leaves it. */
function call(name, what, text) {
  const indented = text.replace(/^(?=.)/gm, '  ');
  return `${name}(\n  '${what}',\n  \`\n${indented}\n\`,\n);`;
}
