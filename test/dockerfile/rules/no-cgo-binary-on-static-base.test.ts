import rule from '../../../server/src/dockerfile/rules/no-cgo-binary-on-static-base';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the build',
  `
  FROM golang:1.27-trixie
  RUN GOOS=linux go build -o /out/app ./cmd/app
                 ^^^^^^^^ With cgo the program may need glibc, which \`alpine:3.24\` does not have; then it does not start there.
  FROM alpine:3.24
  COPY --from=0 /out/ /usr/local/bin/
`,
);

fixes(
  'with an assignment',
  `
  FROM golang:1.27 AS build
  RUN cd /src && go build
  FROM gcr.io/distroless/static-debian13
  COPY --from=build /src/app /
`,
  `
  FROM golang:1.27 AS build
  RUN cd /src && CGO_ENABLED=0 go build
  FROM gcr.io/distroless/static-debian13
  COPY --from=build /src/app /
`,
);

leaves(
  'static builds',
  `
  FROM golang:1.27 AS build
  ENV CGO_ENABLED=0
  RUN go build -o /app
  FROM scratch
  COPY --from=build /app /app
`,
);

leaves(
  'cross builds and other files',
  `
  FROM golang:1.27 AS build
  ARG TARGETARCH
  RUN GOARCH=$TARGETARCH go build -o /a && go build -o /tool && echo go build
  FROM scratch
  COPY --from=build /a /a
  COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
`,
);

leaves(
  'Alpine builders and unfinished lines',
  `
  FROM golang:1.27-alpine AS build
  RUN go build -o /a
  RUN go
  FROM scratch
  COPY --from=build /a /a
`,
);
