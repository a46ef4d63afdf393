import { defineRule } from '../../lint/rule';
import { hasContent } from '../facts/content';
import { roleOf } from '../facts/file-role';
import { entryAt } from '../facts/tree';
import { isPatched, valueIn } from '../facts/value';
import { asMapping, hasUnknownMerge } from '../model/lookup';

const origins = ['config', 'file', 'registry'];

export default defineRule({
  id: 'compose/valid-credential-spec',
  category: 'correctness',
  severity: 'error',
  messages: {
    isSecond: 'A credential spec comes from one place, and `{first}` is there already; the service does not start.',
    isMissing: 'A credential spec needs one of `config`, `file` and `registry`; the service does not start.',
    isLinux: 'Credential specs exist for Windows containers only, and this service runs on `{platform}`.',
  },
  on: {
    composeProject(project, ctx) {
      const isOverride = roleOf(project) === 'override';
      for (const service of project.here.services) {
        const entry = service.get('credential_spec');
        const mapping = asMapping(entry?.value);
        if (!entry || !mapping || isPatched(mapping) || hasUnknownMerge(mapping)) continue;
        const found = origins.flatMap((key) => entryAt(mapping, key) ?? []).filter(hasContent);
        const [first, second] = found.sort((a, b) => a.key.span.start - b.key.span.start);
        const platform = valueIn(service.get('platform')?.value)?.text ?? '';
        if (first && second) {
          ctx.report({ at: second.key.span, message: 'isSecond', data: { first: first.key.text } });
        } else if (!first && !isOverride && !mapping.entries.some(({ key }) => origins.includes(key.text))) {
          ctx.report({ at: entry.key.span, message: 'isMissing' });
        } else if (/^linux\b/i.test(platform)) {
          ctx.report({ at: entry.key.span, message: 'isLinux', data: { platform }, atMost: 'warning' });
        }
      }
    },
  },
});
