import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  LSPErrorCodes,
  ResponseError,
  type TextEdit,
} from 'vscode-languageserver';
import type { NamedSymbol, SymbolUse } from '../../analysis/feature-types';
import type { OpenDocument } from '../../service';
import type { SourceText } from '../../text/source-text';
import { toRange } from '../convert';
import { type Feature, type FeatureHost, inSurroundedDocument } from '../feature';

const highlightKinds: Readonly<Record<SymbolUse['role'], DocumentHighlightKind>> = {
  definition: DocumentHighlightKind.Write,
  write: DocumentHighlightKind.Write,
  read: DocumentHighlightKind.Read,
};

/** Definition, references, highlights, rename and linked editing: five questions about the uses of one name. */
export const symbolsFeature: Feature = {
  capabilities: (client) => ({
    definitionProvider: true,
    declarationProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    linkedEditingRangeProvider: true,
    renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  }),
  register(host) {
    const { connection, requests } = host;
    const at = symbolAtPosition(host);

    for (const listen of [connection.onDefinition, connection.onDeclaration]) {
      listen(({ textDocument: { uri }, position }, token) =>
        requests.run('definition', token, null, () =>
          at(uri, position, null, (symbol, source) =>
            locations(
              uri,
              source,
              symbol.uses.filter(({ role }) => role === 'definition'),
            ),
          ),
        ),
      );
    }
    connection.onReferences(({ textDocument: { uri }, position, context }, token) =>
      requests.run('references', token, [], () =>
        at(uri, position, [], (symbol, source) =>
          locations(
            uri,
            source,
            symbol.uses.filter(({ role }) => context.includeDeclaration || role !== 'definition'),
          ),
        ),
      ),
    );
    connection.onDocumentHighlight(({ textDocument: { uri }, position }, token) =>
      requests.run('highlights', token, [], () =>
        at(uri, position, [], (symbol, source): DocumentHighlight[] =>
          symbol.uses.map(({ span, role }) => ({ range: toRange(source, span), kind: highlightKinds[role] })),
        ),
      ),
    );
    connection.languages.onLinkedEditingRange(({ textDocument: { uri }, position }, token) =>
      requests.run('linked editing', token, null, () =>
        at(uri, position, null, (symbol, source) =>
          symbol.isLinked && symbol.uses.length > 1
            ? { ranges: named(symbol).map(({ span }) => toRange(source, span)) }
            : null,
        ),
      ),
    );
    connection.onPrepareRename(({ textDocument: { uri }, position }) =>
      at(uri, position, null, (symbol, source) => {
        if (symbol.renameRefusal) return refusal(symbol.renameRefusal);
        return { range: toRange(source, symbol.at), placeholder: symbol.name };
      }),
    );
    connection.onRenameRequest(({ textDocument: { uri }, position, newName }) =>
      at(uri, position, null, (symbol, source) => {
        const reason = symbol.renameRefusal ?? symbol.refusalOf(newName);
        if (reason) return refusal(reason);
        const edits = named(symbol).map(({ span }): TextEdit => ({ range: toRange(source, span), newText: newName }));
        return { changes: { [uri]: edits } };
      }),
    );
  },
};

/** The uses that carry the name itself. */
function named({ uses }: NamedSymbol): readonly SymbolUse[] {
  return uses.filter(({ keepsText }) => !keepsText);
}

type Position = { line: number; character: number };

function symbolAtPosition(host: FeatureHost) {
  return <T>(uri: string, position: Position, fallback: T, answer: (symbol: NamedSymbol, source: SourceText) => T) =>
    inSurroundedDocument<T>(host, uri, fallback, ({ source, document }: OpenDocument) => {
      const symbol = document.symbolAt(source.offsetAt(position));
      return symbol ? answer(symbol, source) : fallback;
    });
}

function locations(uri: string, source: SourceText, uses: readonly SymbolUse[]): Location[] {
  return uses.map(({ span }) => ({ uri, range: toRange(source, span) }));
}

/** The reason is for the user, so it is no failure of ours. */
function refusal(reason: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}
