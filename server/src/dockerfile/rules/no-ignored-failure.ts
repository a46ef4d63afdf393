import { defineRule } from '../../lint/rule';
import { jointsOf } from '../facts/shell-joints';
import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { commandWords, programOf } from '../packages/command-line';

export default defineRule({
  id: 'dockerfile/no-ignored-failure',
  category: 'correctness',
  severity: 'info',
  messages: { ignored: 'With this end the step succeeds even when `{command}` fails.' },
  on: {
    run(instruction, ctx) {
      const { commands, json, script } = instruction;
      const last = commands.at(-1);
      if (json || script.hasErrors || !last || last.depth > 0 || last.separator !== undefined) return;
      const risky = ignoredBy(last, instruction);
      if (risky) ctx.report({ at: last.span, message: 'ignored', data: { command: risky.name.value } });
    },
  },
});

/** Removals, probes, and changes that fail where there is nothing to do. */
const optional =
  /^(?:rm|rmdir|find|unlink|command|which|type|hash|grep|egrep|test|\[|id|getent|stat|ls|cat|diff|kill|pkill|killall|umount|userdel|deluser|groupdel|delgroup|useradd|adduser|groupadd|addgroup|usermod|strip|wait|read|true|:|echo|cd|export|set)$/;

/** The last command in front of `|| true` that could have failed for a reason. */
function ignoredBy(last: ShellCommand, instruction: Instruction): ShellCommand | undefined {
  const joints = jointsOf(instruction);
  const end = joints.at(-1);
  const isExit = last.name.value === 'exit' && last.args[0]?.value === '0';
  const isTrue = /^(?:true|:)$/.test(last.name.value) && last.args.length === 0;
  if (!end || (!isExit && !isTrue) || end.after !== last) return undefined;
  if (end.kind !== '||' && !(end.kind === ';' && isExit)) return undefined;
  const chain = [end.before];
  for (let i = joints.length - 2; i >= 0 && isTied(joints[i]?.kind); i--) {
    const before = joints[i]?.before;
    if (before) chain.push(before);
  }
  return chain.find((command) => !isOptional(command));
}

function isTied(kind: string | undefined): boolean {
  return kind === '&&' || kind === '|';
}

function isOptional(command: ShellCommand): boolean {
  const words = commandWords(command).map(({ value }) => value);
  return (
    optional.test(programOf(command)) ||
    words.some((word) =>
      /^(?:clean|autoclean|autoremove|purge|prune|remove|del|uninstall|--version|--help)$/.test(word),
    )
  );
}
