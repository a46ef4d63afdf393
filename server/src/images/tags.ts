import { type Cycle, type Product, products } from './life-cycle-table';
import { type ImageReference, imageName } from './reference';

/** A version of a product that a tag names. */
export interface NamedCycle {
  readonly product: Product;
  readonly cycle: Cycle;
  /** As the tag writes it: a number or a codename. */
  readonly written: string;
}

const versionAtStart = /^(?:v|ltsc|pg)?(\d+(?:\.\d+)*)/;

/** The parts of a tag between its dashes. */
export function piecesOf({ tag }: Pick<ImageReference, 'tag'>): readonly string[] {
  return tag ? tag.split('-') : [];
}

/** The version that a tag begins with, without a `v`. */
export function versionOf({ tag }: Pick<ImageReference, 'tag'>): string | undefined {
  return versionAtStart.exec(tag ?? '')?.[1];
}

/** The version of the program, or of the distribution, that the image is about. */
export function programCycle(reference: ImageReference): NamedCycle | undefined {
  const name = imageName(reference);
  const product = products().find(({ repositories }) => repositories.includes(name));
  if (!product) return undefined;
  const [first = ''] = piecesOf(reference);
  const byName = product.cycles.find(({ codename }) => codename === first);
  if (byName) return { product, cycle: byName, written: first };
  const version = versionOf(reference)?.split('.') ?? [];
  for (let length = version.length; length > 0; length--) {
    const written = version.slice(0, length).join('.');
    const cycle = product.cycles.find((candidate) => candidate.name === written);
    if (cycle) return { product, cycle, written };
  }
  return undefined;
}

/** The distribution below the program, where tag or name tells. */
export function baseCycle(reference: ImageReference): NamedCycle | undefined {
  const isDistribution = distributions().some(({ repositories }) => repositories.includes(imageName(reference)));
  if (isDistribution) return undefined;
  const pieces = piecesOf(reference);
  const inName = /-(debian\d+)$/.exec(reference.repository)?.[1];
  for (const piece of inName ? [...pieces, inName] : pieces) {
    const found = distributionCycle(piece);
    if (found) return found;
  }
  return undefined;
}

/** Reads `bookworm`, `noble`, `alpine3.24`, `debian13`. */
export function distributionCycle(piece: string): NamedCycle | undefined {
  for (const product of distributions()) {
    for (const cycle of product.cycles) {
      const isNamed = cycle.codename === piece || `${product.repositories[0]}${cycle.name}` === piece;
      if (isNamed) return { product, cycle, written: piece };
    }
  }
  return undefined;
}

function distributions(): readonly Product[] {
  return products().filter(({ repositories }) => /^(?:alpine|debian|ubuntu)$/.test(repositories[0] ?? ''));
}
