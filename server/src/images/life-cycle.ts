import { type Cycle, checkedOn, type Product } from './life-cycle-table';
import { knownImage } from './maintained';
import { type ImageReference, imageName } from './reference';
import { baseCycle, distributionCycle, type NamedCycle, piecesOf, programCycle } from './tags';

export { checkedOn } from './life-cycle-table';

type LifeCycleState = 'maintained' | 'ends-soon' | 'ended';

/** How long the version of an image gets fixes. Days are written `YYYY-MM-DD`. */
export interface LifeCycle {
  readonly product: string;
  /** As the product counts it: `20`, `12`, `3.18`. */
  readonly cycle: string;
  /** The last day of its fixes, long-term ones included; absent while none is announced. */
  readonly ends?: string;
  /** The day on which its regular fixes ended, where a long-term team goes on. */
  readonly longTermSince?: string;
  readonly state: LifeCycleState;
  /** Versions that get fixes, oldest first, as a tag of the same kind names them. */
  readonly maintained: readonly string[];
  /** The last day of each of them that has one announced. */
  readonly maintainedUntil: Readonly<Record<string, string>>;
}

const daysOfSoon = 90;
const mostChoices = 4;

/**
 * What is known of the program in the image, then of the distribution that its tag names; empty for what is not in the
 * table, and for everything once the table is two years old.
 */
export function lifeCyclesOf(reference: ImageReference, today: string): readonly LifeCycle[] {
  const key = `${imageName(reference)} ${reference.repository} ${reference.tag ?? ''} ${today}`;
  const earlier = known.get(key);
  if (earlier) return earlier;
  const found = findLifeCycles(reference, today);
  if (known.size >= mostKnown) known.clear();
  known.set(key, found);
  return found;
}

/** Several rules ask of each image in each version of a document, and a repository is built on a handful of images. */
const known = new Map<string, readonly LifeCycle[]>();
const mostKnown = 500;

function findLifeCycles(reference: ImageReference, today: string): readonly LifeCycle[] {
  if (isOutdated(today)) return [];
  return [programCycle(reference), baseCycle(reference)]
    .filter((named) => named !== undefined)
    .map((named) => lifeCycle(named, today));
}

/** The one of them that decides: the one that ended, else the one that ends first. */
export function lifeCycleOf(reference: ImageReference, today: string): LifeCycle | undefined {
  const [first, second] = lifeCyclesOf(reference, today);
  if (!first || !second) return first;
  if (first.state === 'ended') return first;
  return second.state !== 'maintained' && (second.ends ?? '9') < (first.ends ?? '9') ? second : first;
}

/** A maintained tag of the same variant for one whose time is over; `undefined` where none is known to exist. */
export function successorTag(reference: ImageReference, today: string): string | undefined {
  if (isOutdated(today) || reference.hasVariable) return undefined;
  const program = programCycle(reference);
  const base = baseCycle(reference);
  const isOver = (named: NamedCycle | undefined) => named !== undefined && stateOf(named.cycle, today) === 'ended';
  if (!program || !(isOver(program) || isOver(base))) return undefined;

  const [first = '', ...rest] = piecesOf(reference);
  const version = isOver(program) ? newestVersion(program, reference, today) : first;
  const variant = rest.map((piece) => successorOfPiece(piece, reference, today));
  if (version === undefined || variant.includes(undefined)) return undefined;
  return [version, ...variant].join('-');
}

/** Variants that every maintained version of the images with such tags has. */
const lastingVariants = new Set('alpine apache cli fpm headless jdk jre management slim zts'.split(' '));

function successorOfPiece(piece: string, { repository }: ImageReference, today: string): string | undefined {
  if (lastingVariants.has(piece)) return piece;
  const named = distributionCycle(piece);
  // .NET left Debian with version 10.
  if (!named || (named.product.title === 'Debian' && repository.startsWith('dotnet/'))) return undefined;
  if (stateOf(named.cycle, today) !== 'ended') return piece;
  switch (named.product.title) {
    case 'Alpine Linux':
      return 'alpine';
    case 'Ubuntu':
      return stateOf(cycleCalled('noble', named.product), today) === 'ended' ? undefined : 'noble';
    default:
      return named.product.cycles.find((cycle) => stateOf(cycle, today) !== 'ended')?.codename;
  }
}

function newestVersion({ product, cycle, written }: NamedCycle, reference: ImageReference, today: string) {
  const maintained = product.cycles.filter((candidate) => stateOf(candidate, today) !== 'ended');
  const preferred = knownImage(reference)?.tag;
  const isCodename = written === cycle.codename;
  const chosen = maintained.find(({ name }) => name === preferred?.replace(/^v/, '')) ?? longestLived(maintained);
  if (!chosen) return undefined;
  if (isCodename) return chosen.codename;
  const prefix = /^(?:v|ltsc|pg)?/.exec(reference.tag ?? '')?.[0] ?? '';
  // CentOS ended as a whole, and the early-access builds of OpenJDK are nobody's successor.
  return /^(?:centos|openjdk)$/.test(imageName(reference)) ? undefined : `${prefix}${chosen.name}`;
}

function longestLived(cycles: readonly Cycle[]): Cycle | undefined {
  return [...cycles].sort((a, b) => (b.ends ?? '').localeCompare(a.ends ?? ''))[0];
}

function cycleCalled(codename: string, { cycles }: Product): Cycle {
  const [newest] = cycles;
  const found = cycles.find((cycle) => cycle.codename === codename) ?? newest;
  return found ?? { name: '', ends: '0', longTermEnds: undefined, codename: undefined };
}

function lifeCycle({ product, cycle, written }: NamedCycle, today: string): LifeCycle {
  const ends = cycle.longTermEnds ?? cycle.ends;
  const state = stateOf(cycle, today);
  const isLongTerm = cycle.longTermEnds !== undefined && cycle.ends !== undefined && cycle.ends < today;
  const choices = product.cycles
    .filter((candidate) => stateOf(candidate, today) !== 'ended')
    .slice(0, mostChoices)
    .reverse();
  const label = ({ name, codename }: Cycle) => (written === cycle.codename && codename ? codename : name);
  return {
    product: product.title,
    cycle: cycle.name,
    ...(ends ? { ends } : {}),
    ...(isLongTerm && state !== 'ended' && cycle.ends ? { longTermSince: cycle.ends } : {}),
    state,
    maintained: choices.map(label),
    maintainedUntil: Object.fromEntries(
      choices.flatMap((choice) => {
        const until = choice.longTermEnds ?? choice.ends;
        return until ? [[label(choice), until]] : [];
      }),
    ),
  };
}

function stateOf({ ends, longTermEnds }: Cycle, today: string): LifeCycleState {
  const last = longTermEnds ?? ends;
  if (last === undefined) return 'maintained';
  if (last < today) return 'ended';
  return daysBetween(today, last) <= daysOfSoon ? 'ends-soon' : 'maintained';
}

/** Two years after its day the table would call versions maintained that nobody maintains. */
function isOutdated(today: string): boolean {
  return daysBetween(checkedOn, today) > 2 * 365;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
