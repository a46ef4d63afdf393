import { defineRule } from '../../lint/rule';
import { deviceRulesOf, devicesOf } from '../facts/devices';
import { partOf } from '../facts/value';
import { scalarType } from '../schema/scalar-type';

export default defineRule({
  id: 'compose/valid-device',
  category: 'correctness',
  severity: 'error',
  messages: {
    isLong: 'A device has at most three parts, `HOST:CONTAINER:PERMISSIONS`; Compose refuses this one.',
    isEmpty: 'A part of the device is empty; the container does not start.',
    isNoPermission: '`{text}` holds more than `r`, `w` and `m`; the engine refuses the device.',
    isNoRule: '`{text}` is no rule such as `c 189:* rmw`, so the container is not created.',
  },
  on: {
    service(service, ctx) {
      for (const { form, parts, value } of devicesOf(service)) {
        const [source = '', , permissions] = parts;
        // Windows names devices in another way, and drives have a colon.
        if (form === 'long' || !(source === '' || source.startsWith('/'))) continue;
        if (parts.length > 3) ctx.report({ at: value.span, message: 'isLong' });
        else if (parts.includes('')) ctx.report({ at: value.span, message: 'isEmpty' });
        else if (permissions !== undefined && !/^[rwm]{1,3}$/.test(permissions)) {
          const end = value.written.length;
          const isWritten = value.text === value.written;
          const at = isWritten ? partOf(value, end - permissions.length, end) : value.span;
          ctx.report({ at, message: 'isNoPermission', data: { text: permissions } });
        }
      }
      for (const { hasVariable, node, span, text = '' } of deviceRulesOf(service)) {
        if (hasVariable || scalarType(node) !== 'text' || rule.test(text)) continue;
        ctx.report({ at: span, message: 'isNoRule', data: { text: text.slice(0, 60) } });
      }
    },
  },
});

/** The kind of device, its two numbers, and what is allowed. */
const rule = /^[abc] (?:\d+|\*):(?:\d+|\*) [rwm]{1,3}$/;
