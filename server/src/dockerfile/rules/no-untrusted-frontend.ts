import { imageName, imageReference } from '../../images/reference';
import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';

export default defineRule({
  id: 'dockerfile/no-untrusted-frontend',
  category: 'security',
  severity: 'info',
  messages: {
    foreign: '`{image}` is a frontend of somebody else and has no digest: whoever pushes there decides what is built.',
    moving: '`{image}` follows a branch of the frontend, so the rules of the build change from day to day.',
  },
  fixes: { useStable: { title: 'Use `docker/dockerfile:1`', safety: 'suggestion' } },
  on: {
    dockerfile({ directives }, ctx) {
      const directive = directives.find(({ name }) => name.toLowerCase() === 'syntax');
      if (!directive?.value) return;
      // Words behind the image are for the frontend.
      const [text = ''] = directive.value.split(/\s/, 1);
      const at = { start: directive.valueSpan.start, end: directive.valueSpan.start + text.length };
      const image = imageReference({ text, value: text, span: at, hasVariable: false });
      if (image.digest || /buildpacks?$/.test(image.repository)) return;
      const isDocker = /(?:^|\/)docker\/dockerfile(?:-upstream)?$/.test(imageName(image));
      if (isDocker && !/^(?:master|main|edge|experimental|nightly|dev)(?:-|$)/.test(image.tag ?? '')) return;
      ctx.report({
        at,
        message: isDocker ? 'moving' : 'foreign',
        data: { image: text },
        fixes: [{ title: 'useStable', edits: () => [replace(at, 'docker/dockerfile:1')] }],
      });
    },
  },
});
