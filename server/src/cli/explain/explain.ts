import { join } from 'node:path';
import { withLinks } from '../../knowledge/markdown';
import { rules } from '../../lint/registry';
import { createLinks } from '../../lsp/links';
import { textsOn } from '../../topics/topic';
import { wholeKnowledge } from '../knowledge';
import { printOut } from '../print-out';
import { rendered } from '../terminal/render';
import { screenOf } from '../terminal/screen';
import { UsageError } from '../usage-error';
import { type Pages, pagesIn } from './pages';
import { search } from './search';

/** `docker-wiki explain TOPIC`. Rejects with UsageError where the wiki has nothing on it. */
export async function explain(args: readonly string[]): Promise<number> {
  // A topic may be a command line with flags of its own, so that only the first word can be ours.
  const [first = '', ...rest] = args;
  if (/^--search(?:=|$)/.test(first)) return search(asOneLine([first.slice('--search='.length), ...rest]));
  const topic = asOneLine(args);
  if (!topic) throw new UsageError('name a topic, such as DL3006, COPY, ports, networking or "docker run --init"');
  const markdown = await markdownOn(topic, pagesIn(join(__dirname, 'knowledge')));
  if (markdown === undefined) throw new UsageError(`the wiki has nothing on "${topic}"`);
  await printOut(readable(markdown));
  return 0;
}

/** Laid out on a terminal; as Markdown with links to the hosted pages for other programs. */
function readable(markdown: string): string {
  const { pageUrl } = createLinks({});
  const screen = screenOf(process.stdout, process.env);
  if (!screen) return `${withLinks(markdown, pageUrl)}\n`;
  const scheme = 'docker-wiki:';
  const urlOf = (target: string) => (target.startsWith(scheme) ? pageUrl(target.slice(scheme.length)) : target);
  return rendered(markdown, { screen, urlOf });
}

/** An address names a page, and a word what people mean by it most often: a chapter comes after all else. */
async function markdownOn(topic: string, pages: Pages): Promise<string | undefined> {
  if (topic === 'chapters') return chapterList(pages);
  const isAddress = /^[a-z][\w./:#-]*$/.test(topic) && /[#/]/.test(topic);
  const named = isAddress ? ((await pages.at(topic)) ?? (await pages.at(`chapters/${topic}`))) : undefined;
  if (named !== undefined) return named;
  const knowledge = wholeKnowledge();
  await knowledge.ready();
  const texts = await textsOn(topic, { knowledge, rules });
  const slug = topic.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const chapter = await pages.at(`chapters/${slug}`);
  if (texts.length === 0) return chapter;
  const hint = chapter === undefined ? [] : [`The chapter of this name: \`docker-wiki explain chapters/${slug}\``];
  return [...texts.map(({ markdown }) => markdown), ...hint].join('\n\n---\n\n');
}

async function chapterList(pages: Pages): Promise<string> {
  const rows = (await pages.chapters()).map(([slug, title]) => `| \`${slug}\` | ${title} |`);
  return ['| `docker-wiki explain` | Chapter |', '|---|---|', ...rows].join('\n');
}

function asOneLine(words: readonly string[]): string {
  return words.join(' ').replace(/\s+/g, ' ').trim();
}
