import { defineRule } from '../../lint/rule';
import { span } from '../../text/span';
import { connectionPasswords } from '../facts/connection-passwords';
import { holdsToken, isCredentialName, isHarmlessValue } from '../facts/credentials';
import { objectsOf } from '../facts/objects';
import { entryAt } from '../facts/tree';
import { isPatched, valueIn } from '../facts/value';

const setting =
  /^[ \t]*["']?([A-Za-z_][\w.-]{0,80})["']?[ \t]?[:=][ \t]*(?:"([^"]*)"|'([^']*)'|([^\s"',;#][^\s,;#]*)),?;?$/;

export default defineRule({
  id: 'compose/no-secret-in-config-content',
  category: 'security',
  severity: 'warning',
  messages: {
    isPlain: '`{name}` is a secret, while `content` is plain text in the repository and a readable file inside.',
  },
  on: {
    composeFile(file, ctx) {
      for (const { entry, mapping } of objectsOf(file, 'configs')) {
        const value = valueIn(entryAt(mapping, 'content')?.value);
        if (!value || isPatched(entry.value) || isPatched(value.node)) continue;
        const { source } = file;
        let start = value.span.start;
        for (const line of source.slice(value.span).split('\n')) {
          const match = setting.exec(line.trimEnd());
          const [, name = '', ...quoted] = match ?? [];
          const text = quoted.find((each) => each !== undefined) ?? '';
          if (match && isCredentialName(name) && isSecret(text)) {
            const at = start + line.lastIndexOf(text);
            ctx.report({ at: span(at, at + text.length), message: 'isPlain', data: { name } });
          }
          start += line.length + 1;
        }
      }
    },
  },
});

function isSecret(text: string): boolean {
  const isKnown = holdsToken(text) || connectionPasswords(text).length > 0;
  return !isKnown && !/[$<>{}]/.test(text) && !isHarmlessValue(text);
}
