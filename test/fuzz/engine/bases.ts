import { readdirSync, readFileSync } from 'node:fs';
import type { Language } from '../../../server/src/lint/rule';

/**
 * The texts that are mutated: every fence of the wiki, the samples, and the files that other tests lint. Each fence
 * of a rule page holds what some rule looks for.
 */
export function basesOf(language: Language): readonly string[] {
  return bases[language]();
}

const bases: Readonly<Record<Language, () => readonly string[]>> = {
  dockerfile: () => [...fences('dockerfile'), ...filesBelow(/[Dd]ockerfile$/), everyInstruction],
  compose: () => [...fences('compose'), ...filesBelow(/\.ya?ml$/), everyYaml],
  dockerignore: () => [
    ...fences('dockerignore'),
    '# all but the sources\n*\n!src/**\n**/.git\r\n!./x/../y\n\\#a\n[a-c]?\n',
  ],
  settings: () => [
    'profile: strict\nrules:\n  DL3007: off\n  dockerfile/*: warning\n  category: [security]\ntrustedRegistries: [docker.io]\n',
    ...fences('yaml'),
  ],
  'shell-script': () => fences('sh'),
  'powershell-script': () => fences('powershell'),
  'batch-script': () =>
    scriptsIn((lines) => `@echo off\r\n${lines.join(' ^\r\n  ')}\r\nif exist a (docker ps) else call docker info\r\n`),
  markdown: () => fences('sh').map((script) => `# How to\n\n\`\`\`sh\n${script}\`\`\`\n\nThen \`docker ps -a\`.\n`),
  makefile: () => scriptsIn((lines) => `all: build\n.PHONY: all\nbuild:\n${indented(lines, '\t@')}`),
  jenkinsfile: () =>
    scriptsIn((lines) => `pipeline {\n  stages {\n    sh '''\n${indented(lines, '      ')}\n'''\n  sh "docker ps"\n`),
  pipeline: () =>
    scriptsIn((lines) => `on: push\njobs:\n  a:\n    steps:\n      - run: |\n${indented(lines, '          ')}\n`),
  'package-scripts': () =>
    scriptsIn((lines) => JSON.stringify({ name: 'x', scripts: { a: lines.join(' && ') } }, null, 2)),
  tasks: () =>
    scriptsIn((lines) => JSON.stringify({ tasks: lines.map((command) => ({ type: 'shell', command })) }, null, 2)),
};

/** Each instruction and each kind of continuation, quote and here-document once. */
const everyInstruction = `# syntax=docker/dockerfile:1
# check=skip=StageNameCasing
# escape=\\
ARG TAG=3.22 \\
    # between
    OTHER
FROM --platform=$BUILDPLATFORM alpine:\${TAG} AS one
ONBUILD RUN ls
RUN <<EOF cat > x && <<-"B" sh
a \${A:-b}
EOF
\tcd /
\tB
RUN ["sh", "-c", "echo \\"\${A#b}\\""]
ENV A=1 B="x y" C='z'
ENV OLD form
LABEL a.b="c" "d e"=f
COPY --from=one --chown=1:1 --chmod=u+x --link ["a b", "/c/"]
ADD --checksum=sha256:00 https://example.com/x.tar.gz /
EXPOSE 80/tcp 8000-8010 $PORT
VOLUME ["/data"]
HEALTHCHECK --interval=1m30s CMD wget -q localhost || exit 1
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
STOPSIGNAL SIGTERM
USER 1000:1000
WORKDIR /a/../b
ENTRYPOINT exec top -b
CMD ["-c"]
MAINTAINER someone
`;

/** What YAML has, in a Compose file. */
const everyYaml = `%YAML 1.2
---
x-a: &a {b: [1, "two", 'three'], c: !!str 4}
services:
  web: &web
    image: "nginx:\${TAG:-1.29}@sha256:0"
    <<: [*a, {init: true}]
    command: >-
      serve
       --all
    ports: ["127.0.0.1:80:80/udp", {target: 80, published: "8000-8001"}, 9:9]
    environment: {A: \${B?gone}, C: $$D, E: null}
    healthcheck: {test: [CMD, wget, -q, localhost], interval: 1m30s}
    volumes:
    - data:/data:ro,z
    - type: bind
      source: ./x
      target: /x
    ? deploy
    : {resources: {limits: {memory: 1g, cpus: "0.5"}}}
  db: {<<: *web, depends_on: {web: {condition: service_healthy}}, ports: !reset []}
volumes: {data: }
...
---
services: !override
  web: {build: {context: ., dockerfile_inline: |
    FROM scratch
  }}
`;

function scriptsIn(wrap: (lines: readonly string[]) => string): readonly string[] {
  return fences('sh').map((script) => wrap(script.split('\n').filter((line) => line !== '')));
}

function indented(lines: readonly string[], by: string): string {
  return lines.map((line) => by + line).join('\n');
}

const wiki = new Map<string, string[]>();

/** The examples of one language in the whole wiki. */
function fences(name: string): readonly string[] {
  if (wiki.size === 0) {
    for (const path of readdirSync('docs-content', { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.md')) continue;
      const page = readFileSync(`docs-content/${path}`, 'utf8');
      for (const [, language = '', text = ''] of page.matchAll(/^```([a-z]+)[^\n]*\n([\s\S]*?)^```$/gm)) {
        const own = wiki.get(language);
        if (own) own.push(text);
        else wiki.set(language, [text]);
      }
    }
  }
  return wiki.get(name) ?? [];
}

function filesBelow(name: RegExp): readonly string[] {
  return ['samples', 'test/dockerfile/judged', 'test/compose', 'test/e2e/workspace'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => name.test(path))
      .map((path) => readFileSync(`${folder}/${path}`, 'utf8')),
  );
}
