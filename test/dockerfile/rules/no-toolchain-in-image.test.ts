import rule from '../../../server/src/dockerfile/rules/no-toolchain-in-image';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'compilers below the last stage',
  `
  FROM eclipse-temurin:21-jdk-alpine AS base
  RUN ./mvnw -B package
  FROM base
       ^^^^ \`mvn package\` runs in the stage that ships, so all of \`eclipse-temurin\` ships with what it makes.
  ENTRYPOINT ["java", "-jar", "app.jar"]
`,
);
reports(
  'a CUDA base',
  `
  FROM nvidia/cuda:12.9.1-devel-ubuntu24.04
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`make\` runs in the stage that ships, so all of \`nvidia/cuda\` ships with what it makes.
  RUN make -j4
  CMD ["/app"]
`,
);
leaves('results that are copied', 'FROM golang:1.27 AS build\nRUN go build\nFROM debian:13\nCMD ["/app"]\n');
leaves(
  'images for work',
  'FROM golang:1.27\nRUN go build -o /app\nFROM golang:1.27 AS test\nRUN go build\nCMD ["/app"]\n',
);
leaves('other commands', 'FROM golang:1.27\nRUN echo "go build" && go mod download\nCMD ["/app"]\n');
leaves('a file without a program', 'FROM rust:1.98\nRUN cargo build\n');
leaves('a line that is still being typed', 'FROM golang:1.27\nRUN go buil\nCMD ["/app"]\n');
