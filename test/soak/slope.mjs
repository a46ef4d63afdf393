/**
 * The rise of the straight line that fits best.
 * @param {readonly (readonly [x: number, y: number])[]} points
 */
export function slopeOf(points) {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(points.map(([each]) => each));
  const y = mean(points.map(([, each]) => each));
  const rise = points.reduce((sum, [eachX, eachY]) => sum + (eachX - x) * (eachY - y), 0);
  return rise / points.reduce((sum, [each]) => sum + (each - x) ** 2, 0);
}
