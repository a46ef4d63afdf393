import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { frontendOf, meantFrontend } from '../facts/frontend';

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
    dockerfile(file, ctx) {
      const frontend = frontendOf(file);
      // A slip in Docker's own name has a rule of its own.
      if (!frontend || meantFrontend(frontend)) return;
      const { image, at, isDockers } = frontend;
      if (image.digest || /buildpacks?$/.test(image.repository)) return;
      if (isDockers && !/^(?:master|main|edge|experimental|nightly|dev)(?:-|$)/.test(image.tag ?? '')) return;
      ctx.report({
        at,
        message: isDockers ? 'moving' : 'foreign',
        data: { image: file.slice(at) },
        fixes: [{ title: 'useStable', edits: () => [replace(at, 'docker/dockerfile:1')] }],
      });
    },
  },
});
