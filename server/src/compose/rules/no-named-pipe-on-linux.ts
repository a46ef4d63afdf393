import { knownImage } from '../../images/maintained';
import { imageName } from '../../images/reference';
import { defineRule } from '../../lint/rule';
import { checkedMounts } from '../facts/checked-mounts';
import { mergedEntry } from '../facts/merged';
import { mergedImage, mergedMounts, mergedService } from '../facts/merged-service';
import { valueIn } from '../facts/value';
import type { ProjectService } from '../project/project';

const pipe = /^(?:\\\\\.\\pipe\\|\/\/\.\/pipe\/)/i;

export default defineRule({
  id: 'compose/no-named-pipe-on-linux',
  category: 'correctness',
  severity: 'warning',
  messages: { hasNoPipes: 'Named pipes exist in Windows containers only, and this one runs Linux; it does not start.' },
  on: {
    composeProject(project, ctx) {
      for (const service of project.here.services) {
        const pipes = checkedMounts(service).filter(({ kind, source }) => kind === 'npipe' || pipe.test(source ?? ''));
        if (pipes.length === 0 || !runsLinux(mergedService(project, service))) continue;
        for (const { sourceSpan: at } of pipes) ctx.report({ at, message: 'hasNoPipes' });
      }
    },
  },
});

/** Where the platform is not written, a well-known image or a path of a Linux host tells it. */
function runsLinux(service: ProjectService): boolean {
  const platform = mergedEntry(service, 'platform');
  if (platform) return /^linux(?:\/|$)/.test(valueIn(platform.entry.value)?.text ?? '');
  const image = mergedImage(service)?.reference;
  if (/windows|nanoserver|framework/.test(image?.text ?? 'windows')) return false;
  if (mergedEntry(service, 'build') || mergedEntry(service, 'isolation') || !image) return false;
  const isKnown = knownImage(image) !== undefined && !/^mcr\./.test(imageName(image));
  return isKnown || mergedMounts(service).some(({ mount }) => /^\/(?!\/)/.test(mount.source ?? ''));
}
