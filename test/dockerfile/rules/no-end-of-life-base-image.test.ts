import assert from 'node:assert/strict';
import { test } from 'node:test';
import rule from '../../../server/src/dockerfile/rules/no-end-of-life-base-image';
import { findingsOf, testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'programs and distributions that ended',
  `
  ARG NODE=18
  FROM node:16-alpine AS a
            ^^^^^^^^^ Node.js 16 has had no fixes since 11 Sep 2023, so its holes stay open in this image.
  FROM node:\${NODE}
       ^^^^^^^^^^^^ Node.js 18 has had no fixes since 30 Apr 2025, so its holes stay open in this image.
  FROM python:3.14-slim-buster
              ^^^^^^^^^^^^^^^^ Debian 10 has had no fixes since 30 Jun 2024, so its holes stay open in this image.
  COPY --from=alpine:3.18 /a /a
                     ^^^^ Alpine Linux 3.18 has had no fixes since 9 May 2025, so its holes stay open in this image.
`,
);
fixes(
  'with the same variant',
  'FROM docker.io/library/node:16-slim AS a\n',
  'FROM docker.io/library/node:24-slim AS a\n',
);
leaves(
  'what gets fixes, mirrors, digests and paid support',
  `
  FROM node:24
  FROM debian:12
  FROM registry.example.com/node:16
  FROM node@sha256:0000000000000000000000000000000000000000000000000000000000000000
  FROM ubuntu:18.04-esm
  FROM centos:7
  FROM debian:13 AS python
  FROM python
`,
);
leaves('values that only the build knows', 'ARG V\nFROM node:$V\nFROM node:${W:-24}\n');
leaves('a tag that is still being typed', 'FROM node:1');

test('a version that ends soon weighs less', async () => {
  const [finding] = await findingsOf(rule, 'FROM php:8.2\n');
  assert.equal(finding?.severity, 'info');
  assert.equal(finding.message, 'PHP 8.2 gets fixes until 31 Dec 2026 only.');
});
