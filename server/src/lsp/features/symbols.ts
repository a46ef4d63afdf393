import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  LSPErrorCodes,
  ResponseError,
  type TextEdit,
} from 'vscode-languageserver';
import type { NamedSymbol, SymbolUse, UsesElsewhere } from '../../analysis/feature-types';
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
            locations(filesOf(uri, source, symbol, host), ({ role }) => role === 'definition'),
          ),
        ),
      );
    }
    connection.onReferences(({ textDocument: { uri }, position, context }, token) =>
      requests.run('references', token, [], () =>
        at(uri, position, [], (symbol, source) =>
          locations(
            filesOf(uri, source, symbol, host),
            ({ role }) => context.includeDeclaration || role !== 'definition',
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
            ? { ranges: named(symbol.uses).map(({ span }) => toRange(source, span)) }
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
        const changes: Record<string, TextEdit[]> = {};
        for (const file of filesOf(uri, source, symbol, host)) {
          const edits = named(file.uses).map(({ span }) => ({ range: toRange(file.source, span), newText: newName }));
          if (edits.length > 0) changes[file.uri] = edits;
        }
        return { changes };
      }),
    );
  },
};

/** The document and the other files, with the uses in each. */
function filesOf(
  uri: string,
  source: SourceText,
  { uses, elsewhere = [] }: NamedSymbol,
  { sourceFor }: FeatureHost,
): readonly UsesElsewhere[] {
  return [{ uri, source, uses }, ...elsewhere.map((file) => ({ ...file, source: sourceFor(file.source) }))];
}

/** The uses that carry the name itself. */
function named(uses: readonly SymbolUse[]): readonly SymbolUse[] {
  return uses.filter(({ keepsText }) => !keepsText);
}

type Position = { line: number; character: number };

function symbolAtPosition(host: FeatureHost) {
  return <T>(uri: string, position: Position, fallback: T, answer: (symbol: NamedSymbol, source: SourceText) => T) =>
    inSurroundedDocument<T>(host, uri, fallback, async ({ source, document }: OpenDocument) => {
      const symbol = await document.symbolAt(source.offsetAt(position));
      return symbol ? answer(symbol, source) : fallback;
    });
}

function locations(files: readonly UsesElsewhere[], isWanted: (use: SymbolUse) => boolean): Location[] {
  return files.flatMap(({ uri, source, uses }) =>
    uses.filter(isWanted).map(({ span }) => ({ uri, range: toRange(source, span) })),
  );
}

/** The reason is for the user, so it is no failure of ours. */
function refusal(reason: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}
