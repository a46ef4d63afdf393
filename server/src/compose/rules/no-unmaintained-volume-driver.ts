import { defineRule } from '../../lint/rule';
import { objectsOf } from '../facts/objects';
import { entryAt } from '../facts/tree';
import { valueIn } from '../facts/value';

const unmaintained = /^(?:rexray(?:\/[^:]+)?|convoy|flocker|vieux\/sshfs|infinit|contiv(?:\/[^:]+)?)(?::.*)?$/;

export default defineRule({
  id: 'compose/no-unmaintained-volume-driver',
  category: 'security',
  severity: 'info',
  offByDefault: true,
  tag: 'deprecated',
  messages: { isUnmaintained: 'Nobody maintains the volume driver `{driver}`, and it may fail with current engines.' },
  on: {
    composeFile(file, ctx) {
      for (const { isExternal, mapping } of objectsOf(file, 'volumes')) {
        const driver = valueIn(entryAt(mapping, 'driver')?.value);
        if (isExternal || !driver?.text || !unmaintained.test(driver.text)) continue;
        ctx.report({ at: driver.span, message: 'isUnmaintained', data: { driver: driver.text.slice(0, 60) } });
      }
    },
  },
});
