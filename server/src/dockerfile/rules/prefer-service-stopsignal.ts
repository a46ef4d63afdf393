import { signalCalled } from '../../data/signals';
import { defineRule, type RuleContext } from '../../lint/rule';
import { insert, replace } from '../../text/span';
import { inCaseOf, indentOf, offsetAbove } from '../facts';
import { isFinalCommand, lastInLine } from '../facts/final-command';
import type { Instruction } from '../model/nodes';
import { isWindows } from '../model/platform';
import { baseImage } from '../packages/base-family';
import { commandLines } from '../shell-words';

/** The signal that ends a service in order: program, and the images that set it themselves. */
const services = [
  { program: /^(?:nginx|openresty)$/, images: /nginx|openresty/, signal: 'SIGQUIT' },
  {
    program: /^(?:httpd|apache2|httpd-foreground|apache2-foreground)$/,
    images: /httpd|apache|^php$/,
    signal: 'SIGWINCH',
  },
  { program: /^postgres$/, images: /postgres/, signal: 'SIGINT' },
  { program: /^(?:systemd|init)$/, images: /systemd|init/, signal: 'SIGRTMIN+3' },
] as const;

export default defineRule({
  id: 'dockerfile/prefer-service-stopsignal',
  category: 'correctness',
  severity: 'hint',
  offByDefault: true,
  aliases: ['tally/prefer-nginx-sigquit', 'tally/prefer-systemd-sigrtmin-plus-3'],
  messages: { other: '`{program}` shuts down in order on `{signal}`, but `docker stop` sends it `{sent}`.' },
  fixes: {
    add: { title: 'Add `STOPSIGNAL {signal}`', safety: 'suggestion' },
    change: { title: 'Use `STOPSIGNAL {signal}`', safety: 'suggestion' },
  },
  on: { cmd: checkSignal, entrypoint: checkSignal },
});

function checkSignal(instruction: Instruction, ctx: RuleContext<'other', 'add' | 'change'>): void {
  const { stage, commands } = instruction;
  const main = commands.findLast(({ depth }) => depth === 0);
  const line = main && commandLines(main).at(-1);
  if (!stage || !line || !isFinalCommand(instruction) || isWindows(stage)) return;
  if (line.name === 'init' && !/^\/(?:usr\/)?sbin\/init$/.test(line.nameWord.value)) return;
  const service = services.find(({ program }) => program.test(line.name));
  const image = baseImage(stage);
  if (!service || !image || service.images.test(image.repository)) return;

  const [set] = lastInLine(stage, 'stopsignal')?.words ?? [];
  if (set?.hasVariable || (set && signalCalled(set.value)?.number === signalCalled(service.signal)?.number)) return;
  const { signal } = service;
  const isOwn = set && lastInLine(stage, 'stopsignal')?.stage === stage;
  const keyword = inCaseOf(instruction.keyword.text, 'stopsignal');
  const text = `${indentOf(stage.file, instruction)}${keyword} ${signal}${stage.file.source.lineEnd}`;
  ctx.report({
    at: line.nameWord.span,
    message: 'other',
    data: { program: line.name, signal, sent: set?.value ?? 'SIGTERM' },
    fixes: [
      set && isOwn
        ? { title: 'change', data: { signal }, edits: () => [replace(set.span, signal)] }
        : { title: 'add', data: { signal }, edits: () => [insert(offsetAbove(stage.file, instruction), text)] },
    ],
  });
}
