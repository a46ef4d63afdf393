import rule from '../../../server/src/dockerfile/rules/no-maintainer';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the keyword',
  `
  FROM alpine:3.24
  maintainer Jane <jane@example.com>
  ^^^^^^^^^^ \`MAINTAINER\` is deprecated; tools look for the authors in a label.
`,
);

fixes(
  'by a label',
  `
  FROM alpine:3.24
  MAINTAINER Jane <jane@example.com>
`,
  `
  FROM alpine:3.24
  LABEL org.opencontainers.image.authors="Jane <jane@example.com>"
`,
);

fixes(
  'what double quotes would change',
  `
  FROM alpine:3.24
    maintainer  Jane "JD" $Doe \\o/  
`,
  `
  FROM alpine:3.24
    label org.opencontainers.image.authors="Jane \\"JD\\" \\$Doe \\\\o/"  
`,
);

fixes(
  'with the escape character of the file',
  `
  # escape=\`
  FROM alpine:3.24
  MAINTAINER "C:\\$Jane"
`,
  `
  # escape=\`
  FROM alpine:3.24
  LABEL org.opencontainers.image.authors="C:\\\`$Jane"
`,
);

leaves(
  'labels, and text that only looks like one',
  `
  FROM alpine:3.24
  LABEL maintainer="Jane <jane@example.com>"
  # MAINTAINER Jane
  COPY <<EOF /motd
  MAINTAINER Jane
  EOF
`,
);

leaves('a line that is still being typed', 'FROM alpine:3.24\nMAINTAINER');
