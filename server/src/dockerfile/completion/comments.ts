import type { CompletionProposal } from '../../analysis/feature-types';
import type { FeatureContext } from '../../analysis/language';
import type { Span } from '../../text/span';
import type { DockerfileFile } from '../model/nodes';
import { type Choice, inOrder, propose } from './slot';

const syntaxes = ['docker/dockerfile:1', 'docker/dockerfile:1-labs', 'docker/dockerfile-upstream:master'];
const hosts = ['docker-wiki ignore=', 'docker-wiki file-ignore=', 'hadolint ignore=', 'hadolint global ignore='];

/** Directives and rule names in a comment; nothing in ordinary text. */
export function commentProposals(
  file: DockerfileFile,
  comment: Span,
  offset: number,
  context: FeatureContext,
): readonly CompletionProposal[] {
  const before = file.source.text.slice(comment.start, offset);
  const names = ruleNames(before, context.ruleIds);
  if (names) return propose({ file, offset }, names.typed, names.choices);
  const values = mayBeDirective(file, comment.start) ? directiveValues(before, context) : undefined;
  if (values) return propose({ file, offset }, values.typed, values.choices);

  const [, typed = ''] = /^\s*#[ \t]*(?! )([\w -]*)$/.exec(before) ?? [];
  const directives = mayBeDirective(file, comment.start) ? directiveChoices(file, context) : [];
  const suppressions = typed.length >= 3 ? hosts.map((label): Choice => ({ label, kind: 'keyword' })) : [];
  const isComment = /^\s*#[ \t]*(?! )[\w -]*$/.test(before);
  const fitting = [...directives, ...suppressions].filter(({ label }) => label.startsWith(typed));
  return isComment ? propose({ file, offset }, typed, fitting) : [];
}

/** Whole directive lines where only directives stand above. */
export function directiveLines(
  file: DockerfileFile,
  offset: number,
  context: FeatureContext,
): readonly CompletionProposal[] {
  const { start } = file.source.lineSpan(file.source.lineAt(offset));
  if (file.source.text.slice(start, offset).replace('\uFEFF', '').trim() !== '' || !mayBeDirective(file, start))
    return [];
  const choices = directiveChoices(file, context).map(
    (choice): Choice => ({ ...choice, label: `# ${choice.label}`, text: `# ${choice.text ?? choice.label}`, rank: 60 }),
  );
  return propose({ file, offset }, '', choices);
}

interface Part {
  readonly typed: string;
  readonly choices: readonly Choice[];
}

function ruleNames(before: string, ruleIds: readonly string[]): Part | undefined {
  const ours = /^#\s*docker-wiki\s+(?:file-)?ignore\s*=\s*(?!\s)(.*)$/.exec(before)?.[1];
  const hadolint = /^#\s*hadolint\s+(?:global\s+)?ignore\s*=\s*(?!\s)([^#]*)$/.exec(before)?.[1];
  const list = ours ?? hadolint;
  if (list === undefined) return undefined;
  const typed = /(?<![^,\s])[^,\s]*$/.exec(list)?.[0] ?? '';
  const given = new Set(list.slice(0, list.length - typed.length).split(/[,\s]+/));
  const isOurs = ours !== undefined;
  const fitting = ruleIds.filter(
    (id) =>
      !given.has(id) && (isOurs ? /^dockerfile\/|^[A-Z]+\d+$|^[A-Z][a-z]\w+$/.test(id) : /^(?:DL|SC)\d+$/.test(id)),
  );
  const own = fitting.map((label): Choice => ({ label, kind: 'value', rank: label.startsWith('dockerfile/') ? 0 : 1 }));
  const all: readonly Choice[] = isOurs ? [{ label: 'all', kind: 'value', rank: 2 }] : [];
  return { typed, choices: [...own, ...all] };
}

function directiveValues(before: string, context: FeatureContext): Part | undefined {
  const [, name, value = ''] = /^#\s*(\w+)\s*=\s*(?!\s)(.*)$/.exec(before) ?? [];
  switch (name?.toLowerCase()) {
    case undefined:
      return undefined;
    case 'syntax':
      return { typed: value, choices: inOrder('value', syntaxes) };
    case 'escape':
      return { typed: value, choices: inOrder('value', ['`', '\\']) };
    case 'check':
      return checkValues(value, context);
    default:
      return { typed: value, choices: [] };
  }
}

function checkValues(value: string, { keysBelow, ruleIds }: FeatureContext): Part {
  const part = value.slice(value.lastIndexOf(';') + 1);
  const [, option, list] = /^(skip|experimental)=(.*)$/s.exec(part) ?? [];
  if (option === undefined || list === undefined) {
    if (part.startsWith('error='))
      return { typed: part.slice('error='.length), choices: inOrder('value', ['true', 'false']) };
    const given = new Set(value.split(';').map((each) => each.replace(/=.*$/s, '')));
    const options = ['skip', 'error', 'experimental'].filter((each) => !given.has(each));
    const key = 'dockerfile/directive/check';
    const cards = keysBelow(`${key}/`);
    return {
      typed: part,
      choices: options.map((each, rank) => ({
        label: each,
        kind: 'key',
        text: each === 'error' ? 'error=true' : `${each}=`,
        rank,
        key: cards.includes(each) ? `${key}/${each}` : key,
      })),
    };
  }
  const typed = list.slice(list.lastIndexOf(',') + 1);
  const given = new Set(list.split(','));
  // The builder's checks are the only aliases that are one word of several capitalised ones.
  const names = ruleIds.filter((id) => /^(?:[A-Z][a-z]+){2,}$|^(?:Jsonargs|JSONArgs)\w+$/.test(id) && !given.has(id));
  return { typed, choices: [...inOrder('value', names), { label: 'all', kind: 'value', rank: names.length }] };
}

function directiveChoices({ directives }: DockerfileFile, { keysBelow }: FeatureContext): readonly Choice[] {
  const given = new Set(directives.filter(({ value }) => value !== '').map(({ name }) => name));
  const cards = keysBelow('dockerfile/directive/');
  const choices: readonly (readonly [name: string, label: string, text: string])[] = [
    ['syntax', 'syntax=docker/dockerfile:1', 'syntax=docker/dockerfile:1'],
    ['check', 'check=skip=…', 'check=skip=${1:all}'],
    ['check', 'check=error=true', 'check=error=true'],
    ['escape', 'escape=`', 'escape=`'],
  ];
  return choices
    .filter(([name]) => !given.has(name))
    .map(([name, label, text], rank) => ({
      label,
      kind: 'keyword',
      text,
      ...(text.includes('${') ? { isSnippet: true } : {}),
      rank,
      ...(cards.includes(name) ? { key: `dockerfile/directive/${name}` } : {}),
    }));
}

/** Everything above the line that begins here, or holds the comment, is a directive. */
function mayBeDirective({ source, directives }: DockerfileFile, offset: number): boolean {
  const line = source.lineAt(offset);
  if (line > directives.length) return false;
  return directives.filter(({ span }) => source.lineAt(span.start) < line).length === line;
}
