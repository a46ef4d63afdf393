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
        const data = { source: found.source.slice(0, 80) };
        // What the container may write to, it may fill as well.
        const weight = found.mount.isReadOnly || isForFile(found) ? {} : { atMost: 'hint' as const };
        ctx.report({ at: found.mount.sourceSpan, message: 'isMissing', data, ...weight });
      }
    },
  },
});

/** An empty directory is what a program wants that fills it. */
function isForData(found: RelativeSource): boolean {
  const { source, target = '' } = found;
  if (isForFile(found)) return false;
  return (
    source.split('/').some((step) => dataWords.test(step)) ||
    /^\/(?:data|backups?|var\/(?:lib|log))(?:\/|$)/.test(target)
  );
}

function isForFile({ source, target = '' }: RelativeSource): boolean {
  const isFile = (path: string) => /^[^.].*\.\w+$/.test(path.slice(path.lastIndexOf('/') + 1));
  return isFile(source) || (isFile(target) && !/\.d$/.test(target));
}
