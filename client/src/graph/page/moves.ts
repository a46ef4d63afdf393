import type { Box } from './layout';

export type Direction = readonly [right: -1 | 0 | 1, down: -1 | 0 | 1];

const directions = new Map<string, Direction>([
  ['ArrowRight', [1, 0]],
  ['ArrowLeft', [-1, 0]],
  ['ArrowDown', [0, 1]],
  ['ArrowUp', [0, -1]],
]);

export function readDirection(key: string): Direction | undefined {
  return directions.get(key);
}

/** The nearest box that way. Up and down it leads from row to row, to the sides along a row. */
export function nextBox(boxes: readonly Box[], id: string, [right, down]: Direction): Box | undefined {
  const here = boxes.find(({ node }) => node.id === id);
  let best: Box | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const box of boxes) {
    if (!here || box === here) continue;
    const [dx, dy] = [box.x - here.x, box.y - here.y];
    const ahead = dx * right + dy * down;
    const distance = ahead + (down === 0 ? 2 : 0.5) * Math.abs(dx * down + dy * right);
    if (ahead <= 1 || distance >= least) continue;
    best = box;
    least = distance;
  }
  return best;
}
