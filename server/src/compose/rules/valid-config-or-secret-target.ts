import { defineRule, type Fix, type RuleContext } from '../../lint/rule';
import { replace } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { isContainerPath } from '../facts/container-paths';
import { type ObjectUse, usesOf } from '../facts/objects';
import { entryAt } from '../facts/tree';
import { isPatched, type Value, valueIn } from '../facts/value';

type MessageName = 'isRelative' | 'leavesFolder' | 'isDecimal';

/** Modes that people mean; read as decimal numbers none of them is a useful mode. */
const octalModes = new Set(
  '400 440 444 500 550 555 600 640 644 660 664 666 700 740 744 750 755 770 775 777'.split(' '),
);

export default defineRule({
  id: 'compose/valid-config-or-secret-target',
  category: 'correctness',
  severity: 'warning',
  messages: {
    isRelative: 'The target `{text}` of a config is no absolute path, so the file does not land where you want it.',
    leavesFolder: 'The target `{text}` of a secret leaves `/run/secrets`, so the file does not land where you want it.',
    isDecimal: '`{text}` is a decimal number here, which makes odd permissions; an octal mode begins with a zero.',
  },
  fixes: { writeOctal: { title: 'Write the mode as `"0{text}"`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      for (const kind of ['secrets', 'configs'] as const) {
        if (isPatched(service.get(kind)?.value)) continue;
        for (const use of usesOf(service, kind)) check(use, ctx);
      }
    },
  },
});

function check({ kind, mapping, service }: ObjectUse, ctx: RuleContext<MessageName, 'writeOctal'>): void {
  const target = valueIn(entryAt(mapping, 'target')?.value);
  if (target?.text) {
    const { text } = target;
    const data = { text: text.slice(0, 60) };
    const steps = text.split('/');
    if (kind === 'configs' && !isContainerPath(text)) ctx.report({ at: target.span, message: 'isRelative', data });
    if (kind === 'secrets' && !isContainerPath(text) && steps.includes('..')) {
      ctx.report({ at: target.span, message: 'leavesFolder', data });
    }
  }
  const mode = valueIn(entryAt(mapping, 'mode')?.value);
  if (!mode || mode.isQuoted || mode.hasVariable || mode.node.tag !== undefined || !octalModes.has(mode.written))
    return;
  const fixes = isShared(service.file, mode.span) ? [] : [octalFix(mode)];
  ctx.report({ at: mode.span, message: 'isDecimal', data: { text: mode.written }, fixes });
}

function octalFix({ span, written }: Value): Fix<'writeOctal'> {
  return { title: 'writeOctal', data: { text: written }, edits: () => [replace(span, `"0${written}"`)] };
}
