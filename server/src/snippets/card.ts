import type { Card } from '../knowledge/knowledge';
import type { Language } from '../lint/rule';
import type { Snippet } from './snippet';
import { plainSnippet } from './snippet-text';

const fences: Readonly<Partial<Record<Language, string>>> = { compose: 'yaml', dockerfile: 'dockerfile' };

/** What completion shows beside a snippet: what it does, what comes of it, and where the wiki says more. */
export function snippetCard({ title, description, body, language, since, chapter, chapterTitle }: Snippet): Card {
  return {
    title,
    lead: description,
    example: { language: fences[language] ?? 'text', text: plainSnippet(body) },
    ...(since ? { since } : {}),
    link: { title: chapterTitle, page: chapter },
  };
}
