import { interleave } from '../lib/interleave.mjs';
import { parseAlone } from '../lib/parse-alone.mjs';
import { openSubject } from '../lib/subject.mjs';

/**
 * @typedef {import('../lib/subject.mjs').Open} Open
 * @typedef {import('../lib/interleave.mjs').Sample} Sample
 * @typedef {import('../lib/subject.mjs').Subject} Subject
 * @typedef {object} SteadyMeasure a measure on a server that runs and has the file open
 * @property {string} measure
 * @property {boolean} [everyMode] also in the modes that are not a server's main one
 * @property {boolean} [withFloor] beside the time that parsing alone takes
 * @property {(capabilities: any) => boolean} applies
 * @property {(open: Open, subject: Subject, round: number) => Promise<Sample>} sample
 */

/** @type {readonly SteadyMeasure[]} */
const steadyMeasures = [
  { measure: 'typing', everyMode: true, withFloor: true, applies: () => true, sample: typing },
  { measure: 'hover', applies: (capabilities) => Boolean(capabilities.hoverProvider), sample: hover },
  { measure: 'completion', applies: (capabilities) => Boolean(capabilities.completionProvider), sample: completion },
];

/**
 * @param {Subject} subject
 * @param {readonly import('../lib/servers.mjs').Participant[]} participants
 * @param {import('../lib/interleave.mjs').Effort} effort for each measure
 */
export async function measureSteady(subject, participants, effort) {
  /** @type {Open[]} */
  const opened = [];
  /** @type {import('../lib/interleave.mjs').Series[]} */
  const failed = [];
  try {
    for (const participant of participants) {
      const open = await openSubject(subject, participant);
      if ('failure' in open) failed.push({ label: participant.label, values: [], answered: 0, failure: open.failure });
      else opened.push(open);
    }
    const results = [];
    for (const { measure, everyMode, withFloor, applies, sample } of steadyMeasures) {
      const taking = opened.filter(
        ({ participant, session }) => (everyMode || participant.main) && applies(session.capabilities),
      );
      const competitors = taking.map((open) => ({
        label: open.participant.label,
        sample: (/** @type {number} */ round) => sample(open, subject, round),
      }));
      const floor = withFloor ? [parseAlone(subject)] : [];
      results.push({ measure, series: [...(await interleave([...competitors, ...floor], effort)), ...failed] });
    }
    return results;
  } finally {
    for (const { session } of opened) await session.end();
  }
}

/**
 * One character is deleted in even rounds and typed again in odd ones.
 * @param {Open} open
 * @param {Subject} subject
 * @param {number} round
 * @returns {Promise<Sample>}
 */
async function typing({ session, document }, { places }, round) {
  const { line, character, text } = places.keystroke;
  const edit = round % 2 === 0 ? { remove: text.length, insert: '' } : { remove: 0, insert: text };
  const { milliseconds } = await session.change(document, { line, character, ...edit });
  return { value: milliseconds, answered: true };
}

/** @param {Open} open @param {Subject} subject @param {number} round @returns {Promise<Sample>} */
async function hover({ session, document }, { places }, round) {
  const { line, character } = places.hovers[round % places.hovers.length] ?? { line: 0, character: 0 };
  const start = performance.now();
  const { result, at } = await session.request('textDocument/hover', {
    textDocument: { uri: document.uri },
    position: { line, character },
  });
  return { value: at - start, answered: Boolean(result?.contents) };
}

/**
 * Completion right after the keystroke that calls for it; afterwards the text is as it was.
 * @param {Open} open
 * @param {Subject} subject
 * @returns {Promise<Sample>}
 */
async function completion({ session, document }, { places }) {
  const { line, character, text } = places.completion;
  const start = performance.now();
  const diagnostics = session.change(document, { line, character, remove: 0, insert: text });
  const { result, at } = await session.request('textDocument/completion', {
    textDocument: { uri: document.uri },
    position: { line, character: character + text.length },
    context: { triggerKind: 1 },
  });
  await diagnostics;
  await session.change(document, { line, character, remove: text.length, insert: '' });
  return { value: at - start, answered: (result?.items ?? result ?? []).length > 0 };
}
