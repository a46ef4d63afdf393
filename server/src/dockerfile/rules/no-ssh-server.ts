import { defineRule } from '../../lint/rule';
import { programOf } from '../packages/command-line';
import { nameOfPackage, packageChanges } from '../packages/installs';

export default defineRule({
  id: 'dockerfile/no-ssh-server',
  category: 'security',
  severity: 'warning',
  messages: {
    installed: '`{name}` brings a second way into the container; `docker exec` needs no server.',
    started: 'This starts a server for remote logins; `docker exec` needs none.',
  },
  on: {
    run(instruction, ctx) {
      for (const { action, packages } of packageChanges(instruction)) {
        const server = action === 'install' ? packages.find(({ value }) => isServer(value)) : undefined;
        if (server) ctx.report({ at: server.span, message: 'installed', data: { name: nameOfPackage(server.value) } });
      }
    },
    command({ command, instruction }, ctx) {
      const isSetUp = command.args.some(({ value }) => /^-[tTV]/.test(value)) || instruction.kind === 'healthcheck';
      const isStarted =
        (programOf(command) === 'sshd' && !isSetUp) ||
        (programOf(command) === 'service' &&
          /^sshd?$/.test(command.args[0]?.value ?? '') &&
          command.args[1]?.value === 'start');
      if (isStarted) ctx.report({ at: command.name.span, message: 'started' });
    },
  },
});

function isServer(value: string): boolean {
  return /^(?:openssh-server|dropbear|tinyssh)(?:$|[=:~<>]|-\d|-run)/.test(value);
}
