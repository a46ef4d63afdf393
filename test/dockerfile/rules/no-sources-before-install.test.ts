import rule from '../../../server/src/dockerfile/rules/no-sources-before-install';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the whole context before an installation',
  `
  FROM python:3.14 AS a
  ADD --chown=1 ./ /app/
                ^^ Every change of a source file repeats \`pip install\`, since all sources are copied before it.
  RUN cd /app && python3 -m pip install -r requirements.txt
  FROM golang:1.26
  COPY go.mod . /src/
              ^ Every change of a source file repeats \`go mod download\`, since all sources are copied before it.
  RUN go mod download
`,
);

fixes(
  'with the flags and the folder of the copy',
  'FROM golang:1.26\nCOPY --chown=1:1 . /src\nRUN go mod download\nRUN go build\n',
  'FROM golang:1.26\nCOPY --chown=1:1 go.mod go.sum /src/\nRUN go mod download\nCOPY --chown=1:1 . /src\nRUN go build\n',
);
fixes(
  'with the file that pip reads',
  'FROM python:3.14\nCOPY . .\nRUN pip install -r req/prod.txt\n',
  'FROM python:3.14\nCOPY req/prod.txt ./req/\nRUN pip install -r req/prod.txt\nCOPY . .\n',
);

leaves('manifests that come first', 'FROM node:24\nCOPY package.json .\nRUN npm install\nCOPY . .\nRUN npm ci\n');
leaves(
  'mounts, sources and single packages',
  'FROM node:24\nCOPY . .\nRUN --mount=type=bind,source=package.json,target=package.json npm ci\nRUN npm install -g x && pip install . && pip install -e . -r r.txt && go build\n',
);
leaves(
  'parts of the context and other stages',
  'FROM node:24 AS a\nCOPY . .\nFROM node:24\nCOPY src .\nCOPY --from=a . .\nRUN npm ci\n',
);
leaves('a line that is still being typed', 'FROM node:24\nCOPY . .\nRUN npm\n');
