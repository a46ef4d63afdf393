import { setTimeout as delay } from 'node:timers/promises';
import { interleave } from '../lib/interleave.mjs';
import { Session } from '../lib/session.mjs';
import { documentFor } from '../lib/subject.mjs';

/** @typedef {import('../lib/interleave.mjs').Series} Series */

const settleMilliseconds = 200;

/**
 * Starts each server anew for every sample: time to the answer of `initialize`, time to the first diagnostics, and
 * memory once the file is open.
 * @param {import('../lib/subject.mjs').Subject} subject
 * @param {readonly import('../lib/servers.mjs').Participant[]} participants
 * @param {import('../lib/interleave.mjs').Effort} effort
 * @returns {Promise<{ measure: string, series: Series[] }[]>}
 */
export async function measureStart(subject, participants, effort) {
  /** @type {Map<string, { initialize: number[], memory: number[] }>} */
  const extras = new Map(participants.map(({ label }) => [label, { initialize: [], memory: [] }]));
  const firstDiagnostics = await interleave(
    participants.map((participant) => ({
      label: participant.label,
      sample: async () => {
        const started = await startOnce(subject, participant);
        extras.get(participant.label)?.initialize.push(started.initialize);
        extras.get(participant.label)?.memory.push(...started.memory);
        return { value: started.firstDiagnostics, answered: true };
      },
    })),
    effort,
  );
  const extra = (/** @type {'initialize' | 'memory'} */ name) =>
    firstDiagnostics.map((series) => ({
      ...series,
      values: lastOf(extras.get(series.label)?.[name] ?? [], series.values.length),
    }));
  return [
    { measure: 'initialize', series: extra('initialize') },
    { measure: 'first-diagnostics', series: firstDiagnostics },
    ...(process.platform === 'linux' ? [{ measure: 'memory', series: extra('memory') }] : []),
  ];
}

/** @param {import('../lib/subject.mjs').Subject} subject @param {import('../lib/servers.mjs').Participant} participant */
async function startOnce(subject, participant) {
  const session = new Session(participant);
  try {
    await session.initialize(subject.folder);
    await session.open(documentFor(subject, participant));
    const firstDiagnostics = performance.now() - session.startedAt;
    await delay(settleMilliseconds);
    const memory = session.residentMebibytes();
    return {
      initialize: session.initializeMilliseconds,
      firstDiagnostics,
      memory: memory === undefined ? [] : [memory],
    };
  } finally {
    await session.end();
  }
}

/** @param {readonly number[]} values @param {number} count */
function lastOf(values, count) {
  return values.slice(values.length - count);
}
