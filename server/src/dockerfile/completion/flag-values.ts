import type { CompletionProposal } from '../../analysis/feature-types';
import type { MaybePromise } from '../../analysis/language';
import { ownerChoices } from './accounts';
import { stagesAndImages } from './images';
import { contextPaths } from './paths';
import { type Choice, inOrder, propose, type Slot } from './slot';

const platforms =
  'linux/amd64 linux/arm64 linux/arm/v7 linux/arm/v6 linux/386 linux/ppc64le linux/riscv64 linux/s390x windows/amd64';
const durations = ['30s', '10s', '5s', '3s', '1m', '2m', '5m'];
const yesNo = ['true', 'false'];

/** Values that are the same in every file, likely ones first. */
const fixed: Readonly<Record<string, readonly string[]>> = {
  chmod: ['755', '644', '600', '700', '555', '444', 'u=rwX,go=rX'],
  interval: durations,
  'keep-git-dir': yesNo,
  link: yesNo,
  network: ['none', 'host', 'default'],
  parents: yesNo,
  platform: ['$BUILDPLATFORM', '$TARGETPLATFORM', ...platforms.split(' ')],
  retries: ['3', '5', '10', '1'],
  security: ['insecure', 'sandbox'],
  'start-interval': ['1s', '2s', '5s'],
  'start-period': durations,
  timeout: ['3s', '5s', '10s', '30s'],
  unpack: yesNo,
};

/** Values of the flag `--name=`. */
export function flagValues(slot: Slot, name: string, value: string): MaybePromise<readonly CompletionProposal[]> {
  const keyword = slot.instruction.keyword.text.toUpperCase();
  const isKnown = slot.context.keysBelow(`dockerfile/flag/${keyword}/`).includes(`--${name}`);
  if (!isKnown) return [];
  switch (name) {
    case 'from':
      return stagesAndImages(slot, value);
    case 'chown':
      return propose(slot, value, ownerChoices(slot));
    case 'checksum':
      return propose(slot, value, [{ label: 'sha256:', kind: 'value', detail: 'then 64 hexadecimal digits' }]);
    case 'exclude':
      return contextPaths(slot, value);
    default:
      return propose(slot, value, valuesOf(name));
  }
}

function valuesOf(name: string): readonly Choice[] {
  return Object.hasOwn(fixed, name) ? inOrder('value', fixed[name] ?? []) : [];
}
