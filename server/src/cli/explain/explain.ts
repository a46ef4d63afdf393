import type { Card, Knowledge } from '../../knowledge/knowledge';
import { cardMarkdown, withLinks } from '../../knowledge/markdown';
import { rules } from '../../lint/registry';
import type { Rule } from '../../lint/rule';
import { createLinks } from '../../lsp/links';
import { rulesCalled } from '../../settings';
import { wholeKnowledge } from '../knowledge';
import { UsageError } from '../usage-error';
import { commandCards } from './commands';
import { errorsLike } from './errors';
import { search } from './search';
import { cardKeys, shellKeys } from './topics';

/** `docker-wiki explain TOPIC`. Rejects with UsageError where the wiki has nothing on it. */
export async function explain(args: readonly string[]): Promise<number> {
  // A topic may be a command line with flags of its own, so that only the first word can be ours.
  const [first = '', ...rest] = args;
  if (/^--search(?:=|$)/.test(first)) return search(asOneLine([first.slice('--search='.length), ...rest]));
  const topic = asOneLine(args);
  if (!topic) throw new UsageError('name a topic, such as DL3006, COPY, ports or "docker run --init"');
  const knowledge = wholeKnowledge();
  await knowledge.ready();
  const texts = await textsOn(topic, knowledge);
  if (texts.length === 0) throw new UsageError(`the wiki has nothing on "${topic}"`);
  const { pageUrl } = createLinks({});
  console.log(texts.map((text) => withLinks(text, pageUrl)).join('\n\n---\n\n'));
  return 0;
}

function asOneLine(words: readonly string[]): string {
  return words.join(' ').replace(/\s+/g, ' ').trim();
}

const shellCheckCode = /^(?:shellcheck\/)?SC\d{4}$/i;

function shellCheckPage(code: string): string {
  return `https://www.shellcheck.net/wiki/${code.toUpperCase().replace('SHELLCHECK/', '')}`;
}

/** The most exact meaning wins: a name, then a command line, then the words of a message. */
async function textsOn(topic: string, knowledge: Knowledge): Promise<readonly string[]> {
  const named = await cardsOf(cardKeys(topic), knowledge);
  const texts = [...rulesNamed(topic).map((rule) => ruleText(rule, knowledge)), ...named.map(cardMarkdown)];
  if (texts.length > 0) return texts;
  if (shellCheckCode.test(topic)) return [`ShellCheck explains its codes itself: ${shellCheckPage(topic)}`];
  for (const keys of [commandCards(topic, knowledge.has), shellKeys(topic)]) {
    const cards = await cardsOf(keys, knowledge);
    if (cards.length > 0) return cards.map(cardMarkdown);
  }
  return (await errorsLike(topic, knowledge)).map(cardMarkdown);
}

/** Each card once, though several keys may lead to it. */
async function cardsOf(keys: readonly string[], knowledge: Knowledge): Promise<readonly Card[]> {
  const cards = await Promise.all(keys.filter(knowledge.has).map(knowledge.card));
  const byPlace = new Map(cards.flatMap((card) => (card ? [[`${card.link.page} ${card.title}`, card] as const] : [])));
  return [...byPlace.values()];
}

/** A rule by its id, with or without its language, or by an alias in any casing. */
function rulesNamed(topic: string): readonly Rule[] {
  const called = [topic, topic.toUpperCase()].flatMap((name) => rulesCalled(name, rules));
  const found = called.length > 0 ? called : rules.filter(({ id }) => id.endsWith(`/${topic}`));
  return [...new Set(found)];
}

function ruleText(rule: Rule, knowledge: Knowledge): string {
  const page = knowledge.rulePage(rule.id);
  const aliases = rule.aliases?.length ? `Also called ${rule.aliases.join(', ')}.` : '';
  const level = `${rule.severity}${rule.offByDefault ? ', off by default' : ''}`;
  return [
    `# ${page?.title ?? rule.id}`,
    `${rule.id} (${level})`,
    page?.summary,
    page?.why,
    aliases,
    `[Page](docker-wiki:rules/${rule.id})`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
