import { defineRule, type Fix } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { replace } from '../../text/span';
import {
  checkedMounts,
  hasEscapedPath,
  isMountOption,
  type MountOption,
  optionsOf,
  schemeOf,
} from '../facts/checked-mounts';
import { mountOptions } from '../values/mounts';

/** What people write for `ro` and `rw`. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ['r', 'ro'],
  ['readonly', 'ro'],
  ['read-only', 'ro'],
  ['read_only', 'ro'],
  ['w', 'rw'],
  ['wr', 'rw'],
  ['readwrite', 'rw'],
]);

const opposites: ReadonlyMap<string, string> = new Map([
  ['ro', 'rw'],
  ['rw', 'ro'],
  ['z', 'Z'],
  ['Z', 'z'],
]);

export default defineRule({
  id: 'compose/no-unknown-mount-option',
  category: 'correctness',
  severity: 'warning',
  messages: {
    isUnknown: '`{option}` is no option of a mount; Compose drops it without a word.',
    contradicts: '`{option}` contradicts `{other}` in the same mount.',
  },
  fixes: { useOption: { title: 'Replace it with `{option}`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      for (const mount of checkedMounts(service)) {
        if (schemeOf(mount) || hasEscapedPath(mount)) continue;
        const options = optionsOf(mount);
        for (const [index, option] of options.entries()) {
          const { name, span: at } = option;
          if (name === '') continue;
          if (!isMountOption(name)) {
            ctx.report({ at, message: 'isUnknown', data: { option: name.slice(0, 60) }, fixes: fixesOf(option) });
          }
          const other = opposites.get(name) ?? '';
          if (options.slice(0, index).some((before) => before.name === other)) {
            ctx.report({ at, message: 'contradicts', data: { option: name, other } });
          }
        }
      }
    },
  },
});

function fixesOf({ name, span: at }: MountOption): readonly Fix<'useOption'>[] {
  const plain = name.toLowerCase();
  const meant = synonyms.get(plain) ?? (isMountOption(plain) ? plain : undefined);
  return (meant ? [meant] : nearestNames(name, mountOptions.keys())).map((option) => ({
    title: 'useOption',
    data: { option },
    edits: () => [replace(at, option)],
  }));
}
