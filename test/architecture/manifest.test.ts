import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { sections } from '../../server/src/settings';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly markdownDescription: string }>> };
  };
  readonly [key: string]: unknown;
}

const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const strings: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.nls.json', 'utf8'));

suite('the manifest', () => {
  test('declares the settings that the server knows, and no others', () => {
    const declared = Object.keys(manifest.contributes.configuration.properties).map((name) => name.split('.')[1]);
    assert.deepEqual([...new Set(declared)].sort(), [...sections].sort());
  });

  test('takes every text from package.nls.json, where none is left over', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/g)].map((match) => match[1] ?? '');
    assert.deepEqual([...new Set(used)].sort(), Object.keys(strings).sort());
  });

  test('is supported in untrusted and virtual workspaces', () => {
    assert.deepEqual(manifest.capabilities, {
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: { supported: true },
    });
  });
});

suite('the lockfile', () => {
  const { packages }: { packages: Record<string, { version: string; resolved?: string }> } = JSON.parse(
    readFileSync('package-lock.json', 'utf8'),
  );

  for (const name of ['vscode-languageserver-protocol', 'vscode-jsonrpc', 'vscode-languageserver-types']) {
    test(`has one version of ${name}`, () => {
      const versions = Object.entries(packages).filter(([path]) => path.endsWith(`node_modules/${name}`));
      assert.equal(new Set(versions.map(([, { version }]) => version)).size, 1);
    });
  }

  test('names no registry', () => {
    assert.deepEqual(
      Object.values(packages).filter(({ resolved }) => resolved?.startsWith('http')),
      [],
    );
  });
});
