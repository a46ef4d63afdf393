import { defineRule } from '../../lint/rule';
import { type RelativeSource, relativeSources } from '../facts/bind-sources';

/** Directories that programs fill, and that stay out of the repository. */
const dataWords =
  /(?:^|[-_.])(?:backups?|cache|database|db|dumps?|letsencrypt|logs?|run|state|storage|store|te?mp|uploads?|volumes?|vols?)(?:$|[-_.])|data$|data[-_.]/i;

export default defineRule({
  id: 'compose/no-missing-bind-source',
  category: 'correctness',
  severity: 'warning',
  messages: {
    isMissing: 'There is no `{source}`, so the container gets an empty directory in its place.',
  },
  on: {
    composeProject(project, ctx) {
      for (const found of relativeSources(project)) {
        if (found.kind !== 'missing' || isForData(found)) continue;
        ctx.report({ at: found.mount.sourceSpan, message: 'isMissing', data: { source: found.source.slice(0, 80) } });
      }
    },
  },
});

/** An empty directory is what a program wants that fills it. */
function isForData({ source, target = '' }: RelativeSource): boolean {
  const isFile = (path: string) => /^[^.].*\.\w+$/.test(path.slice(path.lastIndexOf('/') + 1));
  if (isFile(source) || (isFile(target) && !/\.d$/.test(target))) return false;
  return (
    source.split('/').some((step) => dataWords.test(step)) ||
    /^\/(?:data|backups?|var\/(?:lib|log))(?:\/|$)/.test(target)
  );
}
