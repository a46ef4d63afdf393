import { failureOf } from './session.mjs';

/**
 * @typedef {{ value: number, answered: boolean }} Sample
 * @typedef {{ label: string, sample: (round: number) => Promise<Sample> }} Competitor
 * @typedef {{ label: string, values: number[], answered: number, failure?: string }} Series
 *   `answered`: the share of the samples with a useful answer
 * @typedef {{ warmups: number, samples: number, milliseconds: number, fewest?: number }} Effort
 *   `fewest` samples are taken however long they last
 */

const fewestSamples = 5;

/** Slow servers do not warm up for longer than this share of the time. */
const warmupShare = 0.25;

/**
 * Takes the samples of all competitors in turn, so that whatever else the machine does falls on each of them. Who
 * begins changes from round to round.
 * @param {readonly Competitor[]} competitors
 * @param {Effort} effort `milliseconds` ends the rounds early
 * @returns {Promise<Series[]>}
 */
export async function interleave(competitors, { warmups, samples, milliseconds, fewest = fewestSamples }) {
  const lanes = competitors.map(({ label, sample }) => ({
    label,
    sample,
    taken: /** @type {Sample[]} */ ([]),
    failure: '',
  }));
  const start = performance.now();
  const isOver = (/** @type {number} */ share) => performance.now() - start > milliseconds * share;
  let round = 0;
  for (; round < warmups && !(round > 0 && isOver(warmupShare)); round += 1) await takeRound(lanes, round);
  for (const lane of lanes) lane.taken.length = 0;
  for (let count = 0; count < samples && !(count >= fewest && isOver(1)); count += 1, round += 1) {
    await takeRound(lanes, round);
  }
  return lanes.map(({ label, taken, failure }) => ({
    label,
    values: taken.map(({ value }) => value),
    answered: taken.filter(({ answered }) => answered).length / Math.max(1, taken.length),
    ...(failure === '' ? {} : { failure }),
  }));
}

/** @param {readonly (Competitor & { taken: Sample[], failure: string })[]} lanes @param {number} round */
async function takeRound(lanes, round) {
  const first = round % lanes.length;
  for (const lane of [...lanes.slice(first), ...lanes.slice(0, first)]) {
    if (lane.failure !== '') continue;
    try {
      lane.taken.push(await lane.sample(round));
    } catch (error) {
      lane.failure = failureOf(error);
    }
  }
}
