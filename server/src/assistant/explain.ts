import { withLinks } from '../knowledge/markdown';
import { textsOn } from '../topics/topic';
import type { AssistantInit } from './assistant';
import { ToolError } from './tool-error';

/** What the wiki says on a topic in short, then the pages that it leads to. Rejects with ToolError where that is nothing. */
export async function explain(topic: string, init: AssistantInit): Promise<string> {
  const asked = topic
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^docker-wiki:/, '');
  if (asked === '') throw new ToolError('"topic" is empty');
  const page = await init.page?.(asked);
  if (page !== undefined) return linked(page);
  const texts = await textsOn(asked, init);
  if (texts.length === 0) throw new ToolError(`the wiki has nothing on "${asked}"; try search`);
  const addresses = new Set(texts.flatMap(({ page: address }) => address ?? []));
  const pages = await Promise.all([...addresses].map((address) => init.page?.(address)));
  return linked([...texts.map(({ markdown }) => markdown), ...pages.flatMap((text) => text ?? [])].join('\n\n---\n\n'));

  function linked(markdown: string): string {
    return withLinks(markdown, init.pageUrl);
  }
}
