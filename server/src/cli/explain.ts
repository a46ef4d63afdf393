import type { Knowledge } from '../knowledge/knowledge';
import { cardMarkdown, withLinks } from '../knowledge/markdown';
import { rules } from '../lint/registry';
import type { Rule } from '../lint/rule';
import { createLinks } from '../lsp/links';
import { rulesCalled } from '../settings';
import { wholeKnowledge } from './knowledge';
import { UsageError } from './usage-error';

/** `docker-wiki explain TOPIC`: a rule or an alias, an instruction or flag, a Compose key. */
export async function explain(args: readonly string[]): Promise<number> {
  const topic = args.join(' ').trim();
  if (!topic) throw new UsageError('name a topic, such as DL3006, COPY or ports');
  const knowledge = wholeKnowledge();
  await knowledge.ready();
  const cards = await Promise.all(cardKeys(topic).map(knowledge.card));
  const texts = [
    ...rulesCalled(topic, rules).map((rule) => ruleText(rule, knowledge)),
    ...cards.flatMap((card) => (card ? [cardMarkdown(card)] : [])),
  ];
  if (texts.length === 0) throw new UsageError(`the wiki has nothing on "${topic}"`);
  const { pageUrl } = createLinks({});
  console.log(texts.map((text) => withLinks(text, pageUrl)).join('\n\n---\n\n'));
  return 0;
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

/** Where a topic as people type it may stand in the knowledge base. */
function cardKeys(topic: string): readonly string[] {
  const [first = '', second] = topic.split(/\s+/);
  if (second?.startsWith('--')) return [`dockerfile/flag/${first.toUpperCase()}/${second}`];
  return [
    topic,
    `dockerfile/instruction/${topic.toUpperCase()}`,
    `dockerfile/directive/${topic.replace(/^#\s*/, '')}`,
    `compose/top-level/${topic}`,
    `compose/service/${topic}`,
    `compose/${topic.replaceAll('.', '/')}`,
  ];
}
