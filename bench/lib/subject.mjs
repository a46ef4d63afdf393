import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generateCompose } from '../generate-compose.mjs';
import { generateDockerfile } from '../generate-dockerfile.mjs';
import { BenchDocument } from './document.mjs';
import { findPlaces } from './places.mjs';
import { failureOf, Session } from './session.mjs';

/**
 * @typedef {import('./servers.mjs').Language} Language
 * @typedef {import('./servers.mjs').Participant} Participant
 * @typedef {object} Subject the text that is worked on
 * @property {Language} language
 * @property {number} lines
 * @property {string} text
 * @property {import('./places.mjs').Places} places
 * @property {string} folder the workspace
 * @property {string} uri
 */

const seed = 20_240_917;

/** @param {{ language: Language, lines: number, folder: string }} options @returns {Subject} */
export function makeSubject({ language, lines, folder }) {
  const isDockerfile = language === 'dockerfile';
  const text = isDockerfile ? generateDockerfile({ lines, seed }) : generateCompose({ lines, seed });
  const file = join(folder, isDockerfile ? 'Dockerfile' : 'compose.yaml');
  writeFileSync(file, text);
  return { language, lines, text, places: findPlaces(language, text), folder, uri: pathToFileURL(file).href };
}

/** @param {Subject} subject @param {Participant} participant */
export function documentFor({ language, text, uri }, { server }) {
  return new BenchDocument({ uri, languageId: server.languageIds[language] ?? language, text });
}

/** @typedef {{ session: Session, document: BenchDocument, participant: Participant }} Open */

/**
 * Starts a server and opens the subject in it.
 * @param {Subject} subject
 * @param {Participant} participant
 * @returns {Promise<Open | { failure: string }>}
 */
export async function openSubject(subject, participant) {
  const session = new Session(participant);
  const document = documentFor(subject, participant);
  try {
    await session.initialize(subject.folder);
    await session.open(document);
    return { session, document, participant };
  } catch (error) {
    await session.end();
    return { failure: failureOf(error) };
  }
}

/**
 * The subject in several servers; those that fail are told apart.
 * @param {Subject} subject
 * @param {readonly Participant[]} participants
 */
export async function openAll(subject, participants) {
  /** @type {Open[]} */
  const opened = [];
  /** @type {import('./interleave.mjs').Series[]} */
  const failed = [];
  const endAll = async () => {
    for (const { session } of opened) await session.end();
  };
  for (const participant of participants) {
    const open = await openSubject(subject, participant);
    if ('failure' in open) failed.push({ label: participant.label, values: [], answered: 0, failure: open.failure });
    else opened.push(open);
  }
  return { opened, failed, endAll };
}
