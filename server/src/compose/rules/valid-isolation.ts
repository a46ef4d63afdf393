import { defineRule } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { replace } from '../../text/span';
import { keyRemoval } from '../edits/remove-key';
import { serviceEntry } from '../facts/tree';
import { valueIn } from '../facts/value';
import { asMapping } from '../model/lookup';

const words = ['default', 'process', 'hyperv'];

export default defineRule({
  id: 'compose/valid-isolation',
  category: 'correctness',
  severity: 'error',
  messages: {
    isUnknown: '`{text}` is no isolation; the engine knows `default`, `process` and `hyperv`.',
    isLinux: '`{text}` exists for Windows containers only, and this service runs on `{platform}`.',
  },
  fixes: {
    useWord: { title: 'Replace it with `{name}`', safety: 'suggestion' },
    removeKey: { title: 'Remove `{key}`', safety: 'suggestion' },
  },
  on: {
    service(service, ctx) {
      const platform = valueIn(service.get('platform')?.value)?.text ?? '';
      for (const path of [['isolation'], ['build', 'isolation']]) {
        const value = valueIn(serviceEntry(service, ...path)?.value);
        const text = value?.text;
        if (!value || !text) continue;
        if (!words.includes(text.toLowerCase())) {
          const near = value.hasVariable ? [] : nearestNames(text, words);
          const fixes = near.map((name) => ({
            title: 'useWord' as const,
            data: { name },
            edits: () => [replace(value.span, name)],
          }));
          ctx.report({ at: value.span, message: 'isUnknown', data: { text }, fixes });
        } else if (text.toLowerCase() !== 'default' && /^linux\b/i.test(platform)) {
          const owner = path.length > 1 ? asMapping(service.get('build')?.value) : service.mapping;
          const fixes = keyRemoval(service.file, 'removeKey', owner, 'isolation');
          ctx.report({ at: value.span, message: 'isLinux', data: { text, platform }, atMost: 'warning', fixes });
        }
      }
    },
  },
});
