import { datedTag, type TagChoice, tagChoices } from './tag-choices';
import { versionOf } from './tags';

/** The tags that a registry has for an image. */
export interface ListedTags {
  readonly tags: readonly string[];
  /** The registry has no others. */
  readonly isWhole: boolean;
}

const kept = new WeakMap<ListedTags, readonly TagChoice[]>();

/**
 * What a registry lists, maintained versions in front and those whose time is over at the end; among equals the choices
 * of the offline table come first, then the newest version. Choices of the table that the registry does not have go.
 */
export function listedChoices(name: string, listed: ListedTags, today: string): readonly TagChoice[] {
  const known = kept.get(listed);
  if (known) return known;
  const there = new Set(listed.tags);
  const table = tagChoices(name, today).filter(({ tag }) => !listed.isWhole || there.has(tag));
  const inTable = new Set(table.map(({ tag }) => tag));
  const others = [...there].filter((tag) => !inTable.has(tag) && !isForPrograms(tag)).map((tag) => sortable(name, tag));
  const sorted = others.sort(compare).map(({ choice }) => choice);
  const choices = [0, 1, 2].flatMap((group) => [...table, ...sorted].filter((choice) => groupOf(choice) === group));
  kept.set(listed, choices);
  return choices;

  function sortable(repository: string, tag: string): Sortable {
    return {
      choice: datedTag(repository, tag, today),
      version: (versionOf({ tag }) ?? '').split('.').map(Number),
      isEarly: /\d(?:a|b|rc)\d|(?:^|[.-])(?:alpha|beta|dev|edge|nightly|preview|rc|snapshot)/i.test(tag),
      pieces: tag.split('-').length,
    };
  }
}

interface Sortable {
  readonly choice: TagChoice;
  readonly version: readonly number[];
  /** Ahead of a release. */
  readonly isEarly: boolean;
  readonly pieces: number;
}

/** Signatures and the like are kept as tags, too. */
function isForPrograms(tag: string): boolean {
  return /^sha256-[0-9a-f]{64}/.test(tag);
}

function groupOf({ state }: TagChoice): number {
  if (state === 'ended') return 2;
  return state === undefined ? 1 : 0;
}

function compare(a: Sortable, b: Sortable): number {
  return (
    Number(a.isEarly) - Number(b.isEarly) ||
    newestFirst(a.version, b.version) ||
    a.pieces - b.pieces ||
    (a.choice.tag < b.choice.tag ? -1 : 1)
  );
}

/** `24` stands before `24.5`, because it is what people write. */
function newestFirst(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [one, other] = [a[i], b[i]];
    if (one === undefined || other === undefined) return a.length - b.length;
    if (one !== other) return other - one;
  }
  return 0;
}
