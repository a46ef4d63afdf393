import * as vscode from 'vscode';
import * as assert from './assert';
import { closeAll, extension, showText } from './support';

/** The editor's part that calls tools; the types of the oldest editor that we support do not know it. */
interface Caller {
  readonly lm: {
    readonly tools: readonly { readonly name: string }[];
    invokeTool(
      name: string,
      options: { readonly input: object; readonly toolInvocationToken: undefined },
    ): Promise<Result>;
  };
}

interface Result {
  readonly content: readonly { readonly value: string }[];
}

suite('tools for language models', () => {
  suiteSetup(() => extension().activate());
  teardown(closeAll);

  test('are all there', () => {
    const names = caller()
      .lm.tools.map(({ name }) => name)
      .filter((name) => name.startsWith('docker_wiki_'));
    assert.deepEqual(names.sort(), [
      'docker_wiki_effective_compose_project',
      'docker_wiki_explain',
      'docker_wiki_fix',
      'docker_wiki_lint',
      'docker_wiki_search',
    ]);
  });

  test('lint sees what is not saved', async () => {
    const { document } = await showText('Dockerfile', 'FROM alpine:3.22\nCOPY app.conf /etc/\n');
    const path = vscode.workspace.asRelativePath(document.uri);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(1, 0, 1, 4), 'ADD');
    await vscode.workspace.applyEdit(edit);
    assert.match(await invoke('lint', { path }), /"rule":"dockerfile\/prefer-copy"/);
  });

  test('fix repairs a text that lies nowhere', async () => {
    const input = { text: 'FROM alpine:3.22\nADD app.conf /etc/\n', language: 'dockerfile' };
    assert.match(await invoke('fix', input), /"text":"FROM alpine:3\.22\\nCOPY app\.conf \/etc\/\\n"/);
  });

  test('explain shows the page, and search finds its sections', async () => {
    assert.match(await invoke('explain', { topic: 'DL3020' }), /## What is left alone/);
    const [, address = ''] = /"address":"([^"]+)"/.exec(await invoke('search', { words: 'orphan containers' })) ?? [];
    assert.match(address, /orphan/);
    assert.match(await invoke('explain', { topic: address }), /orphan/i);
  });

  test('effective_compose_project merges what lies beside a file', async () => {
    const { document } = await showText('compose.yaml', 'services:\n  web:\n    image: nginx:1.30\n');
    const merged = await invoke('effective_compose_project', { path: vscode.workspace.asRelativePath(document.uri) });
    assert.match(merged, /"path":\["services","web","image"\],"value":"nginx:1\.30"/);
  });

  test('nothing is read outside of the workspace', async () => {
    const inside = vscode.workspace.workspaceFolders?.[0]?.uri.path ?? '';
    for (const path of ['../../etc/passwd', '/etc/passwd', `${inside}/../../../../../../etc/passwd`]) {
      assert.match(await problem('lint', { path, language: 'dockerfile' }), /no file in the workspace/);
    }
  });
});

async function invoke(tool: string, input: object): Promise<string> {
  const { content } = await caller().lm.invokeTool(`docker_wiki_${tool}`, { input, toolInvocationToken: undefined });
  return content.map(({ value }) => value).join('');
}

async function problem(tool: string, input: object): Promise<string> {
  try {
    return `no problem, but ${await invoke(tool, input)}`;
  } catch (error) {
    return String(error);
  }
}

function caller(): Caller {
  const api: object = vscode;
  assert.ok(canCall(api), 'this editor has no tools for language models');
  return api;
}

function canCall(api: object): api is Caller {
  return 'lm' in api && typeof api.lm === 'object' && api.lm !== null && 'invokeTool' in api.lm;
}
