import { suite } from 'node:test';
import { becomes, becomesAndBack, isRefused } from './offer';

const exec = /JSON array/;
const shell = /shell command/;

suite('shell form and exec form', () => {
  becomesAndBack(
    'CMD',
    exec,
    'FROM node:24\nCMD<|> node server.js\n',
    'FROM node:24\nCMD<|> ["node", "server.js"]\n',
    shell,
  );
  becomesAndBack(
    'ENTRYPOINT, with a word that needs its quotes',
    exec,
    "FROM node:24\nENTRYPOINT<|> app --title 'a b'\n",
    'FROM node:24\nENTRYPOINT<|> ["app", "--title", "a b"]\n',
    shell,
  );
  becomesAndBack(
    'the command of a HEALTHCHECK, behind its flags',
    exec,
    'FROM node:24\nHEALTHCHECK<|> --interval=5s CMD curl -f http://localhost/\n',
    'FROM node:24\nHEALTHCHECK<|> --interval=5s CMD ["curl", "-f", "http://localhost/"]\n',
    shell,
  );
  becomesAndBack(
    'RUN, with its mounts',
    exec,
    'FROM node:24\nRUN<|> --mount=type=cache,target=/x npm ci\n',
    'FROM node:24\nRUN<|> --mount=type=cache,target=/x ["npm", "ci"]\n',
    shell,
  );
  becomes(
    'over continued lines, with their line ends kept elsewhere',
    exec,
    'FROM node:24\r\nCMD<|> node \\\r\n  server.js\r\nUSER me\r\n',
    'FROM node:24\r\nCMD ["node", "server.js"]\r\nUSER me\r\n',
  );
  becomes(
    'what the shell would read is put in quotes',
    shell,
    `FROM node:24\nCMD<|> ["echo", "$HOME", "it's", "*", ""]\n`,
    "FROM node:24\nCMD echo '$HOME' 'it'\\''s' '*' ''\n",
  );

  for (const command of [
    'echo $HOME',
    'a && b',
    'ls *.js',
    'A=1 b',
    'a > b',
    'cd /x',
    "echo 'a\\nb'",
    '~/x',
    'a | b',
    '! a',
  ]) {
    isRefused(`a shell is needed: ${command}`, exec, `FROM node:24\nCMD<|> ${command}\n`);
  }
  isRefused('another shell', exec, 'FROM node:24\nSHELL ["/bin/bash", "-c"]\nCMD<|> node x\n');
  isRefused('a comment would be lost', exec, 'FROM node:24\nCMD<|> node \\\n  # why\n  x\n');
  isRefused('there is no shell', shell, 'FROM scratch\nCMD<|> ["/app"]\n');
  isRefused('the CMD is the words of an ENTRYPOINT', shell, 'FROM node:24\nENTRYPOINT ["a"]\nCMD<|> ["b"]\n');
  isRefused('an ENTRYPOINT with a CMD', shell, 'FROM node:24\nENTRYPOINT<|> ["a"]\nCMD ["b"]\n');
  isRefused('no check at all', exec, 'FROM node:24\nHEALTHCHECK<|> NONE\n');
});
