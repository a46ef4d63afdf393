import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { FeatureContext } from '../../../server/src/analysis/language';
import { topicAt } from '../../../server/src/dockerfile/topic';
import { products } from '../../../server/src/images/life-cycle-table';
import { cardMarkdown } from '../../../server/src/knowledge/markdown';
import { featureContext } from '../../harness/feature-context';
import { wholeKnowledge } from '../../harness/knowledge';
import { dedent } from '../../harness/marked-text';
import { parseExactly } from '../parse';

const realistic = dedent(`
  # syntax=docker/dockerfile:1
  # check=skip=StageNameCasing,JSONArgsRecommended;error=true
  ARG NODE_VERSION=24
  ARG REGISTRY
  FROM --platform=$BUILDPLATFORM node:20-bookworm-slim@sha256:0123456789abcdef0123456789abcdef AS deps
  WORKDIR /src
  # hadolint ignore=DL3008,DL3015
  RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \\
      apt-get update \\
      # tools
   && apt-get install -y --no-install-recommends curl git \\
   && curl -fsSLo /tmp/x.tgz https://example.com/x.tgz | tar -xzf - -C /opt --strip-components=1 \\
   && useradd --create-home -u 1001 -s /usr/sbin/nologin app
  COPY --link app/*.json app/server.js ./
  RUN --mount=type=secret,id=npm,env=NPM_TOKEN --network=none npm ci --omit=dev && \${HOME:-/root}/x
  FROM postgres:12-alpine3.18 AS database
  FROM mcr.microsoft.com/dotnet/aspnet:6.0-bullseye-slim AS web
  FROM \${REGISTRY:-docker.io}/acme/base:$NODE_VERSION AS build
  ARG NODE_VERSION TARGETARCH
  ENV NODE_ENV=production PATH=/app/bin:$PATH
  RUN <<-EOF
  \tset -euxo pipefail
  \techo "$NODE_VERSION $TARGETOS"
  EOF
  COPY --from=deps --chown=1001:0 /src ./
  COPY --from=nginx:1.27 /etc/nginx /etc/nginx/
  COPY <<"END" /etc/app.conf
  a=$b
  END
  ONBUILD COPY . /app
  FROM scratch
  COPY --from=build /src /
  ADD https://example.com/tool.tgz /opt/
  VOLUME /data
  EXPOSE 5432 8080-8090/udp
  USER 1001
  STOPSIGNAL SIGQUIT
  SHELL ["/bin/bash", "-o", "pipefail", "-c"]
  HEALTHCHECK --interval=1m30s --timeout=3s --start-period=30s --start-interval=2s --retries=3 \\
    CMD ["curl", "--fail", "http://127.0.0.1:8080/"]
  ENTRYPOINT ["/app/server", "--port", "8080"]
  CMD exec node server.js $NODE_ENV
`);

const knowledge = wholeKnowledge();
const context: FeatureContext = {
  ...featureContext({
    files: { 'app/package.json': '', 'app/package-lock.json': '', 'app/server.js': '', '.dockerignore': '**/*.md\n' },
  }),
  keysBelow: knowledge.keysBelow,
};

/** What is said about the places of the file, each text once, with the card that follows. */
async function explanations(): Promise<ReadonlyMap<string, { readonly here: string; readonly hasExample: boolean }>> {
  await knowledge.ready();
  const file = parseExactly(realistic);
  const found = new Map<string, { here: string; hasExample: boolean }>();
  for (let offset = 0; offset < realistic.length; offset += 3) {
    const topic = await topicAt(file, offset, context);
    const key = topic?.keys.find(knowledge.has);
    const card = key === undefined ? undefined : await knowledge.card(key);
    const here = topic?.here ?? '';
    const whole = [here, card && cardMarkdown(card)].filter(Boolean).join('\n\n');
    if (whole) found.set(whole, { here, hasExample: card?.example !== undefined });
  }
  return found;
}

test('a realistic file is explained in many places, each within the budget of a hover', async () => {
  const found = await explanations();
  assert.ok(found.size > 60, `${found.size} different texts`);
  const tooMuch = [...found].flatMap(([whole, { here, hasExample }]) => {
    const problems = [
      wordsIn(whole) > 90 && `${wordsIn(whole)} words`,
      fencesIn(whole) > 2 && `${fencesIn(whole)} fences`,
      linksIn(whole) > 1 && `${linksIn(whole)} links`,
      drawnLines(hasExample ? here : whole) > 12 && `${drawnLines(whole)} lines`,
      /<\w|!\[/.test(withoutCode(whole)) && 'HTML or an image',
    ];
    return problems.filter(Boolean).map((problem) => `${problem}:\n${whole}\n`);
  });
  assert.deepEqual(tooMuch, []);
});

test('the longest that can be said about an image is within it too', async () => {
  const tooLong: string[] = [];
  for (const { repositories, cycles } of products()) {
    for (const repository of repositories) {
      const tag = cycles.find(({ ends }) => (ends ?? '9') < '2026')?.name ?? cycles[0]?.name;
      for (const variant of ['', '-slim-bullseye', '-alpine3.18', '-bookworm']) {
        const text = `FROM ${repository}:${tag}${variant}`;
        const topic = await topicAt(parseExactly(text), 6, featureContext());
        const words = wordsIn(topic?.here ?? '');
        if (words > 90) tooLong.push(`${words} words on ${text}`);
      }
    }
  }
  assert.deepEqual(tooLong, []);
});

test('every link of an explanation leads to a section', () => {
  const sources = filesBelow('server/src/dockerfile', '.ts').map((file) => readFileSync(file, 'utf8'));
  const addresses = sources.flatMap((text) => [...text.matchAll(/'(chapters\/[\w-]+)#([\w-]+)'/g)]);
  assert.ok(addresses.length > 15);
  for (const [, page, section] of addresses) {
    const chapter = readFileSync(join('docs-content', `${page}.md`), 'utf8');
    assert.ok(chapter.includes(`{#${section}}`), `${page}#${section}`);
  }
});

function filesBelow(folder: string, end: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => join(folder, name));
}

function wordsIn(markdown: string): number {
  const prose = markdown.replace(/```[\s\S]*?```/g, '').replace(/\]\([^)]*\)/g, ']');
  return prose.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function fencesIn(markdown: string): number {
  return markdown.split('\n').filter((line) => line.startsWith('```')).length / 2;
}

function linksIn(markdown: string): number {
  return [...markdown.matchAll(/\]\(docker-wiki:/g)].length;
}

/** Lines at the usual width of a hover; a fence counts two extra, the line under a table's head none. */
function drawnLines(markdown: string): number {
  const width = 65;
  return markdown
    .replace(/\]\([^)]*\)/g, '')
    .replace(/\*\*|`(?!``)/g, '')
    .split('\n')
    .filter((line) => line !== '' && !/^\|[ -|]+$/.test(line))
    .reduce((lines, line) => lines + (line.startsWith('|') ? 1 : Math.ceil(line.length / width)), 0);
}

function withoutCode(markdown: string): string {
  return markdown.replace(/```[\s\S]*?```/g, '').replace(/(`+)[\s\S]*?\1/g, '');
}
