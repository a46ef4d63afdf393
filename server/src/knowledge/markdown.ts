import type { Finding } from '../lint/finding';
import type { Card, PageAddress, PageLink, RulePage } from './knowledge';

/** Links into the wiki are written with this scheme; the protocol layer turns them into what the client can open. */
const wikiScheme = 'docker-wiki:';

/** The card as a hover shows it: what, syntax, what people get wrong, example, foot. */
export function cardMarkdown(card: Card): string {
  const [what = '', ...rest] = card.lead.split('\n');
  const watchOut = rest.join(' ');
  const syntax = card.syntax && !isSameText(card.syntax, card.title) ? fence('text', card.syntax) : undefined;
  return [
    `**${card.title}** · ${decapitalise(what)}`,
    syntax,
    watchOut && `**Watch out:** ${watchOut}`,
    card.example && fence(card.example.language, card.example.text),
    foot(card),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** What a hover adds to a problem. The editor has already drawn the message. */
export function findingMarkdown({ rule, fixes }: Finding, page: RulePage | undefined): string {
  const [fix] = fixes;
  const aliases = (rule.aliases ?? []).slice(0, 3);
  const ruleLink = link({ title: rule.id, page: `rules/${rule.id}` });
  return [
    page && `**Why:** ${page.why}`,
    fix && `**Fix:** ${fix.title} (${fix.safety === 'safe' ? 'safe' : 'suggestion'})`,
    [...aliases.map((alias) => `\`${alias}\``), ruleLink].join(' · '),
  ]
    .filter(Boolean)
    .join('\n\n');
}

export function link({ title, page }: PageLink): string {
  return `[${title}](${wikiScheme}${page})`;
}

/** The page that the first link into the wiki names. */
export function firstPageIn(markdown: string): PageAddress | undefined {
  return /\]\(docker-wiki:([^()\s]+)\)/.exec(markdown)?.[1];
}

/** Replaces the targets of links into the wiki. */
export function withLinks(markdown: string, target: (page: PageAddress) => string): string {
  return markdown.replace(/\]\(docker-wiki:([^()\s]*)\)/g, (_, page: string) => `](${target(page)})`);
}

function foot(card: Card): string {
  const facts = [
    card.default && `Default ${card.default}`,
    card.since && `since ${card.since}`,
    card.status && card.status !== 'stable' && card.status,
    link({ title: `Docker Wiki: ${card.link.title}`, page: card.link.page }),
  ];
  return facts.filter(Boolean).join(' · ');
}

function fence(language: string, text: string): string {
  const name = language === 'compose' ? 'yaml' : language;
  return `\`\`\`${name}\n${text}\n\`\`\``;
}

/** `Copies files` → `copies files`, but `BuildKit copies` stays. */
function decapitalise(sentence: string): string {
  return /^[A-Z][a-z]*s\b/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}

function isSameText(a: string, b: string): boolean {
  const plain = (text: string) => text.replaceAll('`', '').trim();
  return plain(a) === plain(b);
}
