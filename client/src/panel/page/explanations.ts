import type { Part } from '../messages';
import type { Explanation } from './explain';
import type { Host } from './host';

/** What the extension has said about texts; the last ones are kept. */
export interface Explanations {
  /** Asks where nothing is known yet. */
  of(text: string): Explanation;
  take(text: string, parts: readonly Part[] | null): void;
  /** Whoever could not answer may be able to now. */
  askAgain(): void;
}

export function createExplanations(host: Host): Explanations {
  const known = new Map<string, Explanation>();
  const keep = (text: string, explanation: Explanation) => {
    known.delete(text);
    known.set(text, explanation);
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size > mostKnown) known.delete(oldest);
  };
  return {
    of(text) {
      const explanation = known.get(text);
      if (explanation !== undefined || text === '') return explanation ?? [];
      host.send({ type: 'explain', text });
      keep(text, 'waiting');
      return 'waiting';
    },
    take: (text, parts) => keep(text, parts ?? 'unavailable'),
    askAgain() {
      for (const [text, explanation] of known) if (explanation === 'unavailable') known.delete(text);
    },
  };
}

const mostKnown = 10;
