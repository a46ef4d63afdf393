import type { SemanticToken } from '../../analysis/feature-types';
import { flatten } from '../../text/flatten';
import { elementsOf } from '../model/elements';
import type { IgnoreFile } from '../model/nodes';

/** Comments, `!`, wildcards, and the paths around them. */
export function semanticTokens({ source, comments, lines }: IgnoreFile): readonly SemanticToken[] {
  const tokens: SemanticToken[] = comments.map(({ span }) => ({ span, type: 'comment' }));
  for (const line of lines) {
    tokens.push({ span: line.path.span, type: 'string' });
    for (const { kind, span } of elementsOf(line)) {
      tokens.push({ span, type: kind === '!' ? 'operator' : 'regexp' });
    }
  }
  return flatten(tokens, source.text);
}
