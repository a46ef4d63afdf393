import type { Language } from '../../../server/src/lint/rule';
import { type PropertyName, properties } from '../properties';
import { documentsOf } from './documents';
import type { FuzzDocument } from './property';
import { shrunk } from './shrink';

/** Who takes part how often. What every document goes through is not among them. */
const turns: readonly PropertyName[] = [
  ...Array<PropertyName>(8).fill('formatting'),
  ...Array<PropertyName>(5).fill('rename'),
  ...Array<PropertyName>(4).fill('incremental'),
  ...Array<PropertyName>(3).fill('fixes'),
  ...Array<PropertyName>(2).fill('features'),
  'pushed-and-pulled',
];

/** Documents that one seed stands for. */
export const documentsPerSeed = 100;

export interface FuzzFailure extends FuzzDocument {
  readonly property: PropertyName;
  /** The one that brings the unshrunk document about again. */
  readonly seed: number;
  readonly message: string;
}

/**
 * Documents of one seed. All are linted, and every `turnEvery`-th one takes part in one property more. Tells of each
 * kind of failure once, shrunk.
 */
export async function fuzz(
  language: Language,
  seed: number,
  count: number,
  { known = new Set(), turnEvery = 1 }: { readonly known?: Set<string>; readonly turnEvery?: number } = {},
): Promise<readonly FuzzFailure[]> {
  const failures: FuzzFailure[] = [];
  for (const [index, document] of documentsOf(language, seed, count).entries()) {
    const turn = turns[(Math.floor(index / turnEvery) + seed) % turns.length] ?? 'features';
    for (const property of index % turnEvery === 0 ? (['findings', turn] as const) : (['findings'] as const)) {
      const error = await errorOf(property, document);
      const kind = error && kindOf(language, property, error);
      if (!kind || known.has(kind)) continue;
      known.add(kind);
      const small = await shrunk(document, async (smaller) => {
        const now = await errorOf(property, smaller);
        return now !== undefined && kindOf(language, property, now) === kind;
      });
      failures.push({ ...small, property, seed, message: (await errorOf(property, small)) ?? error });
    }
  }
  return failures;
}

/** What a property says against a document. */
export async function errorOf(property: PropertyName, document: FuzzDocument): Promise<string | undefined> {
  try {
    await properties[property](document);
    return undefined;
  } catch (error) {
    return error instanceof Error ? `${error.message}${error.stack?.replace(error.message, '') ?? ''}` : String(error);
  }
}

/** Failures of a language that differ in numbers and quoted text alone are the same. */
function kindOf(language: Language, property: PropertyName, message: string): string {
  const [first = ''] = message.split('\n');
  const rule = /[a-z]+\/[a-z][a-z-]+/.exec(message)?.[0] ?? '';
  return `${language} ${property} ${rule} ${first.replace(/\d+/g, '#').replace(/[“"'`].*[”"'`]/g, '…')}`;
}
