import { isTrusted, registryOf } from '../../images/trusted-registries';
import { defineRule } from '../../lint/rule';
import { imagesOf } from '../facts/base-images';

export default defineRule({
  id: 'dockerfile/no-untrusted-registry',
  category: 'security',
  severity: 'error',
  aliases: ['DL3026'],
  messages: { isForeign: '`{registry}` is not among the trusted registries, so nobody vouches for `{image}`.' },
  on: {
    dockerfile(file, ctx) {
      const { trustedRegistries } = ctx.options;
      if (trustedRegistries.length === 0) return;
      for (const image of imagesOf(file)) {
        const registry = registryOf(image);
        if (registry === undefined || isTrusted(registry, trustedRegistries)) continue;
        ctx.report({ at: image.span, message: 'isForeign', data: { registry, image: image.text.slice(0, 80) } });
      }
    },
  },
});
