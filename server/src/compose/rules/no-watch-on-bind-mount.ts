import { defineRule } from '../../lint/rule';
import { cleanPath } from '../facts/container-paths';
import { mergedMounts, mergedService } from '../facts/merged-service';
import { covers, relativePath } from '../facts/relative-paths';
import { isSync, watchesOf } from '../facts/watches';

export default defineRule({
  id: 'compose/no-watch-on-bind-mount',
  category: 'correctness',
  severity: 'warning',
  messages: { isMounted: 'The bind mount at `{mount}` shows these files already, so two ways write one directory.' },
  on: {
    composeProject(project, ctx) {
      for (const service of project.here.services) {
        const watches = watchesOf(service).filter(isSync);
        if (watches.length === 0) continue;
        const binds = mergedMounts(mergedService(project, service)).flatMap(({ mount, target }) => {
          const source = mount.kind === 'bind' ? relativePath(mount.source) : undefined;
          return source === undefined || !target?.startsWith('/') ? [] : [{ source, target }];
        });
        for (const { path, target } of watches) {
          const watched = relativePath(path?.text);
          const inside = target?.text?.startsWith('/') ? cleanPath(target.text) : undefined;
          if (!target || watched === undefined || inside === undefined) continue;
          const bind = binds.find((each) => covers(each.source, watched) && covers(each.target, inside));
          if (bind) ctx.report({ at: target.span, message: 'isMounted', data: { mount: bind.target } });
        }
      }
    },
  },
});
