import { interleave } from '../lib/interleave.mjs';
import { parseAlone } from '../lib/parse-alone.mjs';
import { openAll } from '../lib/subject.mjs';

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
  { measure: 'symbols', applies: (capabilities) => Boolean(capabilities.documentSymbolProvider), sample: symbols },
  {
    measure: 'semantic-tokens',
    applies: (capabilities) => Boolean(capabilities.semanticTokensProvider?.full),
    sample: semanticTokens,
  },
  {
    measure: 'semantic-tokens-delta',
    applies: (capabilities) => Boolean(capabilities.semanticTokensProvider?.full?.delta),
    sample: semanticTokensDelta,
  },
  {
    measure: 'formatting',
    applies: (capabilities) => Boolean(capabilities.documentFormattingProvider),
    sample: formatting,
  },
  { measure: 'rename', applies: (capabilities) => Boolean(capabilities.renameProvider), sample: rename },
];

/**
 * @param {Subject} subject
 * @param {readonly import('../lib/servers.mjs').Participant[]} participants
 * @param {import('../lib/interleave.mjs').Effort} effort for each measure
 */
export async function measureSteady(subject, participants, effort) {
  const { opened, failed, endAll } = await openAll(subject, participants);
  try {
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
    await endAll();
  }
}

/**
 * One character is deleted, and typed again the next time.
 * @param {Open} open
 * @param {Subject} subject
 * @returns {Promise<Sample>}
 */
async function typing({ session, document }, { places }) {
  const { milliseconds } = await session.change(document, document.toggling(places.keystroke));
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

/** @param {Open} open @param {Subject} subject @returns {Promise<Sample>} */
function symbols(open, subject) {
  return afterKeystroke(open, subject, 'textDocument/documentSymbol', {}, (result) => result?.length > 0);
}

/** @param {Open} open @param {Subject} subject @returns {Promise<Sample>} */
function semanticTokens(open, subject) {
  const isAnswer = (/** @type {any} */ result) => result?.data?.length > 0;
  return afterKeystroke(open, subject, 'textDocument/semanticTokens/full', {}, isAnswer);
}

/**
 * The difference to the tokens before the keystroke, which were asked for just then.
 * @param {Open} open
 * @param {Subject} subject
 * @returns {Promise<Sample>}
 */
async function semanticTokensDelta(open, subject) {
  const before = await open.session.request('textDocument/semanticTokens/full', {
    textDocument: { uri: open.document.uri },
  });
  const params = { previousResultId: before.result?.resultId };
  const isAnswer = (/** @type {any} */ result) => (result?.edits ?? result?.data) !== undefined;
  return afterKeystroke(open, subject, 'textDocument/semanticTokens/full/delta', params, isAnswer);
}

/** @param {Open} open @returns {Promise<Sample>} */
function formatting(open) {
  const params = { options: { tabSize: 2, insertSpaces: true } };
  return asked(open, 'textDocument/formatting', params, Array.isArray);
}

/** @param {Open} open @param {Subject} subject @returns {Promise<Sample>} */
function rename(open, { places }) {
  const params = { position: places.rename, newName: 'renamed' };
  const isAnswer = (/** @type {any} */ result) => Boolean(result?.changes ?? result?.documentChanges);
  return asked(open, 'textDocument/rename', params, isAnswer);
}

/**
 * A request right after a keystroke, as an editor sends it; the time ends with its answer.
 * @param {Open} open
 * @param {Subject} subject
 * @param {string} method
 * @param {object} params
 * @param {(result: any) => boolean} isAnswer
 * @returns {Promise<Sample>}
 */
async function afterKeystroke(open, { places }, method, params, isAnswer) {
  const diagnostics = open.session.change(open.document, open.document.toggling(places.keystroke));
  const sample = await asked(open, method, params, isAnswer);
  await diagnostics;
  return sample;
}

/**
 * @param {Open} open
 * @param {string} method
 * @param {object} params
 * @param {(result: any) => boolean} isAnswer
 * @returns {Promise<Sample>}
 */
async function asked({ session, document }, method, params, isAnswer) {
  const start = performance.now();
  const { result, at } = await session.request(method, { textDocument: { uri: document.uri }, ...params });
  return { value: at - start, answered: isAnswer(result) };
}
