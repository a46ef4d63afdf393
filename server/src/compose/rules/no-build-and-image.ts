import { defineRule } from '../../lint/rule';
import { mergedEntry } from '../facts/merged';
import { mergedService } from '../facts/merged-service';
import { isPatched, valueIn } from '../facts/value';

export default defineRule({
  id: 'compose/no-build-and-image',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  aliases: ['no-build-and-image'],
  messages: {
    isBoth: '`{image}` names what is built and what may be pulled; which one runs depends on what this machine has.',
  },
  on: {
    composeProject(project, ctx) {
      for (const service of project.here.services) {
        const merged = mergedService(project, service);
        const image = valueIn(service.get('image')?.value);
        if (!image || image.hasVariable || image.written === '' || isPatched(service.get('image')?.value)) continue;
        if (!mergedEntry(merged, 'build') || mergedEntry(merged, 'pull_policy') || !merged.isWhole) continue;
        ctx.report({ at: image.span, message: 'isBoth', data: { image: image.written.slice(0, 80) } });
      }
    },
  },
});
