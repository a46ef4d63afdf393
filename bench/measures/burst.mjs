import { setTimeout as delay } from 'node:timers/promises';
import { interleave } from '../lib/interleave.mjs';
import { openAll } from '../lib/subject.mjs';

/** @typedef {import('../lib/interleave.mjs').Series} Series */
/** @typedef {import('../lib/subject.mjs').Open} Open */

const keystrokes = 50;
const keyMilliseconds = 15;

/** A server that names no version has had its last word when it is silent for so long. */
const silenceMilliseconds = 1500;

/**
 * Fifty keys in a row, as fast as a key repeats: the time from the last one to its diagnostics, and how many of the
 * versions before it the server looked at although nobody needed them any more. A client that pulls takes its
 * question back when the next key comes.
 * @param {import('../lib/subject.mjs').Subject} subject
 * @param {readonly import('../lib/servers.mjs').Participant[]} participants
 * @param {import('../lib/interleave.mjs').Effort} effort
 * @returns {Promise<{ measure: string, series: Series[] }[]>}
 */
export async function measureBurst(subject, participants, effort) {
  const { opened, failed, endAll } = await openAll(subject, participants);
  try {
    /** @type {Map<string, number[]>} */
    const stale = new Map(opened.map(({ participant }) => [participant.label, []]));
    const latencies = await interleave(
      opened.map((open) => ({
        label: open.participant.label,
        sample: async () => {
          const burst = await typeBurst(open, subject.places.keystroke);
          stale.get(open.participant.label)?.push(burst.stale);
          return { value: burst.latency, answered: true };
        },
      })),
      effort,
    );
    const staleSeries = latencies.map((series) => {
      const values = stale.get(series.label) ?? [];
      return { ...series, values: values.slice(values.length - series.values.length) };
    });
    return [
      { measure: 'burst', series: [...latencies, ...failed] },
      { measure: 'burst-stale', series: [...staleSeries, ...failed] },
    ];
  } finally {
    await endAll();
  }
}

/**
 * @param {Open} open
 * @param {{ line: number, character: number }} place
 * @returns {Promise<{ latency: number, stale: number }>}
 */
async function typeBurst({ document, participant, session }, place) {
  const typing = participant.mode === 'pull' ? pulled(session, document) : pushed(session, document);
  let sentAt = 0;
  for (let count = 0; count < keystrokes; count += 1) {
    session.type(document, { ...place, remove: 0, insert: 'a' });
    sentAt = performance.now();
    typing.afterKey();
    if (count < keystrokes - 1) await delay(keyMilliseconds);
  }
  const { at, stale } = await typing.end();
  await session.change(document, { ...place, remove: keystrokes, insert: '' });
  return { latency: at - sentAt, stale };
}

/** @param {Open['session']} session @param {Open['document']} document */
function pulled(session, document) {
  /** @type {ReturnType<typeof session.pull> | undefined} */
  let last;
  /** @type {Promise<boolean>[]} whether a version before the last one was looked at */
  const answers = [];
  return {
    afterKey() {
      last?.cancel();
      last = session.pull(document.uri);
      answers.push(last.answer.then(({ result }) => (result?.items?.length ?? 0) > 0));
    },
    async end() {
      const answer = await last?.answer;
      const looked = await Promise.all(answers.slice(0, -1));
      return { at: answer?.at ?? performance.now(), stale: looked.filter(Boolean).length };
    },
  };
}

/** @param {Open['session']} session @param {Open['document']} document */
function pushed(session, document) {
  /** @type {{ version: number | undefined, at: number }[]} */
  const pushes = [];
  session.onPush = ({ uri, version, at }) => {
    if (uri === document.uri) pushes.push({ version, at });
  };
  return {
    afterKey: () => undefined,
    async end() {
      const last = () => pushes[pushes.length - 1];
      const isDone = () => {
        const push = last();
        if (push?.version !== undefined) return push.version >= document.version;
        return push !== undefined && performance.now() - push.at > silenceMilliseconds;
      };
      while (!isDone()) await delay(5);
      session.onPush = () => undefined;
      return { at: last()?.at ?? performance.now(), stale: pushes.length - 1 };
    },
  };
}
