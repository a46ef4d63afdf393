import type { CompletionProposal } from '../../analysis/feature-types';
import { isSecretName } from '../../data/secret-names';
import { baseVariables } from '../facts/image-variables';
import { hasCard } from '../hover/place';
import type { InstructionKind } from '../model/nodes';
import { platformArgs, type VariableDefinition, variablesOf } from '../model/variables';
import { type Choice, propose, type Slot } from './slot';

const shellKinds: ReadonlySet<InstructionKind | undefined> = new Set(['cmd', 'entrypoint', 'healthcheck', 'run']);
/** Their shells run in the container, where build arguments no longer exist. */
const atRunTime: ReadonlySet<InstructionKind | undefined> = new Set(['cmd', 'entrypoint', 'healthcheck']);
const withoutVariables: ReadonlySet<InstructionKind | undefined> = new Set(['maintainer', 'shell', undefined]);

/** What may follow a name between braces: operator, its snippet, what it does. */
const modifiers: readonly (readonly [operator: string, snippet: string, detail: string])[] = [
  [':-', '${1:default}', 'this word where it is unset or empty'],
  [':+', '${1:word}', 'this word where it is set'],
  [':?', '${1:message}', 'stops the build where it is unset or empty'],
  ['#', '${1:prefix}', 'without a prefix'],
  ['##', '${1:prefix}', 'without the longest prefix'],
  ['%', '${1:suffix}', 'without a suffix'],
  ['%%', '${1:suffix}', 'without the longest suffix'],
  ['/', '${1:old}/${2:new}', 'with the first match replaced'],
  ['//', '${1:old}/${2:new}', 'with all matches replaced'],
];

/** Variables in scope behind `$` and `${`; `undefined` where the cursor is in no reference. */
export function variableProposals(slot: Slot): readonly CompletionProposal[] | undefined {
  const { before, rest, after, instruction, file } = slot;
  const open = before.lastIndexOf('$');
  const [, brace, typed = ''] = /^\$(\{?)([A-Za-z_]\w*[:#%/]{0,2}|)$/.exec(before.slice(open)) ?? [];
  if (open < 0 || brace === undefined || (!brace && /[:#%/]$/.test(typed))) {
    return open >= 0 && before[open + 1] === '{' && !/[}\s]/.test(before.slice(open)) ? [] : undefined;
  }
  const isExec = shellKinds.has(instruction.kind) && /^(?:CMD\s*)?\[/i.test(rest);
  if (withoutVariables.has(instruction.kind) || isExec || isQuoted(before.slice(0, open), file.escapeChar)) return [];

  const close = brace && !/^\w*\}/.test(after) ? '}' : '';
  const found = inScope(slot);
  const own = typed.replace(/(?<![:#%/])[:#%/]+$/, '');
  const isKnown = brace !== '' && found.some(({ label }) => label === own);
  return propose(slot, typed, [
    ...(own === typed ? found.map((choice) => ({ ...choice, text: choice.label + close })) : []),
    ...(isKnown ? modifiers.map((modifier, rank) => modified(own, modifier, close, 300 + rank)) : []),
  ]);
}

function modified(
  name: string,
  [operator, snippet, detail]: (typeof modifiers)[number],
  close: string,
  rank: number,
): Choice {
  return {
    label: name + operator,
    kind: 'snippet',
    text: `${name}${operator}${snippet}${close}`,
    isSnippet: true,
    detail,
    rank,
  };
}

/** Names with their value, the ones set nearest first. */
function inScope(slot: Slot): readonly Choice[] {
  const { file, instruction, context } = slot;
  const variables = variablesOf(file);
  const choices = new Map<string, Choice>();
  const add = (label: string, detail: string) => {
    const key = `dockerfile/arg/${label}`;
    const known: Choice = { label, kind: 'variable', detail, rank: choices.size };
    choices.set(label, hasCard(context, key) ? { ...known, key } : known);
  };
  for (const definition of variables.definitions().toReversed()) {
    const { name } = definition;
    if (!name || choices.has(name) || (atRunTime.has(instruction.kind) && definition.kind !== 'env')) continue;
    if (variables.definitionAt(name, instruction) === definition) add(name, meaningOf(definition));
  }
  if (!instruction.stage || instruction.kind === 'from') {
    for (const name of platformArgs) if (!choices.has(name)) add(name, 'set by the builder');
  } else {
    for (const name of baseVariables(instruction.stage) ?? ['PATH']) {
      if (!choices.has(name)) add(name, 'set by the base image');
    }
  }
  return [...choices.values()];
}

function meaningOf({ name, kind, value }: VariableDefinition): string {
  if (typeof value === 'object') return isSecretName(name) ? '= …' : `= ${value.text}`;
  return kind === 'env' ? 'environment variable' : 'build argument';
}

/** The dollar stands between single quotes or behind an escape character, and is one. */
function isQuoted(before: string, escapeChar: string): boolean {
  let quote = '';
  for (let i = 0; i < before.length; i++) {
    const char = before[i] ?? '';
    if (quote !== "'" && (char === '\\' || char === escapeChar)) {
      i++;
      if (i === before.length) return true;
    } else if (quote) quote = char === quote ? '' : quote;
    else if (char === "'" || char === '"') quote = char;
  }
  return quote === "'";
}
