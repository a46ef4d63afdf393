import { commands, type ExtensionContext, env, Position, Range, type TextEditor, window } from 'vscode';
import type { Content } from './content';
import { insertSnippet, insertText, openNewFile } from './insert';
import type { ToHost } from './messages';
import type { PanelServer } from './server';
import type { Snippets } from './snippets';
import type { Surface } from './surface';
import { typeIntoTerminal } from './terminal';

export interface OrdersInit {
  readonly context: ExtensionContext;
  readonly content: Content;
  readonly server: PanelServer;
  readonly snippets: Snippets;
  editor(): TextEditor | undefined;
  openTab(address: string): void;
}

/** Carries out what the page asks for; where an order is numbered, it is answered. */
export function createOrders(init: OrdersInit): (message: ToHost, surface: Surface) => Promise<unknown> {
  const { content, context, editor, openTab, server, snippets } = init;

  const insertKnown = async (text: string) => {
    const body = await snippets.spelling(text);
    return body === undefined ? insertText(editor(), text) : insertSnippet(editor(), body);
  };

  const insertNamed = async (id: string) => {
    const body = await snippets.named(id);
    return body === undefined ? `There is no snippet ${id}` : insertSnippet(editor(), body);
  };

  const copy = async (text: string) => {
    await env.clipboard.writeText(text);
    return null;
  };

  const fixAll = async (rule: string) => {
    const document = editor()?.document;
    if (!document) return 'No file is open';
    return (await server.fixAll(document, rule)) ? null : 'Nothing here can be fixed without your choice';
  };

  return async (message, surface) => {
    const done = async (work: Promise<string | null>) => {
      const failure = await work;
      surface.post({ type: 'done', request: 'request' in message ? message.request : 0, failure });
    };
    switch (message.type) {
      case 'ready':
        return;
      case 'page':
        return surface.post({ type: 'page', page: message.page, html: await content.page(message.page) });
      case 'searchIndex':
        return surface.post({ type: 'searchIndex', json: await content.searchIndex() });
      case 'explain':
        return surface.post({ type: 'explained', text: message.text, parts: await server.explain(message.text) });
      case 'copy':
        return done(copy(message.text));
      case 'copyAddress':
        return done(copy(`${env.uriScheme}://${context.extension.id}/${message.address}`));
      case 'insertText':
        return done(insertKnown(message.text));
      case 'insertSnippet':
        return done(insertNamed(message.id));
      case 'newFile':
        return done(openNewFile(message.text, message.language));
      case 'toTerminal':
        return done(typeIntoTerminal(message.text));
      case 'fixAll':
        return done(fixAll(message.rule));
      case 'reveal':
        return reveal(editor(), message);
      case 'openInEditor':
        return openTab(message.address);
      default:
        return run(message.type, editor());
    }
  };
}

type Plain = Exclude<ToHost, { readonly request: number }>['type'];

const ownCommands: Readonly<Partial<Record<Plain, string>>> = {
  showProblems: 'workbench.actions.view.problems',
  focusEditor: 'workbench.action.focusActiveEditorGroup',
  restartServer: 'dockerWiki.restartServer',
  showLog: 'dockerWiki.showLog',
  manageTrust: 'workbench.trust.manage',
  showPicture: 'dockerWiki.showStageGraph',
};

async function run(type: Plain, editor: TextEditor | undefined): Promise<void> {
  const command = ownCommands[type];
  if (command)
    await commands.executeCommand(command, ...(type === 'showPicture' && editor ? [editor.document.uri] : []));
}

/** Only places in the editor's file are followed: those are all that the panel was told. */
async function reveal(
  editor: TextEditor | undefined,
  { character, line, uri }: { readonly uri: string; readonly line: number; readonly character: number },
): Promise<void> {
  if (editor?.document.uri.toString() !== uri) return;
  const at = new Position(line, character);
  const options = { selection: new Range(at, at), ...(editor.viewColumn && { viewColumn: editor.viewColumn }) };
  await window.showTextDocument(editor.document, options);
}
