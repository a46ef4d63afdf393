import { imageReference } from '../../images/reference';
import { isTrusted, registryOf } from '../../images/trusted-registries';
import { defineRule } from '../../lint/rule';
import { mergedEntry } from '../facts/merged';
import { mergedService } from '../facts/merged-service';
import { isPatched, valueIn } from '../facts/value';

export default defineRule({
  id: 'compose/no-untrusted-registry',
  category: 'security',
  severity: 'hint',
  aliases: ['hadolint:DL3026'],
  messages: { isForeign: '`{registry}` is not among the trusted registries, so nobody vouches for `{image}`.' },
  on: {
    composeProject(project, ctx) {
      const { trustedRegistries } = ctx.options;
      if (trustedRegistries.length === 0) return;
      for (const service of project.here.services) {
        const node = service.get('image')?.value;
        const value = valueIn(node);
        if (!value || value.written === '' || isPatched(node)) continue;
        if (service.get('build') || mergedEntry(mergedService(project, service), 'build')) continue;
        const { written: text, hasVariable, span } = value;
        const registry = registryOf(imageReference({ text, value: text, span, hasVariable }));
        if (registry === undefined || isTrusted(registry, trustedRegistries)) continue;
        ctx.report({ at: span, message: 'isForeign', data: { registry, image: text.slice(0, 80) } });
      }
    },
  },
});
