import { platformOf } from '../../images/build-platforms';
import { defineRule, type Fix } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { replace } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { canonicalPlatform, platformsOf } from '../facts/platforms';
import type { Value } from '../facts/value';
import type { ComposeFile } from '../model/nodes';

const common = [
  'linux/amd64',
  'linux/arm64',
  'linux/arm/v7',
  'linux/arm/v6',
  'linux/386',
  'linux/ppc64le',
  'linux/riscv64',
  'linux/s390x',
  'windows/amd64',
];

export default defineRule({
  id: 'compose/valid-platform',
  category: 'correctness',
  severity: 'error',
  messages: {
    isUnknown: '`{platform}` is no platform such as `linux/arm64`, so no image fits it.',
    isAlias: '`{platform}` is another name of `{name}`, which images and registries use.',
  },
  fixes: { usePlatform: { title: 'Replace it with `{name}`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      const { built, own } = platformsOf(service);
      for (const value of [...(own ? [own] : []), ...built]) {
        const { span: at, text } = value;
        if (!text) continue;
        const data = { platform: text.slice(0, 60) };
        if (!platformOf(text)) {
          const fixes = fixesOf(value, service.file, nearestNames(text, common));
          ctx.report({ at, message: 'isUnknown', data, fixes });
        } else if (/(?:^|\/)(?:x86[_-]64|aarch64|armhf|armel|i386)(?:\/|$)/i.test(text)) {
          const name = canonicalPlatform(text);
          const fixes = fixesOf(value, service.file, [name]);
          ctx.report({ at, message: 'isAlias', data: { ...data, name }, fixes, atMost: 'hint' });
        }
      }
    },
  },
});

function fixesOf(
  { hasVariable, span: at }: Value,
  file: ComposeFile,
  names: readonly string[],
): readonly Fix<'usePlatform'>[] {
  if (hasVariable || isShared(file, at)) return [];
  return names.map((name) => ({ title: 'usePlatform', data: { name }, edits: () => [replace(at, name)] }));
}
