import { type DocumentSymbol, type FoldingRange, FoldingRangeKind, type SelectionRange } from 'vscode-languageserver';
import type { OutlineNode } from '../../analysis/feature-types';
import type { SourceText } from '../../text/source-text';
import { toRange } from '../convert';
import { type Feature, inDocument } from '../feature';
import { symbolKinds } from '../symbol-kinds';

/** Outline, folding, and the selection that grows. */
export const structureFeature: Feature = {
  capabilities: () => ({ documentSymbolProvider: true, foldingRangeProvider: true, selectionRangeProvider: true }),
  register(host) {
    const { connection, requests, leftOut, languageOf } = host;
    connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
      requests.run('symbols', token, [], () =>
        leftOut().has(languageOf(uri), 'outline')
          ? []
          : inDocument(host, uri, [], ({ source, document }) =>
              document.outline().map((node) => toDocumentSymbol(source, node)),
            ),
      ),
    );
    connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
      requests.run('folding', token, [], () =>
        inDocument(host, uri, [], ({ source, document }) =>
          document.foldingRanges().flatMap(({ span, kind }): FoldingRange[] => {
            const startLine = source.lineAt(span.start);
            const endLine = source.lineAt(span.end);
            if (endLine <= startLine) return [];
            return [{ startLine, endLine, ...(kind ? { kind: foldingKinds[kind] } : {}) }];
          }),
        ),
      ),
    );
    connection.onSelectionRanges(({ textDocument: { uri }, positions }, token) =>
      requests.run('selection ranges', token, [], () =>
        inDocument(host, uri, [], ({ source, document }) =>
          positions.map((position) => {
            const spans = document.selectionAt(source.offsetAt(position));
            const outward = spans.reduceRight<SelectionRange | undefined>(
              (parent, span) => ({ range: toRange(source, span), ...(parent ? { parent } : {}) }),
              undefined,
            );
            return outward ?? { range: { start: position, end: position } };
          }),
        ),
      ),
    );
  },
};

const foldingKinds = { comment: FoldingRangeKind.Comment, region: FoldingRangeKind.Region } as const;

function toDocumentSymbol(source: SourceText, node: OutlineNode): DocumentSymbol {
  return {
    name: node.name || '…', // editors refuse an empty name
    kind: symbolKinds[node.kind],
    range: toRange(source, node.span),
    selectionRange: toRange(source, node.nameSpan),
    ...(node.detail ? { detail: node.detail } : {}),
    children: node.children.map((child) => toDocumentSymbol(source, child)),
  };
}
