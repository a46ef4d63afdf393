import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type Command,
  CreateFile,
  TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { FileChange, Refactoring } from '../../analysis/feature-types';
import type { CodeAction as OwnCodeAction } from '../../features/code-actions';
import type { SourceText } from '../../text/source-text';
import type { Span } from '../../text/span';
import { differenceOf, toDiagnostic, toRange, toSpan, toTextEdit } from '../convert';
import { type Feature, type FeatureHost, inDocument } from '../feature';
import { canWaitForEdits, pinAction, resolvePins } from './pin-actions';

const fixAllKind = `${CodeActionKind.SourceFixAll}.dockerWiki`;

export const codeActionsFeature: Feature = {
  capabilities: (client) => ({
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, CodeActionKind.Refactor],
      ...(canWaitForEdits(client) ? { resolveProvider: true } : {}),
    },
  }),
  register(host) {
    host.connection.onCodeAction(({ textDocument: { uri }, range, context }, token) =>
      host.requests.run('code actions', token, [], () =>
        host.leftOut().has(undefined, 'actions')
          ? []
          : inDocument(host, uri, [], ({ source }) =>
              codeActions(host, uri, source, toSpan(source, range), context.only),
            ),
      ),
    );
    resolvePins(host);
  },
};

/** The quick fixes at a range, or the one action that fixes the whole file. `only` holds the kinds that are wanted. */
async function codeActions(
  { client, service, links, options, sourceFor, registry }: FeatureHost,
  uri: string,
  source: SourceText,
  range: Span,
  only: readonly string[] | undefined,
): Promise<CodeAction[]> {
  const wants = (kind: string) => !only || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
  const actions: CodeAction[] = [];

  if (wants(CodeActionKind.QuickFix)) {
    for (const action of await service.codeActions(uri, range)) {
      const made = await toCodeAction(action);
      if (made) actions.push(made);
    }
  }
  if (wants(CodeActionKind.Refactor) || only?.some((kind) => kind.startsWith(`${CodeActionKind.Refactor}.`))) {
    const refactorings = (await service.surroundedDocument(uri))?.document.refactorings(range) ?? [];
    for (const refactoring of refactorings) {
      const isThere = actions.some((action) => action.title === refactoring.title); // as the fix of a problem
      const action = wants(refactoring.kind) && !isThere ? toRefactoring(refactoring) : undefined;
      if (action) actions.push(action);
    }
  }
  if (only && wants(fixAllKind)) {
    const after = await service.fixed(uri);
    if (after !== undefined) {
      const title = 'Fix all that is safe to fix (Docker Wiki)';
      actions.push({ title, kind: fixAllKind, edit: changes([differenceOf(source, after)]) });
    }
  }
  return actions;

  async function toCodeAction({ title, finding, isPreferred, does }: OwnCodeAction): Promise<CodeAction | undefined> {
    const base: CodeAction = {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(source, finding, { uri, pageUrl: links().pageUrl })],
      ...(isPreferred ? { isPreferred } : {}),
    };
    switch (does.kind) {
      case 'edit':
        return { ...base, edit: changes(does.edits().map((edit) => toTextEdit(source, edit))) };
      case 'fixRule': {
        const after = await service.fixed(uri, finding.rule);
        return after === undefined ? undefined : { ...base, edit: changes([differenceOf(source, after)]) };
      }
      case 'open': {
        const { openPageCommand } = options();
        return openPageCommand ? { ...base, command: openPage(openPageCommand, title, does.page) } : undefined;
      }
    }
  }

  /** `undefined` where the client cannot do all of it. */
  function toRefactoring({ title, kind, edits, elsewhere, copies, pins }: Refactoring): CodeAction | undefined {
    if (pins) return pinAction({ uri, title, kind, range: toRange(source, range) }, client(), registry() !== undefined);
    if (copies) {
      const { copyTextCommand: command } = options();
      return command ? { title, kind, command: { title, command, arguments: [copies()] } } : undefined;
    }
    const own = edits().map((edit) => toTextEdit(source, edit));
    if (!elsewhere) return { title, kind, edit: changes(own) };
    const others = elsewhere().map((file) => ('text' in file ? file : { ...file, source: sourceFor(file.source) }));
    const edit = canChangeFiles(client(), others) ? changesOf(uri, own, others) : undefined;
    return edit && { title, kind, edit };
  }

  function changes(edits: TextEdit[]): WorkspaceEdit {
    return { changes: { [uri]: edits } };
  }
}

function openPage(command: string, title: string, page: string): Command {
  return { title, command, arguments: [page] };
}

function canChangeFiles({ workspace }: ClientCapabilities, files: readonly FileChange[]): boolean {
  const { documentChanges, resourceOperations } = workspace?.workspaceEdit ?? {};
  const creates = files.some((file) => 'text' in file);
  return documentChanges === true && (!creates || resourceOperations?.includes('create') === true);
}

/** New files come first: where one of them is there already, nothing else happens. */
function changesOf(uri: string, own: TextEdit[], files: readonly FileChange[]): WorkspaceEdit {
  const edited = (at: string, edits: TextEdit[]) => TextDocumentEdit.create({ uri: at, version: null }, edits);
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      ...files.flatMap((file) =>
        'text' in file
          ? [CreateFile.create(file.uri), edited(file.uri, [{ range: { start, end: start }, newText: file.text }])]
          : [
              edited(
                file.uri,
                file.edits.map((edit) => toTextEdit(file.source, edit)),
              ),
            ],
      ),
      ...(own.length > 0 ? [edited(uri, own)] : []),
    ],
  };
}
