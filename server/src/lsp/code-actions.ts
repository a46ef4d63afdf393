import { type CodeAction, CodeActionKind, type Command, type TextEdit } from 'vscode-languageserver-types';
import type { CodeAction as OwnCodeAction } from '../features/code-actions';
import type { DockerWikiService } from '../service';
import type { SourceText } from '../text/source-text';
import { differenceOf, toDiagnostic, toTextEdit } from './convert';
import type { LinkOptions, Links } from './links';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.dockerWiki`;

export interface CodeActionInit {
  readonly service: DockerWikiService;
  readonly links: Links;
  readonly options: LinkOptions;
}

/** The quick fixes at a range, or the one action that fixes the whole file. `only` holds the kinds that are wanted. */
export function codeActions(
  { service, links, options }: CodeActionInit,
  uri: string,
  range: { start: number; end: number },
  only: readonly string[] | undefined,
): CodeAction[] {
  const source = service.source(uri);
  if (!source) return [];
  const wants = (kind: string) => !only || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
  const actions: CodeAction[] = [];

  if (wants(CodeActionKind.QuickFix)) {
    for (const action of service.codeActions(uri, range)) {
      const made = toCodeAction(action, source);
      if (made) actions.push(made);
    }
  }
  if (only && wants(fixAllKind)) {
    const after = service.fixed(uri);
    if (after !== undefined) {
      const title = 'Fix all that is safe to fix (Docker Wiki)';
      actions.push({ title, kind: fixAllKind, edit: changes([differenceOf(source, after)]) });
    }
  }
  return actions;

  function toCodeAction(
    { title, finding, isPreferred, does }: OwnCodeAction,
    text: SourceText,
  ): CodeAction | undefined {
    const base: CodeAction = {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(text, finding, { uri, pageUrl: links.pageUrl })],
      ...(isPreferred ? { isPreferred } : {}),
    };
    switch (does.kind) {
      case 'edit':
        return { ...base, edit: changes(does.edits().map((edit) => toTextEdit(text, edit))) };
      case 'fixRule': {
        const after = service.fixed(uri, finding.rule);
        return after === undefined ? undefined : { ...base, edit: changes([differenceOf(text, after)]) };
      }
      case 'open': {
        const { openPageCommand } = options;
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
