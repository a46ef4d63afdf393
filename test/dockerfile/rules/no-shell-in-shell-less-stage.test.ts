import rule from '../../../server/src/dockerfile/rules/no-shell-in-shell-less-stage';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'shell forms, here-documents and shells',
  `
  FROM golang:1.27 AS build
  RUN go build -o /app
  FROM gcr.io/distroless/static-debian13:nonroot AS base
  COPY --from=build /app /app
  RUN <<EOF
  ^^^ \`gcr.io/distroless/static-debian13:nonroot\` holds no shell, which the shell form of \`RUN\` needs.
  id
  EOF
  FROM base
  HEALTHCHECK CMD /app --health
  ^^^^^^^^^^^ \`gcr.io/distroless/static-debian13:nonroot\` holds no shell, which the shell form of \`HEALTHCHECK\` needs.
  CMD ["/bin/sh", "-c", "/app"]
       ^^^^^^^^^ \`gcr.io/distroless/static-debian13:nonroot\` holds no shell, so there is no \`/bin/sh\` to start.
`,
);

fixes('plain words', 'FROM scratch\nENTRYPOINT /app -v\n', 'FROM scratch\nENTRYPOINT ["/app", "-v"]\n');

leaves(
  'what may bring a shell',
  'FROM scratch\nCOPY --from=build /rootfs /\nRUN id\nFROM scratch\nCOPY --from=busybox /bin/sh /bin/sh\nRUN id\n',
);
leaves(
  'other tags and mounts',
  'FROM cgr.dev/chainguard/python:latest-dev\nRUN id\nFROM scratch\nRUN --mount=from=busybox,target=/bin id\n',
);
leaves('SHELL, NONE and triggers', 'FROM scratch\nHEALTHCHECK NONE\nONBUILD RUN id\nSHELL ["/sh"]\nRUN id\n');
leaves('a line that is still being typed', 'FROM scratch\nCMD \nCMD ["/app", ');
