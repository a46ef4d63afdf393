import { type MarkupContent, MarkupKind } from 'vscode-languageserver';
import { withLinks } from '../knowledge/markdown';
import { plainText } from '../knowledge/plain-text';
import type { Links } from './links';

/**
 * Markdown of the wiki in the form that a client draws.
 * @param formats those that the client has named; one that names none gets Markdown.
 */
export function toMarkup(markdown: string, formats: readonly MarkupKind[] | undefined, links: Links): MarkupContent {
  if (formats && !formats.includes(MarkupKind.Markdown)) {
    return { kind: MarkupKind.PlainText, value: plainText(markdown) };
  }
  return { kind: MarkupKind.Markdown, value: withLinks(markdown, links.markdownTarget) };
}
