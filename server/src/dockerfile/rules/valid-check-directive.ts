import { defineRule, type RuleContext } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { replace, span } from '../../text/span';
import { buildChecks } from '../facts/build-checks';
import { type DirectiveLine, displacedDirectives, topDirectives } from '../facts/directive-lines';
import { isLineDone } from '../facts/written-lines';

type Messages = 'blank' | 'boolean' | 'name' | 'newName' | 'option';
type Context = RuleContext<Messages, 'rename' | 'useTrue' | 'useFalse'>;

export default defineRule({
  id: 'dockerfile/valid-check-directive',
  category: 'correctness',
  severity: 'error',
  aliases: ['buildkit-parse:invalid-check-option'],
  messages: {
    blank: 'A blank ends the settings of `check`: what stands behind it is taken for a reason.',
    boolean: '`error` is `true` or `false`; with `{value}` the build stops here.',
    name: 'There is no check `{name}`, so nothing is skipped; names are compared with their case.',
    newName: 'We know no check `{name}`; unless it is a new one, nothing is skipped.',
    option: '`{option}` is no setting of `check`: `skip=`, `error=` and `experimental=` are all.',
  },
  fixes: {
    rename: { title: 'Write `{name}`', safety: 'suggestion' },
    useTrue: { title: 'Write `error=true`', safety: 'suggestion' },
    useFalse: { title: 'Write `error=false`', safety: 'suggestion' },
  },
  on: {
    dockerfile(file, ctx) {
      // Further down only what names checks has a meaning.
      const below = displacedDirectives(file).filter(({ value }) => value.startsWith('skip='));
      for (const directive of [...topDirectives(file), ...below]) {
        if (directive.name === 'check' && isLineDone(file, directive.line.end)) checkSettings(directive, ctx);
      }
    },
  },
});

function checkSettings({ value, valueSpan }: DirectiveLine, ctx: Context): void {
  const settings = /^\S*/.exec(value)?.[0] ?? '';
  const behind = value.slice(settings.length).trim();
  if (/[,;=]$/.test(settings) && behind !== '') {
    ctx.report({ at: span(valueSpan.start + settings.length, valueSpan.end), message: 'blank', atMost: 'warning' });
  }
  let start = valueSpan.start;
  for (const part of settings.split(';')) {
    if (part !== '') checkSetting(part, start, ctx);
    start += part.length + 1;
  }
}

function checkSetting(part: string, start: number, ctx: Context): void {
  const equals = part.indexOf('=');
  const option = equals < 0 ? part : part.slice(0, equals);
  if (equals < 0 || !/^(?:skip|error|experimental)$/.test(option)) {
    ctx.report({ at: span(start, start + option.length), message: 'option', data: { option } });
  } else if (option === 'error') {
    checkBoolean(part.slice(equals + 1), start + equals + 1, ctx);
  } else if (part !== `${option}=all`) {
    let nameStart = start + equals + 1;
    for (const name of part.slice(equals + 1).split(',')) {
      if (name !== '') checkName(name, nameStart, ctx);
      nameStart += name.length + 1;
    }
  }
}

/** The words that the builder reads as a boolean are those of Go. */
function checkBoolean(value: string, start: number, ctx: Context): void {
  if (/^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(value)) return;
  const at = span(start, start + value.length);
  const title = /^(?:y|yes|on|tr?ue?)$/i.test(value) ? 'useTrue' : 'useFalse';
  const meant = title === 'useTrue' ? 'true' : 'false';
  ctx.report({
    at: value === '' ? span(start - 1, start) : at,
    message: 'boolean',
    data: { value },
    fixes: [{ title, edits: () => [replace(at, meant)] }],
  });
}

/** Names with digits, dashes or slashes are those of other linters, whose rules may be skipped here as well. */
function checkName(name: string, start: number, ctx: Context): void {
  if (buildChecks.includes(name) || /[\d/:-]/.test(name)) return;
  const at = span(start, start + name.length);
  const near = nearestNames(name, buildChecks);
  ctx.report({
    at,
    message: near.length > 0 ? 'name' : 'newName',
    data: { name },
    atMost: near.length > 0 ? 'warning' : 'hint',
    fixes: near.map((right) => ({ title: 'rename', data: { name: right }, edits: () => [replace(at, right)] })),
  });
}
