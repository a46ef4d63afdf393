import type { Piece } from '../analysis/language';
import { recentMap } from '../text/recent';
import type { Finding } from './finding';
import { type Leaning, leansElsewhere, type Question, withLeaning } from './leaning';
import { addTo, type Listener, type ListenersByKind } from './listeners';
import { isWithin, moved, withoutFixes } from './remembered';

/** What the listeners did in a piece. */
export interface Deeds {
  of(listener: Listener, run: () => readonly Finding[]): void;
  readonly all: ReadonlyMap<Listener, Deed>;
}

interface Deed {
  readonly findings: Finding[];
  readonly leanings: Leaning[];
}

export function collectDeeds(piece: Piece): Deeds {
  const all = new Map<Listener, Deed>();
  return {
    all,
    of(listener, run) {
      const { value: findings, leaning } = withLeaning(run, piece);
      const leans = leansElsewhere(leaning);
      if (!leans && findings.length === 0) return;
      const deed = all.get(listener) ?? { findings: [], leanings: [] };
      all.set(listener, deed);
      deed.findings.push(...findings);
      if (leans) deed.leanings.push(leaning);
    },
  };
}

/** What is known of a piece. */
export interface RememberedPiece {
  readonly findings: readonly Finding[];
  /** Those that have to look at the piece again. */
  readonly again: ListenersByKind;
  /** Given where some of those look again only because an answer is another one now: what the others found. */
  readonly kept?: readonly Settled[];
}

/** What was found in pieces, by their keys. */
export interface PieceMemory {
  get(piece: Piece): RememberedPiece | undefined;
  /** Keeps what listeners did, beside what is `kept` of those that did not look again. */
  set(piece: Piece, deeds: Deeds, kept: readonly Settled[]): void;
}

/** Places in findings count from the beginning of the piece. */
interface Entry {
  readonly questions: readonly SubjectQuestion[];
  readonly settled: readonly Settled[];
  /** Those that lean on more than can be compared. */
  readonly always: readonly Listener[];
  /** What `get` answers as long as all answers stay. */
  readonly whole: RememberedPiece;
}

/** What a listener found, which holds as long as its questions have the same answers. */
interface Settled {
  readonly listener: Listener;
  readonly findings: readonly Finding[];
  readonly questions: readonly SubjectQuestion[];
}

interface SubjectQuestion extends Omit<Question, 'node'> {
  readonly subject: number;
}

const mostPieces = 4_000;

export function createPieceMemory(): PieceMemory {
  const entries = recentMap<Entry>(mostPieces);
  return {
    get(piece) {
      const entry = entries.get(piece.key);
      if (!entry) return undefined;
      const changed = changedQuestions(entry, piece);
      const known = changed ? partOf(entry, changed) : entry.whole;
      return { ...known, findings: known.findings.map((finding) => moved(finding, piece.start)) };
    },
    set: (piece, deeds, kept) => entries.set(piece.key, entryOf(piece, deeds, kept)),
  };
}

/** The questions that have another answer now; `undefined` where none has. */
function changedQuestions({ questions }: Entry, { subjects }: Piece): ReadonlySet<SubjectQuestion> | undefined {
  const changed = questions.filter(
    ({ ask, subject, about, answer }) => ask(subjects[subject] ?? subjects, about) !== answer,
  );
  return changed.length > 0 ? new Set(changed) : undefined;
}

function partOf({ settled, always }: Entry, changed: ReadonlySet<SubjectQuestion>): RememberedPiece {
  const kept = settled.filter(({ questions }) => !questions.some((question) => changed.has(question)));
  const stale = settled.filter((each) => !kept.includes(each)).map(({ listener }) => listener);
  return { findings: findingsOf(kept), again: byKind([...always, ...stale]), kept };
}

function entryOf(piece: Piece, deeds: Deeds, kept: readonly Settled[]): Entry {
  const always: Listener[] = [];
  const settled = [...kept];
  for (const [listener, deed] of deeds.all) {
    const questions = listener.rule.readsWholeFile ? undefined : questionsOf(piece, deed.leanings);
    if (questions && deed.findings.every((finding) => isWithin(finding, piece))) {
      settled.push({
        listener,
        questions,
        findings: deed.findings.map((found) => moved(withoutFixes(found), -piece.start)),
      });
    } else always.push(listener);
  }
  return { ...asOne(settled), always, whole: { findings: findingsOf(settled), again: byKind(always) } };
}

/** `undefined` where something leans on more than questions about the subjects. */
function questionsOf({ subjects }: Piece, leanings: readonly Leaning[]): readonly SubjectQuestion[] | undefined {
  if (leanings.some(({ leansOnRest }) => leansOnRest)) return undefined;
  const questions = leanings.flatMap((leaning) =>
    (leaning.questions ?? []).map(({ node, ...question }) => ({ ...question, subject: subjects.indexOf(node) })),
  );
  return questions.every(({ subject }) => subject >= 0) ? questions : undefined;
}

/** Listeners ask the same questions: each is kept once. */
function asOne(settled: readonly Settled[]): Pick<Entry, 'settled' | 'questions'> {
  const known = new Map<Question['ask'], Map<string, SubjectQuestion>>();
  const questions: SubjectQuestion[] = [];
  const once = (question: SubjectQuestion): SubjectQuestion => {
    const asked = known.get(question.ask) ?? new Map<string, SubjectQuestion>();
    known.set(question.ask, asked);
    const key = `${question.subject} ${question.about}`;
    const first = asked.get(key);
    if (first) return first;
    asked.set(key, question);
    questions.push(question);
    return question;
  };
  return {
    settled: settled.map((each) => ({ ...each, questions: [...new Set(each.questions.map(once))] })),
    questions,
  };
}

function findingsOf(settled: readonly Settled[]): readonly Finding[] {
  return settled.flatMap(({ findings }) => findings);
}

function byKind(listeners: readonly Listener[]): ListenersByKind {
  const found: ListenersByKind = new Map();
  for (const listener of listeners) addTo(found, listener);
  return found;
}
