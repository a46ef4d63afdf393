import { defineRule } from '../../lint/rule';
import { writtenValue } from '../facts/checked-entry';
import { mergedEntry } from '../facts/merged';
import type { Value } from '../facts/value';
import type { ProjectService } from '../project/project';
import { composeSeconds } from '../values/durations';

const durations = ['interval', 'timeout', 'start_period', 'start_interval'] as const;
const defaults: Readonly<Record<string, string>> = { interval: '30s', timeout: '30s', retries: '3' };

interface Timing {
  readonly value: Value;
  readonly isHere: boolean;
  readonly amount: number | undefined;
}

export default defineRule({
  id: 'compose/valid-healthcheck-timing',
  category: 'correctness',
  severity: 'warning',
  messages: {
    isTooShort: '`{key}` is below one millisecond, so the container is not created.',
    isZero: '`{key}: {text}` does not mean never; the default of {default} applies.',
    isNegative: '`{key}` is below zero, so the container is not created.',
    hasNoStartPeriod: '`start_interval` needs a `start_period` beside it; Compose refuses the service without one.',
    isTooLong: '`timeout` is longer than `interval`, so one hung check delays several others.',
  },
  on: {
    composeProject(project, ctx) {
      for (const service of project.services.values()) {
        if (!mergedEntry(service, 'healthcheck')) continue;
        const timings = new Map(
          [...durations, 'retries'].flatMap((key) => {
            const timing = timingOf(service, key, project.here);
            return timing ? [[key, timing]] : [];
          }),
        );
        for (const [key, { value, isHere, amount }] of timings) {
          if (!isHere || amount === undefined) continue;
          const text = value.text ?? '';
          const isDuration = key !== 'retries';
          if (amount < 0) ctx.report({ at: value.span, message: 'isNegative', data: { key } });
          else if (amount === 0) {
            const standard = defaults[key];
            if (standard) ctx.report({ at: value.span, message: 'isZero', data: { key, text, default: standard } });
          } else if (isDuration && amount < 0.001) {
            ctx.report({ at: value.span, message: 'isTooShort', data: { key } });
          }
        }
        const start = timings.get('start_interval');
        const hasPeriod = mergedEntry(service, 'healthcheck', 'start_period') !== undefined;
        if (start?.isHere && !hasPeriod && project.isWhole && service.isWhole) {
          ctx.report({ at: start.value.span, message: 'hasNoStartPeriod' });
        }
        const [timeout, interval] = [timings.get('timeout'), timings.get('interval')];
        if (timeout?.isHere && (timeout.amount ?? 0) > (interval?.amount || Infinity)) {
          ctx.report({ at: timeout.value.span, message: 'isTooLong', atMost: 'hint' });
        }
      }
    },
  },
});

function timingOf(service: ProjectService, key: string, here: unknown): Timing | undefined {
  const merged = mergedEntry(service, 'healthcheck', key);
  const value = writtenValue(merged?.entry);
  if (!merged || !value) return undefined;
  return { value, isHere: merged.layer.file === here, amount: amountOf(key, value.text) };
}

function amountOf(key: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (key === 'retries') return /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
  const seconds = composeSeconds(text.replace(/^-/, ''));
  return seconds === undefined || !text.startsWith('-') ? seconds : -seconds;
}
