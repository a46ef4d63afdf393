import rule from '../../../server/src/compose/rules/no-named-pipe-on-linux';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'well-known images, platforms, paths of Linux beside the pipe',
  String.raw`
  services:
    a:
      image: alpine:3.24
      volumes:
        - type: npipe
          source: //./pipe/docker_engine
                  ^^^^^^^^^^^^^^^^^^^^^^ Named pipes exist in Windows containers only, and this one runs Linux; it does not start.
          target: //./pipe/docker_engine
    b:
      image: example.com/agent:4
      platform: linux/amd64
      volumes:
        - \\.\pipe\docker_engine:\\.\pipe\docker_engine
          ^^^^^^^^^^^^^^^^^^^^^^ Named pipes exist in Windows containers only, and this one runs Linux; it does not start.
    c:
      image: example.com/agent:4
      volumes:
        - '\\.\pipe\x:\\.\pipe\x'
           ^^^^^^^^^^ Named pipes exist in Windows containers only, and this one runs Linux; it does not start.
        - /var/log:/var/log
`,
);

leaves(
  'Windows, unknown images, variables, overrides, unfinished items',
  String.raw`
  services:
    a: { image: mcr.microsoft.com/windows/servercore:ltsc2025, volumes: ['\\.\pipe\x:\\.\pipe\x'] }
    b: { image: golang:1.27-nanoserver, volumes: ['\\.\pipe\x:\\.\pipe\x'] }
    c: { image: alpine, platform: windows/amd64, volumes: ['\\.\pipe\x:\\.\pipe\x'] }
    d: { image: agent, volumes: ['\\.\pipe\x:\\.\pipe\x'] }
    e: { image: $IMAGE, volumes: ['\\.\pipe\x:\\.\pipe\x'] }
    f: { image: alpine, volumes: !override ['\\.\pipe\x:\\.\pipe\x'] }
    g:
      image: alpine
      volumes:
        -
`,
);
leaves(
  'other mounts',
  'services:\n  a:\n    image: alpine\n    volumes: [/var/run/docker.sock:/var/run/docker.sock, //c/data:/data]\n',
);
