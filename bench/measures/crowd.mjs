import { setTimeout as delay } from 'node:timers/promises';
import { runNode } from '../lib/child.mjs';
import { BenchDocument } from '../lib/document.mjs';
import { interleave } from '../lib/interleave.mjs';
import { floorLabel } from '../lib/parse-alone.mjs';
import { Session } from '../lib/session.mjs';

/** @typedef {import('../lib/interleave.mjs').Series} Series */

const settleMilliseconds = 500;

/**
 * A fresh server opens all files of a workspace at once: the time until each of them has its diagnostics, beside a
 * fresh process that only parses them, and the memory afterwards.
 * @param {import('../lib/crowd.mjs').Crowd} crowd
 * @param {readonly import('../lib/servers.mjs').Participant[]} participants
 * @param {import('../lib/interleave.mjs').Effort} effort
 * @returns {Promise<{ measure: string, series: Series[] }[]>}
 */
export async function measureCrowd(crowd, participants, effort) {
  const main = participants.filter((participant) => participant.main);
  /** @type {Map<string, number[]>} */
  const memory = new Map(main.map(({ label }) => [label, []]));
  const floor = {
    label: floorLabel,
    sample: async () => {
      const { output } = await runNode(['bench/lib/parse-files.mjs', crowd.language, crowd.folder]);
      return { value: Number(output), answered: true };
    },
  };
  const competitors = main.map((participant) => ({
    label: participant.label,
    sample: async () => {
      const opened = await openCrowd(crowd, participant);
      memory.get(participant.label)?.push(...opened.memory);
      return { value: opened.milliseconds, answered: true };
    },
  }));
  const times = await interleave([...competitors, floor], effort);
  const memories = times
    .filter(({ label }) => label !== floorLabel)
    .map((series) => ({ ...series, values: memory.get(series.label) ?? [] }));
  return [
    { measure: 'crowd', series: times },
    ...(process.platform === 'linux' ? [{ measure: 'crowd-memory', series: memories }] : []),
  ];
}

/** @param {import('../lib/crowd.mjs').Crowd} crowd @param {import('../lib/servers.mjs').Participant} participant */
async function openCrowd({ files, folder, language }, participant) {
  const session = new Session(participant);
  const languageId = participant.server.languageIds[language] ?? language;
  try {
    await session.initialize(folder);
    const start = performance.now();
    await Promise.all(files.map(({ text, uri }) => session.open(new BenchDocument({ uri, languageId, text }))));
    const milliseconds = performance.now() - start;
    await delay(settleMilliseconds);
    const memory = session.residentMebibytes();
    return { milliseconds, memory: memory === undefined ? [] : [memory] };
  } finally {
    await session.end();
  }
}
