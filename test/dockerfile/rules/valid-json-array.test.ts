import rule from '../../../server/src/dockerfile/rules/valid-json-array';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'arrays with a fault',
  `
  FROM alpine:3.24
  CMD ["a" "b"]
      ^^^^^^^^^ This is no JSON array, so the builder takes the brackets and quotes for the command or the paths.
  COPY ["a", b]
       ^^^^^^^^ This is no JSON array, so the builder takes the brackets and quotes for the command or the paths.
  HEALTHCHECK CMD ["a", 1]
                  ^^^^^^^^ All elements of this array must be strings, so the build stops here.
  ENTRYPOINT ["a", "b"
             ^^^^^^^^^ This array has no \`]\`, so the builder takes the brackets and quotes for the command or the paths.
  CMD ["a"] # b
      ^^^^^^^^^ This is no JSON array, so the builder takes the brackets and quotes for the command or the paths.
  ONBUILD CMD [a]
              ^^^ This is no JSON array, so the builder takes the brackets and quotes for the command or the paths.
`,
);
fixes('bare words and missing commas', 'FROM a\nCMD [sh, -c "b c",]\n', 'FROM a\nCMD ["sh", "-c", "b c"]\n');
fixes('single backslashes', 'FROM a\nVOLUME ["/a\\d"]\n', 'FROM a\nVOLUME ["/a\\\\d"]\n');
fixes('numbers', 'FROM a\nRUN ["sleep", 5]\n', 'FROM a\nRUN ["sleep", "5"]\n');
leaves(
  'arrays, tests, patterns and templates',
  `
  FROM alpine:3.24
  CMD ["a", "b\\\\c"]
  RUN [ "$A" = "b" ]
  RUN [[ -n a ]]
  RUN [ -z "a,b" ]
  RUN [ "a" = "b" ] && echo "c", d
  HEALTHCHECK ["a",]
  COPY [ab].txt [c]
  CMD ["{{ a }}", b]
  CMD ['a']
  RUN ["a",
    "b"]
`,
);
leaves('an array that is still being typed', 'FROM alpine:3.24\nCMD ["a"');
