import { defineRule } from '../../lint/rule';
import { entryAt } from '../facts/tree';
import { isPatched, valueIn } from '../facts/value';
import { isSync, type Watch, watchesOf } from '../facts/watches';
import { hasUnknownMerge } from '../model/lookup';

export default defineRule({
  id: 'compose/require-watch-target',
  category: 'correctness',
  severity: 'error',
  messages: {
    hasNoTarget: '`{action}` copies files, and no `target` says where to; the project does not load.',
    hasNoPath: '`path` is empty, so there is nothing to watch.',
    hasNoExec: '`sync+exec` needs `exec` with the command to run.',
    hasExec: '`exec` runs only with `sync+exec`; with `{action}` it has no effect.',
    hasTarget: '`{action}` copies nothing, so `target` has no effect.',
  },
  on: {
    service(service, ctx) {
      for (const watch of watchesOf(service)) {
        const { action, mapping, target } = watch;
        const path = valueIn(entryAt(mapping, 'path')?.value);
        if (path?.isQuoted && path.written.trim() === '') ctx.report({ at: path.node.span, message: 'hasNoPath' });
        if (action?.text === undefined || hasUnknownMerge(mapping)) continue;
        const data = { action: action.text };
        const { exec, hasTarget } = partsOf(watch);
        if (isSync(watch) && !hasTarget) ctx.report({ at: action.span, message: 'hasNoTarget', data });
        if (action.text === 'sync+exec' && !exec) ctx.report({ at: action.span, message: 'hasNoExec' });
        if (action.text !== 'sync+exec' && exec?.value && !isPatched(exec.value)) {
          ctx.report({ at: exec.key.span, message: 'hasExec', data, atMost: 'warning' });
        }
        if (/^(?:rebuild|restart)$/.test(action.text) && target) {
          ctx.report({ at: target.span, message: 'hasTarget', data, atMost: 'hint' });
        }
      }
    },
  },
});

/** A key whose value is still being typed is there. */
function partsOf({ mapping }: Watch) {
  return { exec: entryAt(mapping, 'exec'), hasTarget: entryAt(mapping, 'target') !== undefined };
}
