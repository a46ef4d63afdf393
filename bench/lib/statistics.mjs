/**
 * The value below which the given share of the samples lies, interpolated between neighbours.
 * @param {readonly number[]} samples at least one
 * @param {number} share from 0 to 1
 */
export function quantile(samples, share) {
  const sorted = [...samples].sort((left, right) => left - right);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

/** @param {readonly number[]} samples */
export function median(samples) {
  return quantile(samples, 0.5);
}

/**
 * How two interleaved series compare: the ratio of their medians, and the smallest and largest ratio that the run or a
 * part of it gives when it is cut into up to five parts.
 * @param {readonly number[]} numerators
 * @param {readonly number[]} denominators taken at the same times
 * @returns {{ ratio: number, low: number, high: number }}
 */
export function ratioWithSpread(numerators, denominators) {
  const length = Math.min(numerators.length, denominators.length);
  const parts = Math.max(1, Math.min(5, Math.floor(length / 2)));
  const ratios = Array.from({ length: parts }, (_, part) => {
    const from = Math.floor((part * length) / parts);
    const to = Math.floor(((part + 1) * length) / parts);
    return median(numerators.slice(from, to)) / median(denominators.slice(from, to));
  });
  const ratio = median(numerators) / median(denominators);
  return { ratio, low: Math.min(ratio, ...ratios), high: Math.max(ratio, ...ratios) };
}

/**
 * The exponent `e` of the power law `time = c * lines ^ e` that fits the points best (least squares of the logarithms).
 * @param {readonly { lines: number, value: number }[]} points
 * @returns {number | undefined} nothing when there are fewer than two points
 */
export function growthExponent(points) {
  if (points.length < 2) return undefined;
  const xs = points.map(({ lines }) => Math.log(lines));
  const ys = points.map(({ value }) => Math.log(value));
  const meanX = mean(xs);
  const meanY = mean(ys);
  const covariance = mean(xs.map((x, index) => (x - meanX) * ((ys[index] ?? meanY) - meanY)));
  const variance = mean(xs.map((x) => (x - meanX) ** 2));
  return covariance / variance;
}

/** @param {readonly number[]} values */
function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
