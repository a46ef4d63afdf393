import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { MadeUpSurroundings } from '../../harness/feature-context';
import { firstLine, here, keys } from './ask';

suite('stages', () => {
  says(
    'FROM a:1 AS deps\nFROM deps AS bu<|>ild\nRUN x\nFROM c:1 AS run\nCOPY --from=build a b\n',
    '**`build`** · stage 1, lines 2–3, from `deps` · copied from by `run` (line 5). [Stages](docker-wiki:chapters/multi-stage-and-buildkit#stages)',
  );
  says(
    'FROM a:1 AS x\nFROM <|>x\nRUN --mount=from=x ls\n',
    /^\*\*`x`\*\* · stage 0, line 1, .* built on by stage 1 \(line 2\), mounted by stage 1 \(line 3\)/,
  );
  says(
    'FROM a:1\nFROM b:1\nCOPY --from=<|>0 /a /a\n',
    /^\*\*stage 0\*\* · stage 0, line 1, from `a:1` · copied from by stage 1/,
  );
  says('FROM a:1 AS on<|>e\nFROM b:1\n', /nobody uses it; only `--target` builds it/);
  says('FROM a:1 AS on<|>ly\n', /what a build makes by default/);
});

suite('predefined arguments', () => {
  says(
    'FROM a:1\nRUN echo $TARGET<|>ARCH\n',
    '**`TARGETARCH`** · set by the builder: the architecture of the result, such as `amd64` or `arm64`',
  );
  says('FROM a:1\nRUN echo $TARGET<|>ARCH\n', /Empty here: inside a stage it needs a line of its own/);
  silentAbout('FROM a:1\nARG TARGETARCH\nRUN echo $TARGET<|>ARCH\n', /Empty here/);
  says('FROM --platform=$BUILD<|>PLATFORM a:1\n', /the platform of the machine that builds/);
  says('FROM a:1\nRUN echo $HTTP_<|>PROXY\n', /usable in `RUN` without an `ARG` line/);
});

suite('ports', () => {
  says(
    'FROM a:1\nEXPOSE 54<|>32\n',
    '**`EXPOSE 5432`** · says that the container listens on 5432/tcp (PostgreSQL). It publishes nothing: that takes `-p` or `ports:`. [EXPOSE](docker-wiki:chapters/dockerfile#expose)',
  );
  says('FROM a:1\nEXPOSE 80 443/<|>udp\n', /listens on 443\/udp \(HTTP\/3\)/);
  says('FROM a:1\nEXPOSE 80<|>00-8010\n', /listens on ports 8000 to 8010, tcp/);
  says('FROM scratch\nENV PORT=6379\nEXPOSE ${POR<|>T}\n', /^\*\*`PORT`\*\* = `6379`/);
  nothingOn('FROM a:1\nEXPOSE htt<|>p\n');
});

suite('users', () => {
  says('FROM a:1\nRUN useradd -r -u 1001 app\nUSER a<|>pp\n', /^\*\*`app`\*\* · created on line 2 as `1001`/);
  says('FROM a:1\nRUN adduser -D -u 10001 app\nUSER 100<|>01\n', /created on line 2/);
  says('FROM node:24-slim\nUSER no<|>de\n', /the account `node \(1000\)` of the base image/);
  says('FROM node:24-slim AS base\nFROM base\nUSER 10<|>00\n', /the account `node \(1000\)` of the base image/);
  says('FROM a:1\nUSER ro<|>ot\n', /root, with all rights/);
  says(
    'FROM a:1\nUSER nobo<|>dy:nogroup\n',
    /no line above creates it, so the base image must have it, group `nogroup`/,
  );
  says('FROM a:1\nUSER 10<|>01\n', /the group is root/);
  says('FROM a:1\nCOPY --chown=655<|>32:0 a b\n', /the user `nonroot` of distroless images, group `0`/);
});

suite('directories', () => {
  says(
    'FROM a:1\nWORKDIR /app\nWORKDIR di<|>st\n',
    '**`dist`** = `/app/dist` · the directory for what follows and for the container, made if it is missing',
  );
  says('FROM a:1 AS x\nWORKDIR /srv\nFROM x\nCOPY a b .<|>/\n', /= `\/srv` · the folder for the files|`\/srv/);
  says('FROM a:1\nWORKDIR sr<|>c\n', /Relative to the working directory of the base image/);
  says('FROM a:1\nWORKDIR /app\nCOPY a ../b<|>\n', /= `\/b` · where it goes, under this very name/);
  says('FROM a:1\nVOLUME /da<|>ta\n', /each container without a mount of its own here gets a nameless one/);
});

suite('signals', () => {
  says(
    'FROM a:1\nSTOPSIGNAL SIGQ<|>UIT\n',
    /^\*\*`SIGQUIT`\*\* · signal 3; .*nginx finishes open requests, then ends\. \[Signals\]/,
  );
  says('FROM a:1\nSTOPSIGNAL 1<|>5\n', /^\*\*`15`\*\* · `SIGTERM`; a program without a handler ends/);
  says('FROM a:1\nSTOPSIGNAL ki<|>ll\n', /no program can catch it/);
  nothingOn('FROM a:1\nSTOPSIGNAL FO<|>O\n');
});

suite('health checks', () => {
  const check = (flags: string) => `FROM a:1\nHEALTHCHECK ${flags} CMD x\n`;
  says(
    check('--start-period=30s --start-int<|>erval=2s'),
    /^\*\*`--start-interval=2s`\*\* · a probe every 2 seconds for the first 30 seconds, or until one succeeds; then every 30 seconds/,
  );
  says(check('--start-int<|>erval=2s'), /does nothing here: without `--start-period`/);
  says(check('--interval=1m<|>30s'), /a probe every 90 seconds/);
  says(
    check('--interval=1s --timeout=1s --ret<|>ries=2'),
    /2 failures in a row: here that takes 2 seconds to 4 seconds/,
  );
  says(check('--time<|>out=3s'), /longer than 3 seconds has failed/);
  nothingOn(check('--interval=so<|>on'));
});

suite('here-documents', () => {
  says(
    'FROM a:1\nRUN <<E<|>OF\nmake\nEOF\n',
    '**`<<EOF`** · everything up to the line `EOF` (line 4) is one script, run in one layer',
  );
  says('FROM a:1\nRUN <<EOF\nmake\nEO<|>F\n', /everything up to the line `EOF`/);
  says('FROM a:1\nRUN python3 <<E<|>OF\nx\nEOF\n', /the input of the command/);
  says('FROM a:1\nCOPY <<-"E<|>OF" /etc/\nx\nEOF\n', /the file `\/etc\/EOF`/);
  says(
    'FROM a:1\nCOPY <<-"E<|>OF" /etc/x\nx\nEOF\n',
    /Quoted, so `\$` stays as it is\. Tabs at the beginning of its lines are removed/,
  );
  says('FROM a:1\nCOPY <<E<|>OF /etc/x\nx\n', /no line below holds `EOF` alone/);
});

suite('comments that switch rules off', () => {
  says(
    'FROM a:1\n# hadolint ignore=DL<|>3020\nADD a b\n',
    '**`DL3020`** · switches `dockerfile/prefer-copy` off for the next instruction. It hides 1 problem here. [Rule](docker-wiki:rules/dockerfile/prefer-copy)',
  );
  says(
    'FROM a:1\n# docker-wiki ignore=dockerfile/prefer<|>-copy\nCOPY a b\n',
    /is off for the next instruction\. It hides nothing here/,
  );
  says(
    'FROM a:1\n# docker-wiki file-ig<|>nore=dockerfile/prefer-copy\nADD a b\nADD c d\n',
    /off for the whole file\. It hides 2 problems here/,
  );
  says(
    'FROM a:1\n# hadolint ignore=DL3020,DL99<|>99\nADD a b\n',
    /^\*\*`DL9999`\*\* · a rule that Docker Wiki does not have/,
  );
  nothingOn('FROM a:1\n# prefer<|>-copy\nADD a b\n');
});

suite('directives', () => {
  says('# syntax=docker/docker<|>file:1\nFROM a:1\n', /the Dockerfile frontend that reads this file/);
  says('# syntax=ghcr.io/acme/fron<|>tend:1\nFROM a:1\n', /image `frontend` of `acme` on `ghcr.io`/);
  says(
    '# check=skip=JSONArgs<|>Recommended\nFROM a:1\n',
    /a check of the builder; `dockerfile\/no-shell-form-command` finds the same/,
  );
  test('a check with a card shows the card', async () => {
    const found = await keys('# check=skip=A,Stage<|>NameCasing\n', ['dockerfile/check/StageNameCasing']);
    assert.equal(found[0], 'dockerfile/check/StageNameCasing');
  });
});

suite('forms', () => {
  says('FROM a:1\nCMD <|>["a"]\n', /exec form: the program is PID 1 itself/);
  says('FROM a:1\nCMD ["a"<|> ]\n', /^$/);
  says('FROM a:1\nCMD ["a" ]<|>\n', /exec form/);
  says("FROM a:1\nCMD <|>['a']\n", /no valid JSON, so the builder hands the whole line to a shell/);
  says('FROM a:1\nCOPY <|>["a b", "/"]\n', /list form, for paths with blanks/);
  says(
    'FROM a:1\nSHELL ["/bin/b<|>ash", "-o", "pipefail", "-c"]\n',
    /runs the shell forms .*\n\nHere: `RUN make` becomes `\/bin\/bash -o pipefail -c make`/,
  );
  says('FROM a:1\nSHELL ["/bin/bash", "-o", "pipe<|>fail", "-c"]\n', /a pipe fails when any of its commands fails/);
  says(
    'FROM a:1\nONBUILD CO<|>PY a b\n',
    /^\*\*`ONBUILD COPY`\*\* · does nothing here; it runs in builds `FROM` this image/,
  );
});

suite('sources of COPY and ADD', () => {
  const files = {
    'app/a.js': '',
    'app/b.js': '',
    'app/c.js': '',
    'app/d.js': '',
    'app/x.md': '',
    '.dockerignore': '**/*.md\n',
  };
  says(
    'FROM a:1\nCOPY a<|>pp /x\n',
    '**`app`** · 4 files of the build context: `app/a.js`, `app/b.js`, `app/c.js` and 1 more',
    { files },
  );
  says('FROM a:1\nCOPY a<|>pp /x\n', /Here: `.dockerignore` takes out 1 more, `app\/x.md`\./, { files });
  says(
    'FROM a:1\nCOPY app/*.<|>md /x\n',
    /no file of the build context\n\nHere: `.dockerignore` takes out 1, `app\/x.md`\.\n\n\*\*Watch out:\*\* so the build stops here/,
    { files },
  );
  says('FROM a:1\nCOPY gon<|>e /x\n', /nothing of that name lies beside this Dockerfile/, { files });
  says('FROM a:1\nCOPY ap<|>p/$X.js /x\n', /^$/, { files });
  says('FROM a:1 AS b\nFROM c:1\nCOPY --from=b sr<|>c /x\n', /a path in stage `b`: `\/src`/);
  says('FROM a:1\nADD https://exa<|>mple.com/x.tgz /x\n', /a file that the builder downloads/);
  says('FROM a:1\nADD https://github.com/a/<|>b.git#main /x\n', /a Git repository that the builder clones/);
  nothingOn('FROM a:1\nCOPY a<|>pp /x\n');
});

/** What stands at the cursor is explained by a text that begins with `expected`, or matches it. */
function says(marked: string, expected: string | RegExp, surroundings?: MadeUpSurroundings): void {
  test(`${titleOf(marked)} → ${String(expected).slice(0, 60)}`, async () => {
    if (typeof expected === 'string') assert.equal(await firstLine(marked, surroundings), expected);
    else assert.match(await here(marked, surroundings), expected);
  });
}

function silentAbout(marked: string, unwanted: RegExp): void {
  test(`${titleOf(marked)} is not said to be ${unwanted.source}`, async () => {
    assert.doesNotMatch(await here(marked), unwanted);
  });
}

function nothingOn(marked: string): void {
  test(`${titleOf(marked)} → nothing`, async () => assert.equal(await here(marked), ''));
}

/** The line of the cursor. */
function titleOf(marked: string): string {
  return marked.split('\n').find((line) => line.includes('<|>')) ?? marked;
}
