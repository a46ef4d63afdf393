import type { CompletionProposal } from '../../analysis/feature-types';
import type { MaybePromise } from '../../analysis/language';
import { groupChoices, userChoices } from './accounts';
import { fromProposals } from './images';
import { jsonAt } from './json-form';
import { argNames, envPairs, labelKeys, portChoices, shellForms, signalChoices } from './names';
import { contextPaths, destinationChoices, folderChoices, pathsInStage } from './paths';
import { type Choice, propose, type Slot } from './slot';

/** The arguments of an instruction; `undefined` for one that takes a command. */
export function argumentProposals(slot: Slot): MaybePromise<readonly CompletionProposal[]> | undefined {
  const { instruction, word, words } = slot;
  const isFirst = words.length === 0;
  switch (instruction.kind) {
    case 'from':
      return fromProposals(slot);
    case 'copy':
    case 'add':
      return copied(slot);
    case 'arg':
      return isQuoted(slot) || word.includes('=') ? [] : propose(slot, word, argNames(slot));
    case 'env':
      return isQuoted(slot) || word.includes('=') ? [] : propose(slot, word, envPairs(slot));
    case 'label':
      return isQuoted(slot) || word.includes('=') ? [] : propose(slot, word, labelKeys(slot));
    case 'workdir':
      return isFirst ? propose(slot, word, folderChoices(slot, ['/app', '/src', '/usr/src/app', '/srv'])) : [];
    case 'volume':
      return volumes(slot);
    case 'user':
      return isFirst ? users(slot) : [];
    case 'expose':
      return exposed(slot);
    case 'stopsignal':
      return isFirst ? propose(slot, word, signalChoices(slot)) : [];
    case 'shell':
      return shells(slot);
    case 'healthcheck':
      return isFirst && !/^\[/.test(word) ? propose(slot, word, healthForms(slot)) : undefined;
    case 'cmd':
    case 'entrypoint':
      return isFirst && word === '' ? propose(slot, word, [execForm]) : undefined;
    case 'run':
      return undefined;
    default:
      return [];
  }
}

const execForm: Choice = {
  label: '["executable"]',
  kind: 'snippet',
  text: '["${1:executable}"]',
  isSnippet: true,
  detail: 'exec form: signals reach the program',
  rank: 0,
};

function copied(slot: Slot): MaybePromise<readonly CompletionProposal[]> {
  const { words, word, rest, instruction } = slot;
  const from = instruction.flag('from')?.value?.value;
  const isArray = rest.startsWith('[');
  const json = isArray ? jsonAt(rest) : undefined;
  if (isArray && !json) return [];
  const typed = json?.typed ?? word;
  const isFirst = (json?.elements ?? words).length === 0;
  if (/^\w+:\/\/|^<</.test(typed)) return [];
  if (from !== undefined) {
    const sources = propose(slot, typed, pathsInStage(slot, from));
    return isFirst ? sources : [...propose(slot, typed, destinationChoices(slot)), ...sources];
  }
  const destinations = isFirst ? [] : propose(slot, typed, destinationChoices(slot));
  if (typed.startsWith('/') && !isFirst) return destinations;
  return withPaths(destinations, contextPaths(slot, typed, json ? 'json' : 'shell'));
}

async function withPaths(
  first: readonly CompletionProposal[],
  paths: Promise<readonly CompletionProposal[]>,
): Promise<readonly CompletionProposal[]> {
  const labels = new Set(first.map(({ label }) => label));
  return [...first, ...(await paths).filter(({ label }) => !labels.has(label))];
}

function volumes(slot: Slot): readonly CompletionProposal[] {
  const typed = slot.rest.startsWith('[') ? jsonAt(slot.rest)?.typed : slot.word;
  return typed === undefined ? [] : propose(slot, typed, folderChoices(slot, ['/data']));
}

function users(slot: Slot): readonly CompletionProposal[] {
  const [, group] = slot.word.split(/:(.*)/s, 2);
  return group === undefined ? propose(slot, slot.word, userChoices(slot)) : propose(slot, group, groupChoices(slot));
}

function exposed(slot: Slot): readonly CompletionProposal[] {
  const protocol = /^\d+(?:-\d+)?\/(\w*)$/.exec(slot.word)?.[1];
  if (protocol === undefined) return propose(slot, slot.word, portChoices(slot));
  return propose(slot, protocol, [
    { label: 'tcp', kind: 'value', rank: 0 },
    { label: 'udp', kind: 'value', rank: 1 },
  ]);
}

function shells(slot: Slot): readonly CompletionProposal[] {
  return /^(?:\[\S*)?$/.test(slot.rest) ? propose(slot, slot.rest, shellForms(slot)) : [];
}

function healthForms({ context, instruction: { keyword }, before }: Slot): readonly Choice[] {
  const isLower = keyword.text === keyword.text.toLowerCase();
  const keys = context.keysBelow('dockerfile/flag/HEALTHCHECK/');
  const hasFlags = /\s--\w/.test(before);
  return ['CMD', ...(hasFlags ? [] : ['NONE'])].map((name, rank) => ({
    label: isLower ? name.toLowerCase() : name,
    kind: 'keyword',
    text: name === 'CMD' ? `${isLower ? 'cmd' : name} ` : isLower ? 'none' : name,
    detail: name === 'CMD' ? 'the command that tells' : 'switches off the one of the base image',
    ...(keys.includes(name) ? { key: `dockerfile/flag/HEALTHCHECK/${name}` } : {}),
    rank,
  }));
}

/** The word is a piece of a quoted value that holds blanks. */
function isQuoted({ before, file }: Slot): boolean {
  let quote = '';
  for (let i = 0; i < before.length; i++) {
    const char = before[i] ?? '';
    if (char === file.escapeChar && quote !== "'") i++;
    else if (quote) quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
  }
  return quote !== '';
}
