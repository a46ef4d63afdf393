import rule from '../../../server/src/dockerfile/rules/no-latest-base-image';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'the tag alone',
  `
  FROM --platform=linux/arm64 debian:latest AS build
                                     ^^^^^^ \`latest\` moves: the same file builds on another \`debian\` tomorrow.
  FROM \\
    # from our registry
    registry.example.com:5000/shop/base:latest
                                        ^^^^^^ \`latest\` moves: the same file builds on another \`registry.example.com:5000/shop/base\` tomorrow.
`,
);

reports(
  'the default of a build argument, once',
  `
  ARG IMAGE="debian:latest"
                    ^^^^^^ \`latest\` moves: the same file builds on another \`debian\` tomorrow.
  ARG TAG=latest
          ^^^^^^ \`latest\` moves: the same file builds on another \`node\` tomorrow.
  FROM $IMAGE AS build
  FROM \${IMAGE} AS test
  FROM node:\${TAG}
`,
);

fixes('with a maintained tag', 'FROM debian:latest AS base\n', 'FROM debian:13 AS base\n');
fixes('the default of an argument', 'ARG TAG=latest\nFROM node:$TAG\n', 'ARG TAG=24\nFROM node:$TAG\n');

leaves(
  'other tags, a digest, and names',
  `
  FROM debian:13
  FROM debian:latest@sha256:0000000000000000000000000000000000000000000000000000000000000000
  FROM debian:13 AS latest
  FROM latest
  FROM selenium/standalone-chrome:latest-dev
`,
);

leaves(
  'arguments that no base image uses',
  `
  ARG CHANNEL=latest
  ARG TOOL=debian:latest
  FROM debian:13
  ARG TAG=latest
  FROM node:\${TAG:-24}
`,
);

leaves(
  'publishers that have no fixed tags',
  `
  FROM cgr.dev/chainguard/node:latest
  FROM gcr.io/distroless/static-debian13:latest
`,
);

leaves('a line that is still being typed', 'FROM debian:late');
