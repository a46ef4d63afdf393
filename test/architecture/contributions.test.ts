import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { parse } from 'yaml';
import { problemsBySchema } from '../cli/schemas';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly keybindings: readonly { readonly command: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly order?: number }>> };
    readonly walkthroughs: readonly { readonly steps: readonly { readonly media: { readonly svg: string } }[] }[];
    readonly problemMatchers: readonly { readonly pattern: readonly Pattern[] }[];
  };
}

interface Pattern {
  readonly regexp: string;
  readonly file?: number;
  readonly line?: number;
  readonly column?: number;
  readonly severity?: number;
  readonly message?: number;
  readonly code?: number;
}

const { contributes }: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));

suite('what the manifest contributes', () => {
  test('menus and keys run commands that it contributes', () => {
    const known = contributes.commands.map(({ command }) => command);
    const used = [...Object.values(contributes.menus).flat(), ...contributes.keybindings].map(({ command }) => command);
    assert.deepEqual(
      used.filter((command) => !known.includes(command)),
      [],
    );
  });

  test('each setting has its own place in the order', () => {
    const orders = Object.values(contributes.configuration.properties).map(({ order }) => order ?? 0);
    assert.deepEqual(
      orders.toSorted((a, b) => a - b),
      orders.map((_, index) => index + 1),
    );
  });

  test('pictures of the walkthrough take the colours of the theme, and need no sheet', () => {
    const pictures = contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg));
    assert.equal(pictures.length, 4);
    for (const picture of pictures) {
      const svg = readFileSync(picture, 'utf8');
      assert.doesNotMatch(svg, /<style|style="/, `${picture}: the editor lets no sheet through`);
      for (const [, paint = ''] of svg.matchAll(/\b(?:fill|stroke)="([^"]*)"/g)) {
        assert.match(paint, /^(?:none|var\(--vscode-[\w-]+, #[0-9a-f]+\))$/, picture);
      }
    }
  });
});

suite('the problem matcher', () => {
  const [first, second] = contributes.problemMatchers[0]?.pattern ?? [];

  test('reads what the command line writes', () => {
    assert.ok(first && second);
    const folder = mkdtempSync(join(tmpdir(), 'dw-matcher-'));
    try {
      writeFileSync(join(folder, 'Dockerfile'), 'FROM alpine:3.22\nADD a.conf /etc/\n');
      const lines = lint(folder).split('\n');
      const at = lines.findIndex((line) => new RegExp(first.regexp).test(line));
      assert.equal(new RegExp(first.regexp).exec(lines[at] ?? '')?.[first.file ?? 0], 'Dockerfile');
      const match = lines.slice(at + 1).map((line) => new RegExp(second.regexp).exec(line));
      const found = match.find((each) => each?.[second.code ?? 0] === 'dockerfile/prefer-copy');
      assert.ok(found, lines.join('\n'));
      const { line = 0, column = 0, severity = 0, message = 0 } = second;
      assert.deepEqual(
        [found[line], found[column], found[severity], found[message]],
        ['2', '1', 'warning', '`ADD` only copies here; `COPY` says so.'],
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

suite('forms for issues', () => {
  const folder = '.github/ISSUE_TEMPLATE';
  for (const name of readdirSync(folder)) {
    const schema = name === 'config.yml' ? 'github-issue-config.json' : 'github-issue-forms.json';
    test(`${name} is one that GitHub takes`, () => {
      assert.deepEqual(problemsBySchema(schema, parse(readFileSync(join(folder, name), 'utf8'))), []);
    });
  }
});

/** The output of the built command line, which fails where it finds something. */
function lint(folder: string): string {
  try {
    return execFileSync(process.execPath, [join(process.cwd(), 'dist/cli.cjs'), 'lint', '.'], {
      cwd: folder,
      encoding: 'utf8',
    });
  } catch (error) {
    if (error instanceof Error && 'stdout' in error) return String(error.stdout);
    throw error;
  }
}
