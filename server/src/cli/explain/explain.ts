import { withLinks } from '../../knowledge/markdown';
import { rules } from '../../lint/registry';
import { createLinks } from '../../lsp/links';
import { textsOn } from '../../topics/topic';
import { wholeKnowledge } from '../knowledge';
import { UsageError } from '../usage-error';
import { search } from './search';

/** `docker-wiki explain TOPIC`. Rejects with UsageError where the wiki has nothing on it. */
export async function explain(args: readonly string[]): Promise<number> {
  // A topic may be a command line with flags of its own, so that only the first word can be ours.
  const [first = '', ...rest] = args;
  if (/^--search(?:=|$)/.test(first)) return search(asOneLine([first.slice('--search='.length), ...rest]));
  const topic = asOneLine(args);
  if (!topic) throw new UsageError('name a topic, such as DL3006, COPY, ports or "docker run --init"');
  const knowledge = wholeKnowledge();
  await knowledge.ready();
  const texts = await textsOn(topic, { knowledge, rules });
  if (texts.length === 0) throw new UsageError(`the wiki has nothing on "${topic}"`);
  const { pageUrl } = createLinks({});
  console.log(texts.map(({ markdown }) => withLinks(markdown, pageUrl)).join('\n\n---\n\n'));
  return 0;
}

function asOneLine(words: readonly string[]): string {
  return words.join(' ').replace(/\s+/g, ' ').trim();
}
