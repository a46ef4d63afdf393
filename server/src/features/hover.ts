import type { Analysis } from '../analysis/analysis';
import type { Knowledge } from '../knowledge/knowledge';
import { cardMarkdown, findingMarkdown } from '../knowledge/markdown';
import { type Span, touches } from '../text/span';

export interface Hover {
  /** Links into the wiki are still written `docker-wiki:<address>`. */
  readonly markdown: string;
  readonly span: Span;
}

/** What the wiki says about a problem at `offset`, and about the thing there; nothing where there is nothing to say. */
export function hoverAt({ document, findings }: Analysis, offset: number, knowledge: Knowledge): Hover | undefined {
  const problems = findings.filter(({ at }) => touches(at, offset));
  const topic = document.topicAt(offset);
  const key = topic?.keys.find((candidate) => knowledge.card(candidate));
  const card = key ? knowledge.card(key) : undefined;
  const [first] = problems;
  const span = (card ? topic?.span : undefined) ?? first?.at;
  if (!span) return undefined;

  const parts = problems.map((problem) => findingMarkdown(problem, knowledge.rulePage(problem.rule.id)));
  if (card) parts.push(cardMarkdown(card));
  return { markdown: parts.join('\n\n---\n\n'), span };
}
