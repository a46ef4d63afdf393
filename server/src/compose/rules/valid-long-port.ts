import { defineRule, type Fix } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { replace } from '../../text/span';
import { addedPorts } from '../facts/port-texts';
import { entryAt } from '../facts/tree';
import { type Value, valueIn } from '../facts/value';
import { hasUnknownMerge } from '../model/lookup';
import type { Mapping } from '../model/nodes';
import { ipAddress } from '../values/ip-addresses';
import { portRange } from '../values/port-ranges';

const words: Readonly<Record<string, readonly string[]>> = {
  protocol: ['tcp', 'udp', 'sctp'],
  mode: ['ingress', 'host'],
};
const known = new Set(['target', 'published', 'host_ip', 'protocol', 'mode', 'app_protocol', 'name', '<<']);

export default defineRule({
  id: 'compose/valid-long-port',
  category: 'correctness',
  severity: 'error',
  messages: {
    hasNoTarget: 'This port has no `target`, the port inside the container, so the project does not load.',
    isInvalid: '`{key}` takes {expected}, not `{text}`; the port is refused.',
  },
  fixes: { write: { title: 'Replace it with `{text}`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      for (const { mapping } of addedPorts(service)) {
        if (!mapping) continue;
        const first = mapping.entries[0];
        if (first && lacksTarget(mapping)) ctx.report({ at: first.key.span, message: 'hasNoTarget' });
        for (const key of ['target', 'published', 'host_ip', 'protocol', 'mode']) {
          const value = valueIn(entryAt(mapping, key)?.value);
          if (value?.text === undefined || value.text === '') continue;
          const expected = expectation(key, value.text);
          if (!expected) continue;
          const data = { key, expected, text: value.text.slice(0, 60) };
          ctx.report({ at: value.span, message: 'isInvalid', data, fixes: fixesOf(key, value) });
        }
      }
    },
  },
});

/** A mapping with unknown keys, or with keys that are still being typed, is the matter of other rules. */
function lacksTarget(mapping: Mapping): boolean {
  if (hasUnknownMerge(mapping) || entryAt(mapping, 'target')) return false;
  return mapping.entries.every(({ colon, key, value }) => known.has(key.text) && colon !== undefined && value);
}

/** What the key takes, where the text is something else. */
function expectation(key: string, text: string): string | undefined {
  const range = portRange(text);
  if (key === 'target') return range && !text.includes('-') && range.first > 0 ? undefined : 'one port from 1 to 65535';
  if (key === 'published') return range ? undefined : 'a port or a range up to 65535';
  if (key === 'host_ip') return ipAddress(text.replace(/^\[|\]$|%.*$/gs, '')) ? undefined : 'an IP address';
  const choices = words[key] ?? [];
  return choices.includes(text) ? undefined : choices.map((choice) => `\`${choice}\``).join(' or ');
}

function fixesOf(key: string, value: Value): readonly Fix<'write'>[] {
  if (value.hasVariable || value.node.style === 'literal' || value.node.style === 'folded') return [];
  return meantBy(key, value.written).map((text) => ({
    title: 'write',
    data: { text },
    edits: () => [replace(value.span, text)],
  }));
}

function meantBy(key: string, text: string): readonly string[] {
  if (key === 'host_ip') return text === 'localhost' ? ['127.0.0.1'] : text === '*' ? ['0.0.0.0'] : [];
  if (key === 'published') {
    const [, first, last] = /^(\d{1,5})-(\d{1,5})$/.exec(text) ?? [];
    return first && last && portRange(`${last}-${first}`) ? [`${last}-${first}`] : [];
  }
  return /^https?$/i.test(text) ? ['tcp'] : nearestNames(text, words[key] ?? []);
}
