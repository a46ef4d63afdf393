import { imageName } from '../../images/reference';
import { fact } from '../facts';
import type { Stage } from '../model/nodes';
import { isWindows } from '../model/platform';
import { baseFamily, baseImage } from '../packages/base-family';

/** A Windows image by its name or its platform; a mere escape character does not count. */
export const hasWindowsBase = fact((stage: Stage): boolean => {
  let base = stage;
  while (base.parent) base = base.parent;
  if (/^windows/i.test(base.from.flag('platform')?.value?.value ?? '')) return true;
  return isWindows(stage) && /windows|nanoserver|servercore|\/dotnet\/framework\//i.test(baseImage(stage)?.text ?? '');
});

/** A distribution of Linux that we know by name. */
export function hasLinuxBase(stage: Stage): boolean {
  const image = baseImage(stage);
  return !isWindows(stage) && image !== undefined && image.text !== 'scratch' && baseFamily(stage) !== undefined;
}

export function isNanoServer(stage: Stage): boolean {
  return /nanoserver/i.test(baseImage(stage)?.text ?? '');
}

/** It holds PowerShell 7, as far as its name tells. */
export function hasPowershell7(stage: Stage): boolean {
  const image = baseImage(stage);
  return image !== undefined && /(?:^|\/)(?:dotnet\/sdk|powershell)$/.test(imageName(image));
}
