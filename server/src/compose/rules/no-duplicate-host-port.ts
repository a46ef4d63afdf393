import { defineRule } from '../../lint/rule';
import type { Span } from '../../text/span';
import { mergedPorts } from '../facts/merged-ports';
import { hasForeignNetwork } from '../facts/open-ports';
import type { Port } from '../facts/ports';
import { areAlternatives } from '../facts/profiles';
import { replicasOf } from '../facts/replicas';
import { entryAt } from '../facts/tree';
import { valueIn } from '../facts/value';
import type { ComposeProject, ProjectService } from '../project/project';
import { isUnspecified } from '../values/ip-addresses';
import { lengthOf, portRange } from '../values/port-ranges';

/** A port of the host that a service takes. */
interface Claim {
  readonly owner: ProjectService;
  readonly port: Port;
}

/** Longer ranges are no list of ports but a pool. */
const longestRange = 1000;

export default defineRule({
  id: 'compose/no-duplicate-host-port',
  category: 'correctness',
  severity: 'error',
  aliases: ['no-duplicate-exported-ports'],
  messages: { isTaken: '`{owner}` already publishes host port {port}, so the second container does not start.' },
  on: {
    composeProject(project, ctx) {
      const taken = new Map<string, Claim[]>();
      for (const claim of claimsOf(project)) {
        for (const key of keysOf(claim.port)) {
          const others = taken.get(key) ?? [];
          const other = others.find((each) => doClash(each, claim));
          taken.set(key, others.length < 50 ? [...others, claim] : others);
          const place = other && placeOf(project, claim, other);
          if (!other || !place) continue;
          const { at, first } = place;
          const port = key.split('/')[0] ?? '';
          const isHere = first.port.service.file === project.here && placeOfPort(first.port) !== at;
          ctx.report({
            at,
            message: 'isTaken',
            data: { owner: first.owner.name, port },
            related: isHere ? [{ span: placeOfPort(first.port), message: `\`${first.owner.name}\` publishes it` }] : [],
            ...(areAlternatives(claim.owner, other.owner) ? { atMost: 'hint' } : {}),
          });
          break;
        }
      }
    },
  },
});

function claimsOf({ services }: ComposeProject): readonly Claim[] {
  return [...services.values()].flatMap((owner): readonly Claim[] => {
    const isOff = owner.layers.some(hasForeignNetwork) || replicasOf(owner)?.count === 0;
    return isOff ? [] : mergedPorts(owner).map((port) => ({ owner, port }));
  });
}

/** One text for each port that is taken for certain; variables clash with the same text only. */
function keysOf({ isKnown, mapping, mode, protocol, published, target, value }: Port): readonly string[] {
  if (value?.hasVariable) {
    const isPublished = value.written.replace(/\$\{[^{}]*\}/g, '').includes(':') && published !== '0';
    return isPublished ? [`${value.written}/text`] : [];
  }
  if (!isKnown || published === undefined || mode === 'host') return [];
  if (mapping?.entries.some(({ value: each }) => each?.kind === 'scalar' && each.text.includes('$'))) return [];
  const [outer, inner] = [portRange(published), portRange(target ?? '')];
  if (!outer || !inner || outer.first === 0 || lengthOf(outer) > longestRange) return [];
  if (lengthOf(outer) > lengthOf(inner)) return [];
  return Array.from({ length: lengthOf(outer) }, (_, index) => `${outer.first + index}/${protocol.toLowerCase()}`);
}

function doClash(a: Claim, b: Claim): boolean {
  if (!doAddressesMeet(a.port.hostIp, b.port.hostIp)) return false;
  // The same mapping twice is one mapping, and a rule of its own looks at it.
  const isRepeated =
    a.port.hostIp === b.port.hostIp && a.port.published === b.port.published && a.port.target === b.port.target;
  return a.owner !== b.owner || !isRepeated;
}

function doAddressesMeet(a: string | undefined, b: string | undefined): boolean {
  if (a === b || a === undefined || b === undefined) return true;
  if (a.includes(':') !== b.includes(':')) return false;
  return isUnspecified(a) || isUnspecified(b);
}

/** The later one is told, unless it lies in another file. Two services that share a list are told at their names. */
function placeOf(project: ComposeProject, later: Claim, earlier: Claim): { at: Span; first: Claim } | undefined {
  if (later.port.item === earlier.port.item) {
    const layer = later.owner.layers.at(-1);
    return layer?.file === project.here ? { at: layer.entry.key.span, first: earlier } : undefined;
  }
  if (later.port.service.file === project.here) return { at: placeOfPort(later.port), first: earlier };
  return earlier.port.service.file === project.here ? { at: placeOfPort(earlier.port), first: later } : undefined;
}

function placeOfPort({ mapping, span }: Port): Span {
  const published = valueIn(entryAt(mapping, 'published')?.value);
  return published?.span ?? mapping?.entries[0]?.key.span ?? span;
}
