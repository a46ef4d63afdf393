import { defineRule } from '../../lint/rule';
import { remove, span } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { variablesOf } from '../facts/pair-lists';

export default defineRule({
  id: 'compose/valid-variable-name',
  category: 'correctness',
  severity: 'warning',
  messages: {
    isExported: '`export` becomes part of the name; Compose is no shell.',
    isEmpty: 'A variable without a name: nothing stands before the `=`.',
    isInvalid: '`{name}` {why}; shells in the container cannot read such a variable.',
  },
  fixes: { removeExport: { title: 'Remove `export`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      for (const { form, name, nameSpan, value } of variablesOf(service)) {
        if (name.includes('$')) continue;
        const written = name.trim();
        const prefix = /^export\s+/.exec(name)?.[0];
        if (prefix) {
          const at = span(nameSpan.start, nameSpan.start + prefix.length);
          // In a map the place of a key holds its quotes.
          const isExact = nameSpan.end - nameSpan.start === name.length && !isShared(service.file, nameSpan);
          const fixes = isExact ? [{ title: 'removeExport' as const, edits: () => [remove(at)] }] : [];
          ctx.report({ at: nameSpan, message: 'isExported', fixes });
        } else if (written === '') {
          if (value?.written.startsWith('=')) ctx.report({ at: value.span, message: 'isEmpty' });
        } else {
          const why = problemOf(written);
          // Blanks at the ends of list items belong to another rule.
          if (why && (form === 'map' || written === name || /\s/.test(written))) {
            ctx.report({ at: nameSpan, message: 'isInvalid', data: { name: written.slice(0, 60), why } });
          }
        }
      }
    },
  },
});

function problemOf(name: string): string | undefined {
  if (/^\d/.test(name)) return 'begins with a digit';
  if (/\s/.test(name)) return 'holds a blank';
  const sign = /[^\w.-]/u.exec(name)?.[0];
  return sign && `holds ${sign === '`' ? 'a backtick' : `\`${sign}\``}`;
}
