import type { Analysis } from '../analysis/analysis';
import type { FeatureContext, ParsedDocument } from '../analysis/language';
import type { Knowledge } from '../knowledge/knowledge';
import { cardMarkdown, findingMarkdown } from '../knowledge/markdown';
import { type Span, touches } from '../text/span';

export interface Hover {
  /** Links into the wiki are still written `docker-wiki:<address>`. */
  readonly markdown: string;
  readonly span: Span;
}

/** What the wiki says about a problem at `offset`, and about the thing there; nothing where there is nothing to say. */
export async function hoverAt(
  analysis: Analysis,
  offset: number,
  context: FeatureContext,
  knowledge: Knowledge,
): Promise<Hover | undefined> {
  const [document, findings] = await Promise.all([analysis.surrounded(), analysis.findings(), knowledge.ready()]);
  const problems = findings.filter(({ at }) => touches(at, offset));
  const thing = await thingAt(document, offset, context, knowledge);
  const span = thing?.span ?? problems[0]?.at;
  if (!span) return undefined;

  const parts = problems.map((problem) => findingMarkdown(problem, knowledge.rulePage(problem.rule.id)));
  if (thing) parts.push(thing.markdown);
  return { markdown: parts.join('\n\n---\n\n'), span };
}

/** What the wiki says about the thing at `offset`, whatever is wrong with it. The knowledge must be ready. */
export async function thingAt(
  document: ParsedDocument,
  offset: number,
  context: FeatureContext,
  knowledge: Knowledge,
): Promise<Hover | undefined> {
  const topic = await document.topicAt(offset, context);
  const key = topic?.keys.find(knowledge.has);
  const card = key ? await knowledge.card(key) : undefined;
  // A first line that only names the thing is not repeated above a card of that name.
  const here = card && topic?.here === `**${card.title}**` ? undefined : topic?.here;
  const markdown = [here, card && cardMarkdown(card)].filter(Boolean).join('\n\n');
  return topic && markdown ? { markdown, span: topic.span } : undefined;
}
