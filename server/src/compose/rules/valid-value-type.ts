import { defineRule, type Fix } from '../../lint/rule';
import { replace, span } from '../../text/span';
import { strandedKeys } from '../facts/stranded-keys';
import { isMisread } from '../facts/syntax';
import type { ComposeFile } from '../model/nodes';
import type { Path } from '../path-at';
import { keyOf, matches } from '../schema/place';
import { problemsOf, type WrongType } from '../schema/problems';
import { scalarType } from '../schema/scalar-type';
import type { Spec } from '../schema/table';

/** Keys whose values have a rule of their own. */
const ownRule = new Set(
  `interval timeout start_period start_interval stop_grace_period delay monitor window pull_refresh_after
  ipv4_address ipv6_address mac_address dns isolation`.split(/\s+/),
);
const ownRulePlaces = `services.*.ulimits.* services.*.logging.options.* services.*.volumes.* services.*.restart
  services.*.ports.* services.*.ports.*.target services.*.ports.*.published`.split(/\s+/);

const names: readonly (readonly [RegExp, string])[] = [
  [/s/, 'a text'],
  [/n/, 'a number'],
  [/i/, 'an integer'],
  [/[bt]/, '`true` or `false`'],
  [/l/, 'a list'],
  [/m/, 'a mapping'],
];
const foundNames: Readonly<Record<WrongType['found'], string>> = {
  null: 'nothing',
  truth: 'a truth value',
  integer: 'a number',
  number: 'a number',
  text: 'a text',
  mapping: 'a mapping',
  list: 'a list',
};

type FixName = 'quote' | 'unquote' | 'makeList';

export default defineRule({
  id: 'compose/valid-value-type',
  category: 'correctness',
  severity: 'error',
  aliases: ['invalid-schema'],
  messages: { isWrong: '`{key}` takes {expected}, not {found}; the project does not load.' },
  fixes: {
    quote: { title: 'Put the value in quotes', safety: 'suggestion' },
    unquote: { title: 'Remove the quotes', safety: 'suggestion' },
    makeList: { title: 'Make it a list of one', safety: 'suggestion' },
  },
  on: {
    composeFile(file, ctx) {
      for (const problem of problemsOf(file, 'wrong-type')) {
        const { element, path, spec } = problem;
        // What an alias brings in is wrong here, and right where it stands.
        const isAliasItem =
          element?.kind === 'item' && element.value?.kind === 'alias' && problem.node.kind !== 'scalar';
        const at = isAliasItem ? (element.value?.span ?? problem.at) : problem.at;
        if (hasOwnRule(problem) || isMisread(file, at) || isStranded(file, path)) continue;
        const words = names.filter(([letters]) => letters.test(spec.types)).map(([, name]) => name);
        const expected = words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : (words[0] ?? '');
        const isItem = typeof path.at(-1) === 'number';
        const key = isItem ? `${keyOf(path)}[]` : keyOf(path);
        const data = { key, expected, found: foundName(problem) };
        ctx.report({ at, message: 'isWrong', data, fixes: fixesOf(file, problem) });
      }
    },
  },
});

/** A whole number is no fraction, however it is written. */
function foundName({ found, spec }: WrongType): string {
  return found === 'number' && spec.types.includes('i') ? 'a fraction' : foundNames[found];
}

function hasOwnRule({ node, path }: WrongType): boolean {
  return node.kind === 'scalar' && (ownRule.has(keyOf(path)) || ownRulePlaces.some((place) => matches(path, place)));
}

function isStranded(file: ComposeFile, path: Path): boolean {
  return path.length === 2 && path[0] === 'services' && strandedKeys(file).has(keyOf(path));
}

function takesPlain(text: string, { types }: Spec): boolean {
  const type = scalarType({ text, style: 'plain', tag: undefined });
  return type === 'truth' ? types.includes('b') : type === 'integer' && types.includes('i');
}

function fixesOf(
  { problems, source }: ComposeFile,
  { element, found, node, spec }: WrongType,
): readonly Fix<FixName>[] {
  if (problems.length > 0 || node.kind !== 'scalar' || node.style === 'literal' || node.style === 'folded') return [];
  const raw = source.slice(node.span);
  if (found !== 'text' && spec.types.includes('s') && !/["\\]/.test(raw)) {
    return [{ title: 'quote', edits: () => [replace(node.span, `"${raw}"`)] }];
  }
  if (found === 'text' && node.style !== 'plain' && takesPlain(node.text, spec)) {
    return [{ title: 'unquote', edits: () => [replace(node.span, node.text)] }];
  }
  const colon = element?.kind === 'entry' && element.value === node ? element.colon : undefined;
  const line = element && source.lineAt(element.span.start);
  const isOneLine = line !== undefined && line === source.lineAt(node.span.end);
  if (!element || !colon || !isOneLine || !spec.types.includes('l') || spec.items?.types.includes('s') !== true) {
    return [];
  }
  const before = source.slice(span(source.lineSpan(line).start, element.span.start));
  // In braces, a list stays in its line.
  if (!/^[\s-]*$/.test(before)) return [{ title: 'makeList', edits: () => [replace(node.span, `[${raw}]`)] }];
  const indent = ' '.repeat(before.length + 2);
  return [
    {
      title: 'makeList',
      edits: () => [replace(span(colon + 1, node.span.end), `${source.lineEnd}${indent}- ${raw}`)],
    },
  ];
}
