import { imageName } from '../../images/reference';
import type { ProjectService } from '../project/project';
import { knownImage } from './image-role';
import { mergedEntry } from './merged';
import { valueIn } from './value';

/** Images that exist for Linux alone. */
const linuxImages = new Set(
  `alpine almalinux debian fedora haproxy httpd mariadb memcached mysql nginx node php postgres rabbitmq redis ruby ubuntu
  valkey/valkey`.split(/\s+/),
);

/** The operating system that the containers of a service need, where platform or image tell it for certain. */
export function systemOf(service: ProjectService): 'linux' | 'windows' | undefined {
  const platform = mergedEntry(service, 'platform');
  if (platform) return /^(linux|windows)\//.exec(valueIn(platform.entry.value)?.text ?? '')?.[1] as 'linux' | undefined;
  const layer = mergedEntry(service, 'image')?.layer;
  const image = layer && !mergedEntry(service, 'build') ? knownImage(layer) : undefined;
  if (!image) return undefined;
  const { tag = '' } = image;
  const name = imageName(image);
  if (/nanoserver|servercore|ltsc20/i.test(tag) || name.startsWith('mcr.microsoft.com/windows')) return 'windows';
  return linuxImages.has(name) || /alpine|slim|bookworm|bullseye|trixie|ubuntu|jammy|noble/.test(tag)
    ? 'linux'
    : undefined;
}
