import type { Mount } from './mounts';

/** The letter of a short mount such as `d:/data`, which Compose takes for a drive of Windows even where a volume `d` exists. */
export function driveLetter({ form, kind, target = '' }: Mount): string | undefined {
  return form === 'short' && kind === 'anonymous' ? /^([a-z]):\//i.exec(target)?.[1] : undefined;
}
