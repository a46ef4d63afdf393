import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'dockerfile/no-empty-volume',
  category: 'correctness',
  severity: 'error',
  aliases: ['dockadvisor:VolumeMissingPath'],
  messages: {
    emptyPath: 'A volume needs a path; with an empty one the build stops here.',
    emptyArray: 'This array names no path, so the build stops here.',
  },
  on: {
    volume({ json, words, logical, argumentSpan }, ctx) {
      if (json?.length === 0) {
        const start = logical.sourceOffset(logical.text.indexOf('['));
        ctx.report({ at: { ...argumentSpan, start }, message: 'emptyArray' });
      }
      for (const { value, text, span } of words) {
        const isEmpty = json ? value.trim() === '' : /^(?:""|'')$/.test(text);
        if (isEmpty) ctx.report({ at: span, message: 'emptyPath' });
      }
    },
  },
});
