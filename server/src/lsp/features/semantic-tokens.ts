import { type SemanticTokens, SemanticTokensBuilder, type SemanticTokensDelta } from 'vscode-languageserver';
import { type SemanticToken, tokenModifiers, tokenTypes } from '../../analysis/feature-types';
import type { SourceText } from '../../text/source-text';
import { toSpan } from '../convert';
import { type Feature, inDocument } from '../feature';

const none: SemanticTokens = { data: [] };

/** Colours by meaning, whole, as a difference to the last answer, and for a part. */
export const semanticTokensFeature: Feature = {
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
      full: { delta: true },
      range: true,
    },
  }),
  register(host) {
    const { connection, requests } = host;
    const builders = new Map<string, SemanticTokensBuilder>();
    const builderOf = (uri: string) => {
      const builder = builders.get(uri) ?? new SemanticTokensBuilder();
      builders.set(uri, builder);
      return builder;
    };
    connection.onNotification('textDocument/didClose', ({ textDocument: { uri } }) => void builders.delete(uri));

    connection.languages.semanticTokens.on(({ textDocument: { uri } }, token) =>
      requests.run('semantic tokens', token, none, () =>
        inDocument(host, uri, none, ({ source, document }) => {
          const builder = builderOf(uri);
          push(builder, source, document.semanticTokens());
          return builder.build();
        }),
      ),
    );
    connection.languages.semanticTokens.onDelta(({ textDocument: { uri }, previousResultId }, token) =>
      requests.run<SemanticTokens | SemanticTokensDelta>('semantic tokens delta', token, none, () =>
        inDocument<SemanticTokens | SemanticTokensDelta>(host, uri, none, ({ source, document }) => {
          const builder = builderOf(uri);
          builder.previousResult(previousResultId);
          push(builder, source, document.semanticTokens());
          return builder.buildEdits();
        }),
      ),
    );
    connection.languages.semanticTokens.onRange(({ textDocument: { uri }, range }, token) =>
      requests.run('semantic tokens of a range', token, none, () =>
        inDocument(host, uri, none, ({ source, document }) => {
          const { start, end } = toSpan(source, range);
          const builder = new SemanticTokensBuilder();
          push(
            builder,
            source,
            document.semanticTokens().filter(({ span }) => span.end >= start && span.start <= end),
          );
          return builder.build();
        }),
      ),
    );
  },
};

function push(builder: SemanticTokensBuilder, source: SourceText, tokens: readonly SemanticToken[]): void {
  for (const { span, type, modifiers = [] } of tokens) {
    const { line, character } = source.positionAt(span.start);
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << tokenModifiers.indexOf(modifier)), 0);
    const length = source.positionAt(span.end).character - character;
    builder.push(line, character, length, tokenTypes.indexOf(type), bits);
  }
}
