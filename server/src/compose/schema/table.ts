import { composeSchema } from '../../data/compose-schema';
import type { Path } from '../path-at';

/** What may stand at a place of a Compose file. */
export interface Spec {
  /**
   * A letter for each type: `s` text, `n` number, `i` integer, `b` truth value, `0` nothing, `m` mapping, `l` list;
   * `t` a truth value or a text that reads as one, `d` a text that reads as a number, `w` one that reads as an integer.
   * None: whatever you like.
   */
  readonly types: string;
  /** The keys of a mapping, where no other ones are allowed. */
  readonly keys: ReadonlyMap<string, Spec> | undefined;
  /** The values of a mapping whose keys you choose. */
  readonly each: Spec | undefined;
  readonly items: Spec | undefined;
  readonly required: readonly string[];
  /** The texts that are allowed; none where all are. */
  readonly choices: readonly string[];
  /** No item of the list may stand there twice. */
  readonly isUnique: boolean;
}

/** What may stand in a whole file. */
export function fileSpec(): Spec {
  known ??= unpacked(composeSchema);
  return known;
}

/** What may stand at a path; `undefined` where the path leads to an unknown key, below `x-`, or into a free value. */
export function specAt(path: Path): Spec | undefined {
  return path.reduce<Spec | undefined>((spec, step) => {
    if (typeof step === 'number') return spec?.items;
    return step.startsWith('x-') ? undefined : (spec?.keys?.get(step) ?? spec?.each);
  }, fileSpec());
}

let known: Spec | undefined;

/** A place of an earlier line, or the letters of a spec that has nothing but types. */
type Ref = number | string;

interface PackedSpec {
  readonly t: string;
  readonly k?: readonly (readonly [Ref, string])[];
  readonly e?: Ref;
  readonly i?: Ref;
  readonly r?: string;
  readonly c?: string;
  readonly u?: 1;
}

function unpacked(table: string): Spec {
  const specs: Spec[] = [];
  for (const line of table.trim().split('\n')) {
    const { t: types, k, e, i, r, c, u } = JSON.parse(line) as PackedSpec;
    const keys = k?.flatMap(([ref, names]) => names.split(' ').map((name): [string, Spec] => [name, specOf(ref)]));
    specs.push({
      types,
      keys: keys && new Map(keys),
      each: e === undefined ? undefined : specOf(e),
      items: i === undefined ? undefined : specOf(i),
      required: r?.split(' ') ?? [],
      choices: c?.split(' ') ?? [],
      isUnique: u === 1,
    });
  }
  return specs[specs.length - 1] ?? simple('');

  function specOf(ref: Ref): Spec {
    return typeof ref === 'string' ? simple(ref) : (specs[ref] ?? simple(''));
  }
}

const simpleSpecs = new Map<string, Spec>();

function simple(types: string): Spec {
  const spec = simpleSpecs.get(types) ?? {
    types,
    keys: undefined,
    each: undefined,
    items: undefined,
    required: [],
    choices: [],
    isUnique: false,
  };
  simpleSpecs.set(types, spec);
  return spec;
}
