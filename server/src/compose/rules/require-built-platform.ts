import { platformOf } from '../../images/build-platforms';
import { defineRule, type Fix } from '../../lint/rule';
import { insert } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { mergedService } from '../facts/merged-service';
import { canonicalPlatform, platformsOf } from '../facts/platforms';
import { serviceEntry } from '../facts/tree';
import { resolve } from '../model/lookup';
import type { Service } from '../model/nodes';

export default defineRule({
  id: 'compose/require-built-platform',
  category: 'correctness',
  severity: 'error',
  messages: { isNotBuilt: '`{platform}` is not among `build.platforms`, so the project does not load.' },
  fixes: { addPlatform: { title: 'Build for `{platform}` as well', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const service of project.here.services) {
        const { own } = platformsOf(service);
        if (!own?.text || own.hasVariable || !platformOf(own.text)) continue;
        const built = mergedService(project, service).layers.flatMap((layer) => platformsOf(layer).built);
        const wanted = canonicalPlatform(own.text);
        if (built.length === 0 || built.some(({ hasVariable }) => hasVariable)) continue;
        if (built.some(({ text }) => canonicalPlatform(text ?? '') === wanted)) continue;
        const data = { platform: own.text };
        ctx.report({ at: own.span, message: 'isNotBuilt', data, fixes: fixesOf(service, own.text) });
      }
    },
  },
});

/** Behind the last item, written as that one is. */
function fixesOf(service: Service, platform: string): readonly Fix<'addPlatform'>[] {
  const list = resolve(serviceEntry(service, 'build', 'platforms')?.value);
  const { source } = service.file;
  const last = list?.kind === 'sequence' ? list.items.at(-1) : undefined;
  if (list?.kind !== 'sequence' || last?.value?.kind !== 'scalar' || isShared(service.file, list.span)) return [];
  const [quote = ''] = /^["']/.exec(source.slice(last.value.span)) ?? [];
  const text = `${quote}${platform}${quote}`;
  const { start } = last.span;
  const column = start - source.lineSpan(source.lineAt(start)).start;
  const before = list.flow ? ', ' : `${source.lineEnd}${' '.repeat(column)}- `;
  const end = last.value.span.end;
  return [{ title: 'addPlatform', data: { platform }, edits: () => [insert(end, before + text)] }];
}
