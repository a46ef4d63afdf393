import { topicAt } from '../../../server/src/dockerfile/topic';
import { featureContext, type MadeUpSurroundings } from '../../harness/feature-context';
import { readCursor } from '../../harness/marked-text';
import { parseExactly } from '../parse';

/** What is said about the very place of the cursor `<|>`; empty where nothing is. */
export async function here(marked: string, surroundings: MadeUpSurroundings = {}): Promise<string> {
  const { text, offset } = readCursor(marked);
  const topic = await topicAt(parseExactly(text), offset, featureContext(surroundings));
  return topic?.here ?? '';
}

/** Its first line. */
export async function firstLine(marked: string, surroundings: MadeUpSurroundings = {}): Promise<string> {
  return (await here(marked, surroundings)).split('\n')[0] ?? '';
}

/** The keys of cards that are tried for the place, the narrowest first. */
export async function keys(marked: string, cards: readonly string[] = []): Promise<readonly string[]> {
  const { text, offset } = readCursor(marked);
  const topic = await topicAt(parseExactly(text), offset, featureContext({ cards }));
  return topic?.keys ?? [];
}
