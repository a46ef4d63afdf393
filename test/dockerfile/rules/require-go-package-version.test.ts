import rule from '../../../server/src/dockerfile/rules/require-go-package-version';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'missing and moving versions',
  `
  FROM golang:1.27
  RUN go install -v github.com/a/b && CGO_ENABLED=0 go get github.com/c/d@master
                    ^^^^^^^^^^^^^^ \`github.com/a/b\` has no version, so another build may compile another one.
                                                                         ^^^^^^^ \`@master\` moves, so another build may compile another version.
  RUN go run -tags "x" golang.org/x/e@latest github.com/f/g
                                     ^^^^^^^ \`@latest\` moves, so another build may compile another version.
`,
);

leaves(
  'versions, paths, variables and modules',
  `
  FROM golang:1.27
  RUN go install github.com/a/b@v1.2.3 && go install ./... && go install "github.com/a/b@$V" && go run main.go
  RUN go install -ldflags "-X example.com/x=1" cmd/vet && go get && echo go install github.com/a/b
  COPY go.mod ./
  RUN go install github.com/a/b
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM golang:1.27
  RUN go install
`,
);
