import rule from '../../../server/src/dockerfile/rules/prefer-slim-base-image';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'full images below the last stage',
  `
  FROM python:3.14-bookworm AS base
              ^^^^^^^^^^^^^ \`python:3.14-bookworm\` brings compilers and headers into the image that ships; \`3.14-slim-bookworm\` is the same without them.
  FROM base
  CMD ["python", "-V"]
`,
);
reports(
  'the .NET SDK',
  `
  FROM mcr.microsoft.com/dotnet/sdk:10.0
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`mcr.microsoft.com/dotnet/sdk:10.0\` brings its whole tool chain into the image that ships; a runtime image starts the same program.
  CMD ["dotnet", "App.dll"]
`,
);
fixes('Node.js', 'FROM node:24-trixie\nCMD ["node"]\n', 'FROM node:24-trixie-slim\nCMD ["node"]\n');
fixes('Java', 'FROM eclipse-temurin:21-jdk-noble\nCMD ["java"]\n', 'FROM eclipse-temurin:21-jre-noble\nCMD ["java"]\n');
leaves('small variants', 'FROM node:24-alpine\nCMD ["node"]\n');
leaves('build stages', 'FROM node:24 AS build\nFROM debian:13\nCMD ["true"]\n');
leaves('stages that compile', 'FROM rust:1.98\nRUN cargo build --release\nCMD ["/app"]\n');
leaves('what other rules report', 'FROM node:16\nCMD ["node"]\n');
leaves('variables and an unfinished file', 'ARG V=24\nFROM node:$V\nCMD ["node"]\nFROM node:24');
