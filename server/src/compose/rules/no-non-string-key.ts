import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { mappingsOf } from '../facts/collections';
import type { ComposeFile, Entry } from '../model/nodes';
import { scalarType } from '../schema/scalar-type';

export default defineRule({
  id: 'compose/no-non-string-key',
  category: 'correctness',
  severity: 'error',
  messages: {
    isNoText: 'The key `{key}` is {what} to YAML, and Compose takes texts only; the project does not load.',
    isCollection: 'This key is a list or mapping, and Compose takes texts only; the project does not load.',
  },
  fixes: { quote: { title: 'Put `{key}` in quotes', safety: 'safe' } },
  on: {
    composeFile(file, ctx) {
      for (const { entries } of mappingsOf(file)) {
        for (const entry of entries) {
          const { colon, key } = entry;
          if (colon === undefined || key.span.end === key.span.start) continue;
          if (key.text === '' && /^[[{]/.test(file.source.slice(key.span))) {
            ctx.report({ at: key.span, message: 'isCollection' });
            continue;
          }
          const what = kindOf(file, entry);
          if (!what) continue;
          const data = { key: key.text, what };
          const edits = () => [replace(key.span, `"${key.text}"`)];
          ctx.report({ at: key.span, message: 'isNoText', data, fixes: [{ title: 'quote', data, edits }] });
        }
      }
    },
  },
});

function kindOf({ source }: ComposeFile, { key }: Entry): string | undefined {
  const type = scalarType({ style: 'plain', tag: undefined, text: key.text });
  if (type === 'text' || source.slice(key.span) !== key.text) return undefined;
  if (source.text.endsWith('!!str ', key.span.start)) return undefined;
  switch (type) {
    case 'integer':
    case 'number':
      return 'a number';
    case 'truth':
      return 'a truth value';
    case 'null':
      return 'null';
    default:
      return undefined;
  }
}
