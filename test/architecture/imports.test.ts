import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { suite, test } from 'node:test';

const root = process.cwd();

interface Import {
  readonly file: string;
  /** A package, or a path from the root for a relative import. */
  readonly target: string;
}

const imports: readonly Import[] = ['client/src', 'server/src'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((file) => /\.ts$/.test(file))
    .flatMap(importsOf),
);

suite('imports', () => {
  never('only the client knows VS Code', ({ file, target }) => target === 'vscode' && !file.startsWith('client/'));

  never(
    'only the outermost layers of the server know the protocol',
    ({ file, target }) =>
      /^vscode-(languageserver|jsonrpc)/.test(target) &&
      file.startsWith('server/') &&
      !/^server\/src\/(lsp|node|browser)\//.test(file),
  );

  never(
    'only the Node roots know Node',
    ({ file, target }) =>
      target.startsWith('node:') && !/^(server\/src\/(node|cli|mcp)|client\/src\/node)\//.test(file),
  );

  for (const [library, users] of Object.entries({
    'dockerfile-ast': ['server/src/dockerfile/model/lower.ts'],
    unbash: ['server/src/dockerfile/model/shell.ts'],
    // documents with places, and plain values of settings
    yaml: ['server/src/compose/model/lower.ts', 'server/src/config/project-settings.ts'],
  })) {
    test(`${library} has one user for each purpose`, () => {
      const found = new Set(imports.filter(({ target }) => target === library).map(({ file }) => file));
      assert.deepEqual([...found].sort(), users);
    });
  }

  never('languages do not know each other', ({ file, target }) => {
    const language = languageOf(file);
    const other = languageOf(target);
    return language !== undefined && other !== undefined && language !== other;
  });

  never(
    'rules know neither other rules nor features',
    ({ file, target }) =>
      /\/rules\//.test(file) &&
      (/\/rules\//.test(target) || /\/(features|lsp)\/|\/(completion|topic|ignore)$/.test(target)),
  );

  never(
    'the core knows no outer layer',
    ({ file, target }) =>
      file.startsWith('server/src/') &&
      !/^server\/src\/(lsp|node|browser|cli|mcp)\//.test(file) &&
      /^server\/src\/(lsp|node|browser|cli|mcp)\//.test(target),
  );

  never(
    'client, server and page share nothing but declared messages',
    ({ file, target }) =>
      (file.startsWith('client/') && target.startsWith('server/')) ||
      (file.startsWith('server/') && target.startsWith('client/')) ||
      (!/^client\/src\/\w+\/page\//.test(file) && /^client\/src\/\w+\/page\//.test(target)),
  );
});

function never(what: string, isBroken: (each: Import) => boolean): void {
  test(what, () => {
    assert.deepEqual(
      imports.filter(isBroken).map(({ file, target }) => `${file} imports ${target}`),
      [],
    );
  });
}

function languageOf(path: string): string | undefined {
  return /^server\/src\/(dockerfile|compose|dockerignore)\//.exec(path)?.[1];
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/^(?:import|export)\b[^;]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm)].map(
    (match) => {
      const target = match[1] ?? match[2] ?? match[3] ?? '';
      const isRelative = target.startsWith('.');
      return { file, target: isRelative ? resolve('/', dirname(file), target).slice(1).replaceAll('\\', '/') : target };
    },
  );
}
