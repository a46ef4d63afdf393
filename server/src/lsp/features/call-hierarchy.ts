import { type CallHierarchyItem, SymbolKind } from 'vscode-languageserver';
import type { CallEdge, CallHierarchy, CallNode } from '../../analysis/feature-types';
import type { SourceText } from '../../text/source-text';
import { toRange } from '../convert';
import { type Feature, inDocument } from '../feature';

/** Who builds on a stage or copies from it, and what it builds on itself. */
export const callHierarchyFeature: Feature = {
  capabilities: () => ({ callHierarchyProvider: true }),
  register(host) {
    const { connection, requests } = host;
    const calls = connection.languages.callHierarchy;

    calls.onPrepare(({ textDocument: { uri }, position }, token) =>
      requests.run('call hierarchy', token, null, () =>
        inDocument(host, uri, null, ({ source, document }) => {
          const found = document.callsAt(source.offsetAt(position));
          return found ? [toItem(uri, source, found.node)] : null;
        }),
      ),
    );
    calls.onIncomingCalls(({ item }, token) =>
      requests.run('incoming calls', token, [], () =>
        again(item, ({ incoming }, source) =>
          incoming.map((edge) => ({ from: toItem(item.uri, source, edge.node), fromRanges: ranges(source, edge) })),
        ),
      ),
    );
    calls.onOutgoingCalls(({ item }, token) =>
      requests.run('outgoing calls', token, [], () =>
        again(item, ({ outgoing }, source) =>
          outgoing.map((edge) => ({ to: toItem(item.uri, source, edge.node), fromRanges: ranges(source, edge) })),
        ),
      ),
    );

    /** Editors hand the item back; what it stands for is looked up anew, since the text may have changed. */
    function again<T>(
      { uri, selectionRange }: CallHierarchyItem,
      answer: (calls: CallHierarchy, source: SourceText) => T[],
    ) {
      return inDocument<T[]>(host, uri, [], ({ source, document }) => {
        const found = document.callsAt(source.offsetAt(selectionRange.start));
        return found ? answer(found, source) : [];
      });
    }
  },
};

function toItem(uri: string, source: SourceText, { name, detail, span, nameSpan }: CallNode): CallHierarchyItem {
  return {
    name,
    kind: SymbolKind.Class,
    uri,
    range: toRange(source, span),
    selectionRange: toRange(source, nameSpan),
    ...(detail ? { detail } : {}),
  };
}

function ranges(source: SourceText, { from }: CallEdge) {
  return from.map((span) => toRange(source, span));
}
