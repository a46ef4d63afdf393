import type { FormattingOptions as LspOptions, TextEdit } from 'vscode-languageserver';
import type { FormattingOptions } from '../../analysis/feature-types';
import type { OpenDocument } from '../../service';
import type { Span } from '../../text/span';
import { toSpan, toTextEdit } from '../convert';
import { type Feature, inDocument } from '../feature';

/** Layout of the whole document, of a selection, and of the line that was just ended. */
export const formattingFeature: Feature = {
  capabilities: () => ({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
  }),
  register(host) {
    const { connection, requests } = host;
    connection.onDocumentFormatting(({ textDocument: { uri }, options }, token) =>
      requests.run('formatting', token, [], () => inDocument(host, uri, [], (open) => edits(open, options))),
    );
    connection.onDocumentRangeFormatting(({ textDocument: { uri }, range, options }, token) =>
      requests.run('range formatting', token, [], () =>
        inDocument(host, uri, [], (open) => edits(open, options, toSpan(open.source, range))),
      ),
    );
    connection.onDocumentOnTypeFormatting(({ textDocument: { uri }, position, options }, token) =>
      requests.run('on-type formatting', token, [], () =>
        inDocument(host, uri, [], (open) =>
          position.line === 0 ? [] : edits(open, options, open.source.lineSpan(position.line - 1)),
        ),
      ),
    );
  },
};

function edits({ source, document }: OpenDocument, options: LspOptions, within?: Span): TextEdit[] {
  const own: FormattingOptions = {
    tabSize: options.tabSize,
    insertSpaces: options.insertSpaces,
    insertFinalNewline: options.insertFinalNewline === true,
    trimFinalNewlines: options.trimFinalNewlines === true,
  };
  return document.format(own, within).map((edit) => toTextEdit(source, edit));
}
