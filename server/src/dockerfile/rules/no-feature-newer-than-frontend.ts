import { defineRule, type Fix } from '../../lint/rule';
import { replace } from '../../text/span';
import { frontendOf } from '../facts/frontend';
import { frontendFeatures } from '../facts/frontend-features';

export default defineRule({
  id: 'dockerfile/no-feature-newer-than-frontend',
  category: 'correctness',
  severity: 'error',
  messages: { newer: '`{name}` came with version 1.{minor} of the frontend; the first lines ask for an older one.' },
  fixes: { useCurrent: { title: 'Ask for `docker/dockerfile:1`', safety: 'suggestion' } },
  on: {
    dockerfile(file, ctx) {
      const frontend = frontendOf(file);
      if (!frontend?.isDockers || frontend.isLabs) return;
      const { minor, at, image } = frontend;
      if (minor === undefined) return;
      const reported = new Set<string>();
      for (const feature of frontendFeatures(file)) {
        if (feature.minor <= minor || reported.has(feature.name)) continue;
        reported.add(feature.name);
        const { tagSpan, digest } = image;
        const fixes: Fix<'useCurrent'>[] =
          tagSpan && !digest ? [{ title: 'useCurrent', edits: () => [replace(tagSpan, '1')] }] : [];
        ctx.report({
          at: feature.at,
          message: 'newer',
          data: { name: feature.name, minor: String(feature.minor) },
          related: [{ span: at, message: 'The frontend' }],
          fixes,
        });
      }
    },
  },
});
