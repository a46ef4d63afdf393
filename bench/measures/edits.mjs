import { setTimeout as delay } from 'node:timers/promises';
import { failureOf } from '../lib/session.mjs';
import { openSubject } from '../lib/subject.mjs';

/** @typedef {import('../lib/interleave.mjs').Series} Series */

/** After so many edits the bench waits for diagnostics, so that no queue grows without an end. */
const editsAtOnce = 500;
const settleMilliseconds = 500;

/**
 * Resident memory after many edits of one open file.
 * @param {import('../lib/subject.mjs').Subject} subject
 * @param {readonly import('../lib/servers.mjs').Participant[]} participants
 * @param {number} count
 * @returns {Promise<{ measure: string, series: Series[] }[]>}
 */
export async function measureEdits(subject, participants, count) {
  if (process.platform !== 'linux') return [];
  const series = [];
  for (const participant of participants.filter(({ main }) => main)) {
    series.push(await editOften(subject, participant, count));
  }
  return [{ measure: 'edits-memory', series }];
}

/**
 * @param {import('../lib/subject.mjs').Subject} subject
 * @param {import('../lib/servers.mjs').Participant} participant
 * @param {number} count
 * @returns {Promise<Series>}
 */
async function editOften(subject, participant, count) {
  const { label } = participant;
  const open = await openSubject(subject, participant);
  if ('failure' in open) return { label, values: [], answered: 0, failure: open.failure };
  const { document, session } = open;
  const place = subject.places.keystroke;
  try {
    for (let done = 0; done < count; done += 1) {
      const edit = document.toggling(place);
      if (done % editsAtOnce === editsAtOnce - 1) await session.change(document, edit);
      else session.type(document, edit);
    }
    await delay(settleMilliseconds);
    return { label, values: [session.residentMebibytes() ?? 0], answered: 1 };
  } catch (error) {
    return { label, values: [], answered: 0, failure: failureOf(error) };
  } finally {
    await session.end();
  }
}
