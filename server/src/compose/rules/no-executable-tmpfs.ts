import { defineRule } from '../../lint/rule';
import { remove, span } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { isEditable } from '../facts/place-in-value';
import { type Tmpfs, tmpfsOf } from '../facts/tmpfs';

const effects: Readonly<Record<string, string>> = {
  exec: 'programs that an intruder drops there can be started',
  suid: 'set-user-ID files there give rights',
  dev: 'device files there work',
};

export default defineRule({
  id: 'compose/no-executable-tmpfs',
  category: 'security',
  severity: 'hint',
  offByDefault: true,
  aliases: ['CL-0022'],
  messages: { isLoosened: 'With `{option}`, {effect}; the engine forbids it unless asked.' },
  fixes: { removeOption: { title: 'Remove `{option}`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      for (const tmpfs of tmpfsOf(service)) {
        const { options, value } = tmpfs;
        const canWrite = value.text === value.written && isEditable(value) && !isShared(service.file, value.span);
        options.forEach(({ span: at, text: option }, index) => {
          const effect = effects[option];
          if (!effect) return;
          const fixes = canWrite
            ? [{ title: 'removeOption' as const, data: { option }, edits: () => [remove(withSign(tmpfs, index))] }]
            : [];
          ctx.report({ at, message: 'isLoosened', data: { effect, option }, fixes });
        });
      }
    },
  },
});

/** The option and the comma next to it, or the colon where no other option is left. */
function withSign({ options }: Tmpfs, index: number): { readonly start: number; readonly end: number } {
  const { start, end } = options[index]?.span ?? span(0, 0);
  return index === 0 && options.length > 1 ? span(start, end + 1) : span(start - 1, end);
}
