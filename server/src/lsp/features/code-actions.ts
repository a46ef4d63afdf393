import { type CodeAction, CodeActionKind, type Command, type TextEdit } from 'vscode-languageserver';
import type { CodeAction as OwnCodeAction } from '../../features/code-actions';
import type { SourceText } from '../../text/source-text';
import type { Span } from '../../text/span';
import { differenceOf, toDiagnostic, toSpan, toTextEdit } from '../convert';
import { type Feature, type FeatureHost, inDocument } from '../feature';

const fixAllKind = `${CodeActionKind.SourceFixAll}.dockerWiki`;

export const codeActionsFeature: Feature = {
  capabilities: () => ({
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, CodeActionKind.Refactor] },
  }),
  register(host) {
    host.connection.onCodeAction(({ textDocument: { uri }, range, context }, token) =>
      host.requests.run('code actions', token, [], () =>
        inDocument(host, uri, [], ({ source }) => codeActions(host, uri, source, toSpan(source, range), context.only)),
      ),
    );
  },
};

/** The quick fixes at a range, or the one action that fixes the whole file. `only` holds the kinds that are wanted. */
async function codeActions(
  { service, links, options }: FeatureHost,
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
    for (const { title, kind, edits } of refactorings) {
      const isThere = actions.some((action) => action.title === title); // as the fix of a problem
      if (wants(kind) && !isThere)
        actions.push({ title, kind, edit: changes(edits().map((edit) => toTextEdit(source, edit))) });
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

  function changes(edits: TextEdit[]): NonNullable<CodeAction['edit']> {
    return { changes: { [uri]: edits } };
  }
}

function openPage(command: string, title: string, page: string): Command {
  return { title, command, arguments: [page] };
}
