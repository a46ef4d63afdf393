import { defineRule } from '../../lint/rule';
import { commandTexts } from '../facts/command-texts';
import { isDevelopmentFile } from '../facts/credentials';
import { fileName } from '../facts/file-role';
import { variablesOf } from '../facts/pair-lists';
import { portsOf } from '../facts/ports';
import { isTrue } from '../facts/service-value';
import type { Service } from '../model/nodes';
import type { ComposeProject } from '../project/project';

const isFalse = (text: string) => /^(?:false|0|no|off)$/i.test(text);
const login = 'anyone who reaches the port is let in without a password';

/** By the name of the variable: when it is dangerous, and what follows. */
const settings: ReadonlyMap<string, readonly [(text: string) => boolean, string]> = new Map([
  ['xpack.security.enabled', [isFalse, login]],
  ['POSTGRES_HOST_AUTH_METHOD', [(text: string) => text === 'trust', login]],
  ['MYSQL_ALLOW_EMPTY_PASSWORD', [isSet, login]],
  ['MARIADB_ALLOW_EMPTY_ROOT_PASSWORD', [isSet, login]],
  ['ALLOW_EMPTY_PASSWORD', [isTrue, login]],
  ['ALLOW_ANONYMOUS_LOGIN', [isTrue, login]],
  ['DISABLE_SECURITY_PLUGIN', [isTrue, login]],
  ['plugins.security.disabled', [isTrue, login]],
  ['VAULT_DEV_ROOT_TOKEN_ID', [isSet, 'the vault runs in its development mode, in memory and with a known token']],
  ['GF_AUTH_ANONYMOUS_ORG_ROLE', [(text: string) => text === 'Admin', 'everyone is an administrator without a login']],
  [
    'NODE_TLS_REJECT_UNAUTHORIZED',
    [(text: string) => text === '0', 'certificates are not checked, so anyone may answer'],
  ],
  ['DOCKER_TLS_CERTDIR', [(text: string) => text === '', 'the daemon listens without TLS, and its API is root']],
]);

export default defineRule({
  id: 'compose/no-disabled-authentication',
  category: 'security',
  severity: 'warning',
  messages: {
    isOff: 'With `{name}` set like this, {effect}.',
    isOpen: '`{text}` opens an interface without a password to everyone who reaches the port.',
  },
  on: {
    composeProject(project, ctx) {
      for (const service of project.here.services) {
        const atMost = isForDevelopment(service, project) ? { atMost: 'hint' as const } : {};
        for (const { name, nameSpan, text, valueSpan, value } of variablesOf(service)) {
          const [isDangerous, effect = ''] = settings.get(name) ?? [];
          if (text === undefined || !isDangerous?.(text.trim())) continue;
          const at = text === '' || !valueSpan || value?.written === '' ? nameSpan : valueSpan;
          ctx.report({ at, message: 'isOff', data: { name, effect }, ...atMost });
        }
        for (const { key, words } of commandTexts(service)) {
          if (key !== 'command' && key !== 'entrypoint') continue;
          words.forEach(({ span, text }, index) => {
            const isUnprotected = text === 'no' && words[index - 1]?.text === '--protected-mode';
            if (!isUnprotected && !/^--(?:api\.insecure(?:=true)?|protected-mode=no)$/i.test(text)) return;
            const shown = isUnprotected ? '--protected-mode no' : text;
            ctx.report({ at: span, message: 'isOpen', data: { text: shown }, ...atMost });
          });
        }
      }
    },
  },
});

function isSet(text: string): boolean {
  return text !== '' && !isFalse(text);
}

function isForDevelopment(service: Service, project: ComposeProject): boolean {
  return portsOf(service).length === 0 && isDevelopmentFile(fileName(project));
}
