import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { lifeCycleOf, lifeCyclesOf, successorTag } from '../../server/src/images/life-cycle';
import { checkedOn, products } from '../../server/src/images/life-cycle-table';
import { reference } from './reference';

const today = '2026-11-22';

suite('life cycle', () => {
  is('node:20', 'Node.js 20 ended 2026-04-30');
  is('node:20.11.1-alpine', 'Node.js 20 ended 2026-04-30');
  is('node:24-slim', 'Node.js 24 maintained 2028-04-30');
  is('docker.io/library/node:24', 'Node.js 24 maintained 2028-04-30');
  is('redis:8.0', 'Redis 8.0 ends-soon 2026-12-01');
  is('golang:1.27', 'Go 1.27 maintained');
  is('debian:bookworm-slim', 'Debian 12 maintained 2028-06-30');
  is('ubuntu:focal-20240101', 'Ubuntu 20.04 ended 2025-05-31');
  is('eclipse-temurin:8u402-b06-jdk', 'Eclipse Temurin 8 maintained 2030-12-31');
  is('traefik:v3.1', 'Traefik 3.1 ended 2024-10-28');
  is('mcr.microsoft.com/dotnet/aspnet:6.0-jammy', '.NET 6.0 ended 2024-11-12');
  is('mcr.microsoft.com/windows/servercore:ltsc2022', 'Windows Server 2022 maintained 2031-10-14');
  is('python:3.12-alpine3.18', 'Alpine Linux 3.18 ended 2025-05-09');

  for (const text of ['node', 'node:latest', 'node:lts-slim', 'python:3', 'acme/node:20', 'alpine:edge', 'node:99']) {
    test(`nothing is said about ${text}`, () => assert.equal(lifeCycleOf(reference(text), today), undefined));
  }

  test('the maintained versions, oldest first, as the tag would name them', () => {
    assert.deepEqual(lifeCycleOf(reference('node:20'), today)?.maintained, ['22', '24', '26']);
    assert.deepEqual(lifeCycleOf(reference('debian:buster'), today)?.maintained, ['bookworm', 'trixie']);
    assert.deepEqual(lifeCycleOf(reference('debian:10'), today)?.maintained, ['12', '13']);
  });

  test('the program first, then the distribution below it', () => {
    assert.deepEqual(
      lifeCyclesOf(reference('node:20-bookworm'), today).map(({ product, longTermSince }) => [product, longTermSince]),
      [
        ['Node.js', undefined],
        ['Debian', '2026-07-11'],
      ],
    );
  });

  test('on its last day a version still gets fixes', () => {
    assert.equal(lifeCycleOf(reference('node:20'), '2026-04-30')?.state, 'ends-soon');
    assert.equal(lifeCycleOf(reference('node:20'), '2026-05-01')?.state, 'ended');
  });

  test('two years after its day the table is silent', () => {
    assert.ok(lifeCycleOf(reference('node:20'), '2028-08-21'));
    assert.equal(lifeCycleOf(reference('node:20'), '2028-08-25'), undefined);
    assert.equal(successorTag(reference('node:20'), '2028-08-25'), undefined);
  });

  function is(text: string, expected: string): void {
    test(`${text}: ${expected}`, () => {
      const found = lifeCycleOf(reference(text), today);
      assert.ok(found);
      const { product, cycle, state, ends } = found;
      assert.equal([product, cycle, state, ends].filter(Boolean).join(' '), expected);
    });
  }
});

suite('successor', () => {
  becomes('node:20', '24');
  becomes('node:20.11.1-alpine', '24-alpine');
  becomes('node:16-buster-slim', '24-trixie-slim');
  becomes('node:20-bookworm-slim', '24-bookworm-slim');
  becomes('node:18-alpine3.18', '24-alpine');
  becomes('python:3.12-alpine3.18', '3.12-alpine');
  becomes('debian:buster-slim', 'trixie-slim');
  becomes('ubuntu:18.04', '26.04');
  becomes('alpine:3.18', '3.24');
  becomes('traefik:v2.11', 'v3.7');
  becomes('php:8.0-fpm-alpine', '8.5-fpm-alpine');
  becomes('mcr.microsoft.com/dotnet/aspnet:6.0-alpine', '10.0-alpine');
  becomes('eclipse-temurin:24-jdk-focal', '25-jdk-noble');

  for (const text of [
    'node:24',
    'node:latest',
    'openjdk:17',
    'centos:7',
    'node:16-onbuild',
    'mcr.microsoft.com/dotnet/sdk:6.0-bullseye-slim',
    'maven:3.8-openjdk-17',
  ]) {
    test(`${text} has none that is known to exist`, () =>
      assert.equal(successorTag(reference(text), today), undefined));
  }

  function becomes(text: string, expected: string): void {
    test(`${text} → ${expected}`, () => {
      assert.equal(successorTag(reference(text), today), expected);
      const image = text.slice(0, text.lastIndexOf(':'));
      assert.notEqual(lifeCycleOf(reference(`${image}:${expected}`), today)?.state, 'ended');
    });
  }
});

suite('the table', () => {
  test('has days, each repository and each version once', () => {
    const repositories = products().flatMap((product) => product.repositories);
    assert.deepEqual(repositories, [...new Set(repositories)]);
    for (const { title, cycles } of products()) {
      const names = cycles.map(({ name }) => name);
      assert.deepEqual(names, [...new Set(names)], title);
      for (const { name, ends, longTermEnds } of cycles) {
        for (const day of [ends, longTermEnds].filter((each) => each !== undefined)) {
          assert.match(day, /^20\d\d-\d\d-\d\d$/, `${title} ${name}`);
        }
      }
    }
    assert.match(checkedOn, /^20\d\d-\d\d-\d\d$/);
  });
});
