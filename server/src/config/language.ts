import type { CompletionProposal, Topic } from '../analysis/feature-types';
import type { LanguageSupport } from '../analysis/language';
import { code } from '../knowledge/escape';
import { link } from '../knowledge/markdown';
import { rules } from '../lint/registry';
import { labelForms } from '../lint/rule';
import { levels, profiles, rulesCalled } from '../settings';
import type { SourceText } from '../text/source-text';
import { type Span, span } from '../text/span';

/** `.docker-wiki.yaml` and `.hadolint.yaml` as people write them: lines with words, no tree. */
export interface SettingsFile {
  readonly source: SourceText;
}

const keys: Readonly<Record<string, string>> = {
  profile: 'how much is reported',
  rules: 'levels of rules, by id, alias, category or `language/*`',
  trustedRegistries: 'registries that base images may come from',
  labelSchema: 'labels that images carry, with the form of their values',
  strictLabels: 'reports labels that the schema does not name',
  composeFiles: 'Compose files that are loaded together',
};

/** Says what a rule's name means where settings name it, and proposes names, levels and keys. */
export const settingsSupport: LanguageSupport<SettingsFile> = {
  parse: (source) => ({ source }),
  walk: () => undefined,
  suppressions: () => [],
  ignore: () => [],
  topicAt: ({ source }, offset) => topicOf(wordAt(source, offset), source),
  completions: ({ source }, offset) => proposalsAt(source, offset),
};

function topicOf(word: Span | undefined, source: SourceText): Topic | undefined {
  const name = word && source.slice(word).replace(/:$/, '');
  if (!word || !name) return undefined;
  const [first, ...others] = rulesCalled(name, rules);
  if (first) {
    const also = others.map(({ id }) => link({ title: id, page: `rules/${id}` }));
    const level = first.offByDefault ? `${first.severity}, off by default` : first.severity;
    const head = name === first.id ? `**${code(name)}**` : `**${code(name)}** means ${code(first.id)}`;
    const more = [link({ title: 'Rule', page: `rules/${first.id}` }), ...also].join(' · ');
    return { span: word, keys: [], here: `${head} · ${level}\n\n${more}` };
  }
  const meaning = keys[name];
  return meaning === undefined ? undefined : { span: word, keys: [], here: `**${code(name)}** · ${meaning}` };
}

function proposalsAt(source: SourceText, offset: number): readonly CompletionProposal[] {
  const line = source.lineSpan(source.lineAt(offset));
  const before = source.text.slice(line.start, offset);
  const word = wordAt(source, offset) ?? span(offset, offset);
  const value = /^\s*["']?([\w./*-]+)["']?\s*:\s*["']?[\w-]*$/.exec(before);
  const propose = (kind: CompletionProposal['kind'], labels: readonly string[], end = ''): CompletionProposal[] =>
    labels.map((label) => ({ label, kind, text: label + end, replaces: word }));

  if (value) {
    if (value[1] === 'profile') return propose('value', profiles);
    if (value[1] === 'strictLabels') return propose('value', ['true', 'false']);
    return /^\s/.test(before) ? propose('value', [...levels, ...labelForms]) : [];
  }
  if (/^[\w]*$/.test(before)) return propose('key', Object.keys(keys), ':');
  if (!/^\s+(?:- *)?["']?[\w./*-]*$/.test(before)) return [];
  const isList = /^\s+-/.test(before);
  return propose(
    'value',
    rules.flatMap(({ id, aliases = [] }) => (isList ? aliases : [id])),
    isList ? '' : ': ',
  );
}

/** The letters, digits and signs of a name around an offset. */
function wordAt({ text }: SourceText, offset: number): Span | undefined {
  let start = offset;
  let end = offset;
  while (start > 0 && /[\w./*-]/.test(text[start - 1] ?? '')) start--;
  while (end < text.length && /[\w./*-]/.test(text[end] ?? '')) end++;
  return end > start ? span(start, end) : undefined;
}
