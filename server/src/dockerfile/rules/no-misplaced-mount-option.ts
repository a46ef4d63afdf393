import { defineRule } from '../../lint/rule';
import { type MountType, type RunMount, removeOption, runMounts } from '../facts/run-mounts';
import type { MountOption } from '../model/mounts';

/** Options that not every type takes. */
const typesOf: Readonly<Record<string, readonly MountType[]>> = {
  sharing: ['cache'],
  size: ['tmpfs'],
  required: ['secret', 'ssh'],
  mode: ['cache', 'secret', 'ssh'],
  uid: ['cache', 'secret', 'ssh'],
  gid: ['cache', 'secret', 'ssh'],
  env: ['secret'],
  from: ['bind', 'cache', 'ssh', 'tmpfs'],
  source: ['bind', 'cache', 'secret', 'tmpfs'],
  src: ['bind', 'cache', 'secret', 'tmpfs'],
};

export default defineRule({
  id: 'dockerfile/no-misplaced-mount-option',
  category: 'correctness',
  severity: 'error',
  messages: {
    refused: 'A mount of type `{type}` takes no `{option}`, so the build stops here.',
    ignored: 'A mount of type `{type}` does nothing with `{option}`.',
    twoNames: '`id` and `source` both name the secret, and the builder accepts only one of them.',
  },
  fixes: { remove: { title: 'Remove `{option}`', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      for (const mount of runMounts(instruction)) {
        const { type, options } = mount;
        if (!type) continue;
        for (const option of options) {
          const message = messageFor(type, option.name, mount);
          if (!message) continue;
          ctx.report({
            at: option.span,
            message,
            data: { type, option: option.name },
            ...(message === 'ignored' ? { atMost: 'warning' } : {}),
            fixes: [fixFor(mount, option)],
          });
        }
      }
    },
  },
});

function messageFor(type: MountType, name: string, { options }: RunMount) {
  const types = Object.hasOwn(typesOf, name) ? typesOf[name] : undefined;
  const isSource = name === 'source' || name === 'src';
  if (types && !types.includes(type)) return name === 'env' || isSource ? 'ignored' : 'refused';
  return type === 'secret' && isSource && options.some((other) => other.name === 'id') ? 'twoNames' : undefined;
}

function fixFor(mount: RunMount, option: MountOption) {
  return { title: 'remove', data: { option: option.name }, edits: () => [removeOption(mount, option)] } as const;
}
