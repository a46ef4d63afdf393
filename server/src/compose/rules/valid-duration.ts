import { defineRule } from '../../lint/rule';
import { valueFix } from '../edits/replace-value';
import { checkedValue } from '../facts/checked-entry';
import { composeSeconds } from '../values/durations';

const paths = [
  'healthcheck.interval',
  'healthcheck.timeout',
  'healthcheck.start_period',
  'healthcheck.start_interval',
  'stop_grace_period',
  'pull_refresh_after',
  'deploy.restart_policy.delay',
  'deploy.restart_policy.window',
  'deploy.update_config.delay',
  'deploy.update_config.monitor',
  'deploy.rollback_config.delay',
  'deploy.rollback_config.monitor',
].map((path) => path.split('.'));

const units: Readonly<Record<string, string>> = { d: 'd', h: 'h', m: 'm', s: 's', ms: 'ms', w: 'w' };

export default defineRule({
  id: 'compose/valid-duration',
  category: 'correctness',
  severity: 'error',
  messages: {
    hasNoUnit: '`{text}` has no unit, so the project does not load.',
    isNone: '`{text}` is no duration such as `1m30s`, so the project does not load.',
  },
  fixes: { write: { title: 'Write `{text}`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      for (const path of paths) {
        const value = checkedValue(service, ...path);
        // A sign in front is read, and judged elsewhere.
        if (
          value?.text === undefined ||
          composeSeconds(value.text.startsWith('-') ? value.text.slice(1) : value.text) !== undefined
        )
          continue;
        const { span, text, written } = value;
        const meant = meantBy(written);
        ctx.report({
          at: span,
          message: /^\d+(?:\.\d+)?$/.test(text) ? 'hasNoUnit' : 'isNone',
          data: { text: written.slice(0, 80) },
          fixes: meant ? valueFix(service.file, 'write', value, meant) : [],
        });
      }
    },
  },
});

/** Seconds where no unit is written; longer names of units become short ones. */
function meantBy(written: string): string | undefined {
  const parts = /^\d+(?:\.\d+)?(?:\s*[a-z]+)?(?:\s+\d+(?:\.\d+)?\s*[a-z]+)*$/i.test(written)
    ? [...written.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]*)/gi)]
    : [];
  const texts = parts.map(([, amount = '', unit = '']) => {
    const short = unit === '' ? 's' : unitCalled(unit.toLowerCase());
    return short && `${amount}${short}`;
  });
  if (texts.length === 0 || texts.some((text) => text === undefined)) return undefined;
  const meant = texts.join('');
  return composeSeconds(meant) === undefined ? undefined : meant;
}

function unitCalled(name: string): string | undefined {
  if (/^(?:ms|msecs?|millis|milliseconds?)$/.test(name)) return 'ms';
  const match = /^(?:(s)(?:ecs?|econds?)?|(m)(?:ins?|inutes?)?|(h)(?:rs?|ours?)?|(d)(?:ays?)?|(w)(?:eeks?)?)$/.exec(
    name,
  );
  return units[match?.slice(1).find(Boolean) ?? ''];
}
