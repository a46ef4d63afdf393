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
  const product = tables().byRepository.get(name);
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
  if (isDistribution(tables().byRepository.get(imageName(reference)))) return undefined;
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
  return tables().byPiece.get(piece);
}

interface Tables {
  readonly byRepository: ReadonlyMap<string, Product>;
  /** Versions of distributions, as a part of a tag names them. */
  readonly byPiece: ReadonlyMap<string, NamedCycle>;
}

let known: Tables | undefined;

/** Tags are looked up for every image in every version of a document. */
function tables(): Tables {
  known ??= makeTables();
  return known;
}

function makeTables(): Tables {
  const byRepository = new Map<string, Product>();
  const byPiece = new Map<string, NamedCycle>();
  for (const product of products()) {
    for (const repository of product.repositories) {
      if (!byRepository.has(repository)) byRepository.set(repository, product);
    }
    if (!isDistribution(product)) continue;
    for (const cycle of product.cycles) {
      for (const written of [cycle.codename, `${product.repositories[0]}${cycle.name}`]) {
        if (written && !byPiece.has(written)) byPiece.set(written, { product, cycle, written });
      }
    }
  }
  return { byRepository, byPiece };
}

function isDistribution(product: Product | undefined): boolean {
  return /^(?:alpine|debian|ubuntu)$/.test(product?.repositories[0] ?? '');
}
