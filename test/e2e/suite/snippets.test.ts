import * as vscode from 'vscode';
import { plainSnippet } from '../../../server/src/snippets/snippet-text';
import * as assert from './assert';
import { closeAll, extension, showText, until } from './support';

interface Contribution {
  readonly language: string;
  readonly path: string;
}

interface Entry {
  readonly name: string;
  readonly body: string;
  readonly isWholeFile: boolean;
}

/** What is typed over the first tab stop of each snippet. */
const typed = 'TYPED';

/** There are hundreds of command lines. */
const longest = 90_000;

/** Large documents make every insertion slow. */
const mostInDocument = 40;

suite('every snippet inserts in the editor', () => {
  teardown(closeAll);

  // A whole file begins at the margin, as do command lines; the other bodies at the depth of their line.
  for (const [language, depths] of Object.entries({
    dockerfile: [0, 2, 4],
    dockercompose: [0, 2, 4],
    dockerignore: [0],
    shellscript: [0],
    powershell: [0],
    yaml: [0, 2, 4],
    json: [0],
    groovy: [0, 2, 4],
    hcl: [0, 2, 4],
  })) {
    for (const depth of depths) {
      test(`${language} at depth ${depth}: indented as its line is, with the first tab stop waiting`, async function () {
        this.timeout(longest);
        const entries = (await snippetsFor(language)).filter(({ isWholeFile }) => depth === 0 || !isWholeFile);
        assert.ok(entries.length > 0, 'there are some');
        for (let from = 0; from < entries.length; from += mostInDocument) {
          await insertAll(language, entries.slice(from, from + mostInDocument), ' '.repeat(depth));
        }
      });
    }
  }

  test('and has a name of its own in each language', async () => {
    for (const language of ['dockercompose', 'dockerfile', 'shellscript', 'yaml', 'groovy', 'hcl', 'markdown']) {
      const names = (await snippetsFor(language)).map(({ name }) => name);
      assert.equal(new Set(names).size, names.length, language);
    }
  });
});

suite('snippets for our files are proposed once, where they fit', () => {
  teardown(closeAll);

  for (const [name, marked, fits, fitsElsewhere] of [
    ['Dockerfile', 'FROM alpine:3.24\n<|>', 'dw-user', 'dw-node'],
    ['compose.yaml', 'services:\n  <|>', 'dw-service', 'dw-watch'],
    ['.dockerignore', '<|>', 'dw-ignore', 'dw-user'],
  ] as const) {
    test(name, async () => {
      const { document, position } = await showText(name, marked);
      const labels = await until(fits, async () => {
        const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          position,
        );
        const found = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
        return found.includes(fits) ? found : undefined;
      });
      assert.deepEqual(
        labels.filter((label) => label === fits || label === fitsElsewhere),
        [fits],
      );
    });
  }
});

/** Each into a line of its own of one document, in a text of no language, so that nobody looks at it. */
async function insertAll(langId: string, entries: readonly Entry[], indent: string): Promise<void> {
  const content = entries.map(() => indent).join('\n');
  const { document } = await showText('snippets.txt', content);
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');

  // From the last line to the first, so that the lines above stay where they are; in one go, which is quick.
  const steps = entries.map(({ name }, line) => [
    'cursorTop',
    ...(line > 0 ? [{ command: 'cursorMove', args: { to: 'down', by: 'line', value: line } }] : []),
    'cursorLineEnd',
    { command: 'editor.action.insertSnippet', args: { langId, name } },
    { command: 'type', args: { text: typed } },
    'leaveSnippet',
  ]);
  await vscode.commands.executeCommand('runCommands', { commands: steps.reverse().flat() });

  const wanted = entries.map(({ body }) => indented(afterTyping(body), indent));
  const found = withoutTrailingBlanks(document.getText());
  const wrong = wanted.findIndex((_, index) => !found.startsWith(wanted.slice(0, index + 1).join('\n')));
  assert.equal(wrong, -1, `${entries[wrong]?.name}\n${found}`);
  assert.equal(found, wanted.join('\n'));
  // What the keyboard goes to changes late: no other editor may be there that could take it.
  await closeAll();
}

/** The snippet with the first tab stop typed over; without one the cursor stands at its end. */
function afterTyping(body: string): string {
  const numbers = [...body.matchAll(/(?<!\\)\$\{?(\d+)/g)].map(([, number]) => Number(number));
  if (numbers.length === 0) return plainSnippet(body) + typed;
  const first = Math.min(...numbers);
  const placeholder = new RegExp(`\\$\\{${first}(?::(?:\\\\.|[^}\\\\])*|\\|(?:\\\\.|[^|\\\\])+\\|)\\}`);
  const repeated = new RegExp(`\\$${first}(?!\\d)`, 'g');
  return plainSnippet(body.replace(placeholder, typed).replace(repeated, typed));
}

function indented(text: string, indent: string): string {
  return withoutTrailingBlanks(indent + text.replaceAll('\n', `\n${indent}`));
}

/** Blank lines may be left with the indentation of those around. */
function withoutTrailingBlanks(text: string): string {
  return text.replace(/[ \r]+$/gm, '');
}

async function snippetsFor(language: string): Promise<readonly Entry[]> {
  const { contributes }: { readonly contributes: { readonly snippets: readonly Contribution[] } } =
    extension().packageJSON;
  const paths = contributes.snippets.filter((each) => each.language === language).map(({ path }) => path);
  return (await Promise.all(paths.map(readEntries))).flat();
}

async function readEntries(path: string): Promise<readonly Entry[]> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension().extensionUri, path));
  const file: Readonly<Record<string, { readonly body: readonly string[]; readonly isFileTemplate?: true }>> =
    JSON.parse(new TextDecoder().decode(bytes));
  return Object.entries(file).map(([name, { body, isFileTemplate }]) => {
    return { name, body: body.join('\n'), isWholeFile: isFileTemplate === true };
  });
}
