import { defineRule, type Fix } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { type Edit, replace } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { itemsOf, serviceEntry } from '../facts/tree';
import { isPatched, partOf, type Value, valueIn } from '../facts/value';
import type { ComposeFile } from '../model/nodes';

const keys = ['node.id', 'node.hostname', 'node.ip', 'node.role', 'node.platform.os', 'node.platform.arch'];
const openKeys = ['node.labels.', 'engine.labels.'];

type FixName = 'compare' | 'useKey' | 'useRole';

export default defineRule({
  id: 'compose/valid-placement-constraint',
  category: 'correctness',
  severity: 'error',
  messages: {
    isNoComparison: '`{text}` is no comparison with `==` or `!=`, so Swarm refuses the service.',
    isUnknownKey: 'No node has `{key}`, so the task waits for ever.',
    isUnknownRole: '`{role}` is no role: a node is a `manager` or a `worker`.',
  },
  fixes: {
    compare: { title: 'Compare with `==`', safety: 'suggestion' },
    useKey: { title: 'Use `{name}`', safety: 'suggestion' },
    useRole: { title: 'Use `{name}`', safety: 'suggestion' },
  },
  on: {
    service(service, ctx) {
      const path = ['deploy', 'placement', 'constraints'];
      const nodes = path.map((_, depth) => serviceEntry(service, ...path.slice(0, depth + 1))?.value);
      if ([service.entry.value, ...nodes].some(isPatched)) return;
      for (const item of itemsOf(nodes.at(-1))) {
        const value = valueIn(item.value);
        if (!value || value.text === undefined || value.hasVariable || value.written.trim() === '') continue;
        const problem = problemIn(service.file, value);
        if (problem) ctx.report(problem);
      }
    },
  },
});

function problemIn(file: ComposeFile, value: Value) {
  const { written } = value;
  const isUsedElsewhere = isShared(file, value.span);
  const [, key = '', sign = '', operand = ''] = /^([^=!]*)(==|!=)(.*)$/s.exec(written) ?? [];
  if (sign === '' || key.trim() === '' || operand.trim() === '') {
    const single = /^[^=!]+(=)[^=]/.exec(written);
    const at = single ? written.indexOf('=') : -1;
    const fixes = single && !isUsedElsewhere ? [fix('compare', '==', [replace(partOf(value, at, at + 1), '==')])] : [];
    return { at: value.span, message: 'isNoComparison', data: { text: written.slice(0, 80) }, fixes } as const;
  }
  const name = key.trim();
  const lower = name.toLowerCase();
  const start = written.indexOf(name);
  const keySpan = partOf(value, start, start + name.length);
  const isOpen = openKeys.some((open) => lower.startsWith(open) && lower.length > open.length);
  if (!isOpen && !keys.includes(lower)) {
    const names = isUsedElsewhere ? [] : nearestNames(lower, keys);
    const fixes = names.map((near) => fix('useKey', near, [replace(keySpan, near)]));
    return { at: keySpan, message: 'isUnknownKey', data: { key: name.slice(0, 60) }, fixes } as const;
  }
  const role = operand.trim();
  if (lower !== 'node.role' || /^(?:manager|worker)$/i.test(role)) return undefined;
  const roleStart = written.lastIndexOf(role);
  const roleSpan = partOf(value, roleStart, roleStart + role.length);
  const names = isUsedElsewhere ? [] : nearestNames(role, ['manager', 'worker']);
  const fixes = names.map((near) => fix('useRole', near, [replace(roleSpan, near)]));
  return { at: roleSpan, message: 'isUnknownRole', data: { role: role.slice(0, 40) }, fixes } as const;
}

function fix(title: FixName, name: string, edits: readonly Edit[]): Fix<FixName> {
  return { title, data: { name }, edits: () => edits };
}
