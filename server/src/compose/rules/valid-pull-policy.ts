import { defineRule, type Fix } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { replace } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { isPatched, type Value, valueIn } from '../facts/value';
import type { ComposeFile } from '../model/nodes';

const policies = ['always', 'never', 'missing', 'if_not_present', 'build', 'daily', 'weekly', 'refresh'] as const;
const every = /^every_(?:\d+(?:\.\d+)?(?:w|d|h|m|s|ms|us|ns))+$/;

export default defineRule({
  id: 'compose/valid-pull-policy',
  category: 'correctness',
  severity: 'error',
  messages: { isUnknown: '`{policy}` is no pull policy; it is refused, or counts as `missing` without a word.' },
  fixes: { usePolicy: { title: 'Replace it with `{policy}`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      const node = service.get('pull_policy')?.value;
      const value = valueIn(node);
      if (!value?.text || isPatched(node) || policies.some((policy) => policy === value.text) || every.test(value.text))
        return;
      const data = { policy: value.text.slice(0, 60) };
      ctx.report({ at: value.span, message: 'isUnknown', data, fixes: fixesOf(value, service.file) });
    },
  },
});

/** Kubernetes writes `IfNotPresent`. */
function fixesOf({ hasVariable, span: at, written }: Value, file: ComposeFile): readonly Fix<'usePolicy'>[] {
  if (hasVariable || isShared(file, at)) return [];
  const plain = written.toLowerCase().replace(/[-_ ]/g, '');
  const same = policies.filter((policy) => policy.replaceAll('_', '') === plain);
  const meant = same.length > 0 ? same : nearestNames(written, policies);
  return meant.map((policy) => ({ title: 'usePolicy', data: { policy }, edits: () => [replace(at, policy)] }));
}
