import rule from '../../../server/src/dockerfile/rules/no-variable-in-exec-form';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the first element of each instruction',
  `
  FROM alpine:3.24
  RUN ["mkdir", "$DIR", "\${OTHER}"]
                ^^^^^^ No shell reads the exec form, so the program gets the text \`$DIR\` itself.
  HEALTHCHECK --interval=5s CMD ["wget", "http://localhost:\${PORT}/"]
                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ No shell reads the exec form, so the program gets the text \`\${PORT}\` itself.
`,
);
fixes(
  'ENTRYPOINT with its arguments',
  'FROM a\nENTRYPOINT ["java", "-Xmx$MEM", "-jar", "my app.jar"]\n',
  `FROM a\nENTRYPOINT ["sh", "-c", "exec java \\"-Xmx$MEM\\" -jar 'my app.jar' \\"$@\\"", "--"]\n`,
);
leaves(
  'shells, scripts and programs that expand',
  `
  FROM alpine:3.24
  CMD ["/bin/bash", "-c", "echo $A"]
  CMD ["tini", "--", "sh", "-c", "echo $A"]
  CMD ["awk", "{print $NF}"]
  CMD ["echo", "$", "$1", "\\\\$A", "$(A)"]
  CMD echo $A
  FROM alpine:3.24
  ENTRYPOINT ["sh", "-c"]
  CMD ["echo $A"]
`,
);
leaves('Windows', '# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nCMD ["app", "$A"]\n');
leaves('a line that is still being typed', 'FROM alpine:3.24\nCMD ["httpd", "$PORT');
