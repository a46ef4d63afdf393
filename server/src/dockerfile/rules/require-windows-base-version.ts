import type { ImageReference } from '../../images/reference';
import { defineRule } from '../../lint/rule';
import { isExported } from '../facts';
import { externalBase } from '../facts/base-images';

export default defineRule({
  id: 'dockerfile/require-windows-base-version',
  category: 'reproducibility',
  severity: 'warning',
  messages: { open: '`{tag}` names no Windows version, and a host starts only images that fit its own.' },
  on: {
    stage(stage, ctx) {
      const image = externalBase(stage);
      if (!image?.tag || !image.tagSpan || image.digest || image.hasVariable || !isExported(stage)) return;
      if (isWindowsImage(image) && !namesVersion(image.tag)) {
        ctx.report({ at: image.tagSpan, message: 'open', data: { tag: image.tag } });
      }
    },
  },
});

/** Repositories of Microsoft for Windows alone, and tags that name an edition. */
function isWindowsImage({ registry, repository, tag = '' }: ImageReference): boolean {
  if (registry !== 'mcr.microsoft.com') return false;
  return /^(?:windows|windows\/.+|dotnet\/framework\/.+)$/.test(repository) || /nanoserver|windowsservercore/.test(tag);
}

function namesVersion(tag: string): boolean {
  return /ltsc\d{4}|10\.0\.\d{5}|(?:^|[-_])(?:1[6-9]\d\d|200[49]|2[0-3][hH][12])(?:$|[-_])/.test(tag);
}
