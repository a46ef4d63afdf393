import type { Card, Knowledge, PageAddress } from '../knowledge/knowledge';
import { cardMarkdown } from '../knowledge/markdown';
import type { Rule } from '../lint/rule';
import { rulesCalled } from '../settings';
import { snippetCard } from '../snippets/card';
import { cardKeys, shellKeys } from './card-keys';
import { commandCards } from './command-cards';
import { errorsLike } from './errors';

/** What the wiki says on a topic in short. */
export interface TopicText {
  /** Links into the wiki as `docker-wiki:<address>`. */
  readonly markdown: string;
  /** Where it says more; absent where somebody else does. */
  readonly page: PageAddress | undefined;
}

export interface TopicSources {
  /** Ready to be asked. */
  readonly knowledge: Knowledge;
  readonly rules: readonly Rule[];
}

/** What a topic as people write it means, the most exact meaning first: a name, a command line, words of a message. */
export async function textsOn(topic: string, { knowledge, rules }: TopicSources): Promise<readonly TopicText[]> {
  const named = await cardsOf(cardKeys(topic), knowledge);
  const texts = [...rulesNamed(topic, rules).map((rule) => ruleText(rule, knowledge)), ...named.map(cardText)];
  if (texts.length > 0) return texts;
  if (shellCheckCode.test(topic)) {
    return [{ markdown: `ShellCheck explains its codes itself: ${shellCheckPage(topic)}`, page: undefined }];
  }
  const snippets = (await knowledge.snippets()).filter(({ id }) => id === topic.toLowerCase());
  if (snippets.length > 0) return snippets.map((snippet) => cardText(snippetCard(snippet)));
  for (const keys of [commandCards(topic, knowledge.has), shellKeys(topic)]) {
    const cards = await cardsOf(keys, knowledge);
    if (cards.length > 0) return cards.map(cardText);
  }
  return (await errorsLike(topic, knowledge)).map(cardText);
}

const shellCheckCode = /^(?:shellcheck\/)?SC\d{4}$/i;

function shellCheckPage(code: string): string {
  return `https://www.shellcheck.net/wiki/${code.toUpperCase().replace('SHELLCHECK/', '')}`;
}

/** Each card once, though several keys may lead to it. */
async function cardsOf(keys: readonly string[], knowledge: Knowledge): Promise<readonly Card[]> {
  const cards = await Promise.all(keys.filter(knowledge.has).map(knowledge.card));
  const byPlace = new Map(cards.flatMap((card) => (card ? [[`${card.link.page} ${card.title}`, card] as const] : [])));
  return [...byPlace.values()];
}

function cardText(card: Card): TopicText {
  return { markdown: cardMarkdown(card), page: card.link.page };
}

/** A rule by its id, with or without its language, or by an alias in any casing. */
function rulesNamed(topic: string, rules: readonly Rule[]): readonly Rule[] {
  const called = [topic, topic.toUpperCase()].flatMap((name) => rulesCalled(name, rules));
  const found = called.length > 0 ? called : rules.filter(({ id }) => id.endsWith(`/${topic}`));
  return [...new Set(found)];
}

function ruleText(rule: Rule, knowledge: Knowledge): TopicText {
  const page = knowledge.rulePage(rule.id);
  const aliases = rule.aliases?.length ? `Also called ${rule.aliases.join(', ')}.` : '';
  const level = `${rule.severity}${rule.offByDefault ? ', off by default' : ''}`;
  const markdown = [
    `# ${page?.title ?? rule.id}`,
    `${rule.id} (${level})`,
    page?.summary,
    page?.why,
    aliases,
    `[Page](docker-wiki:rules/${rule.id})`,
  ]
    .filter(Boolean)
    .join('\n\n');
  return { markdown, page: `rules/${rule.id}` };
}
