import { defineRule } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { replace, span } from '../../text/span';
import { mountTypes, runMounts } from '../facts/run-mounts';

const valueless: ReadonlySet<string> = new Set(['readonly', 'ro', 'readwrite', 'rw', 'required']);
const known: ReadonlySet<string> = new Set([
  ...valueless,
  ...'type from source src target dst destination id sharing mode uid gid size env'.split(' '),
]);

export default defineRule({
  id: 'dockerfile/no-unknown-mount-option',
  category: 'correctness',
  severity: 'error',
  messages: {
    unknown: '`--mount` has no option `{name}`, so the build stops here.',
    noValue: '`{name}` needs a value behind `=`, so the build stops here.',
  },
  fixes: { rename: { title: 'Replace it with `{name}`', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      for (const { options } of runMounts(instruction)) {
        for (const { name, value, span: at } of options) {
          if (name.includes('$')) continue;
          const nameSpan = span(at.start, at.start + name.length);
          if (known.has(name)) {
            if (value === undefined && !valueless.has(name)) ctx.report({ at, message: 'noValue', data: { name } });
            continue;
          }
          const isType = value === undefined && mountTypes.some((type) => type === name);
          const names = isType ? [`type=${name}`] : nearestNames(name, known);
          ctx.report({
            at: nameSpan,
            message: 'unknown',
            data: { name },
            fixes: names.map((right) => ({
              title: 'rename',
              data: { name: right },
              edits: () => [replace(nameSpan, right)],
            })),
          });
        }
      }
    },
  },
});
