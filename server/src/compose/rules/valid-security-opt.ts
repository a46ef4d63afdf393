import { defineRule, type Fix } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { remove, replace, span } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { isEditable } from '../facts/place-in-value';
import { type SecurityOption, securityOptions } from '../facts/security-options';
import { partOf } from '../facts/value';

const known = [
  'no-new-privileges',
  'seccomp',
  'apparmor',
  'label',
  'credentialspec',
  'systempaths',
  'writable-cgroups',
];

/** Options of Podman, which runs Compose files too. */
const ofPodman = new Set(['mask', 'unmask', 'proc-opts', 'no_new_privileges', 'no-new-privs', 'disable']);

export default defineRule({
  id: 'compose/valid-security-opt',
  category: 'correctness',
  severity: 'error',
  messages: {
    isUnknown: 'The engine knows no security option `{key}`, and refuses to create the container.',
    hasBlank: 'The blank behind `{key}` becomes part of its value; the engine refuses the option.',
  },
  fixes: {
    useKey: { title: 'Replace it with `{key}`', safety: 'suggestion' },
    removeBlank: { title: 'Remove the blank', safety: 'suggestion' },
  },
  on: {
    service(service, ctx) {
      for (const option of securityOptions(service)) {
        const { key, setting, value } = option;
        const isPlain = value.text === value.written;
        const canWrite = isPlain && isEditable(value) && !isShared(service.file, value.span);
        const at = isPlain ? partOf(value, 0, key.length) : value.span;
        if (!known.includes(key.trim()) && !ofPodman.has(key.trim())) {
          const fixes = canWrite ? nearestKeys(option) : [];
          ctx.report({ at, message: 'isUnknown', data: { key: key.slice(0, 60) }, fixes });
        } else if (setting && /^\s/.test(setting)) {
          const blanks = setting.length - setting.trimStart().length;
          const end = at.end + 1;
          const fix: Fix<'removeBlank'> = { title: 'removeBlank', edits: () => [remove(span(end, end + blanks))] };
          ctx.report({ at, message: 'hasBlank', data: { key }, fixes: canWrite ? [fix] : [] });
        }
      }
    },
  },
});

function nearestKeys({ key, value }: SecurityOption): readonly Fix<'useKey'>[] {
  const at = partOf(value, 0, key.length);
  return nearestNames(key, known).map((near) => ({
    title: 'useKey',
    data: { key: near },
    edits: () => [replace(at, near)],
  }));
}
