import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { describeImage } from '../../server/src/images/describe';
import { reference } from './reference';

suite('what an image is', () => {
  is('node:20-bookworm-slim', 'Node.js 20 on Debian 12, reduced package set');
  is('node:24-alpine', 'Node.js 24 on Alpine Linux');
  is('python:3.14-alpine3.24', 'Python 3.14 on Alpine Linux 3.24');
  is('postgres', 'PostgreSQL');
  is('php:8.5-fpm', 'PHP 8.5, FastCGI process manager');
  is('debian:bookworm-slim', 'Debian 12, reduced package set');
  is('ubuntu:24.04', 'Ubuntu 24.04');
  is('gcr.io/distroless/static-debian13:nonroot', 'distroless base for static programs on Debian 13, as user 65532');
  is('acme/app:1-jammy', 'image on Ubuntu 22.04');

  test('of an image that says nothing nothing is said', () => {
    assert.equal(describeImage(reference('acme/app:1')), undefined);
  });

  function is(text: string, expected: string): void {
    test(`${text} is ${expected}`, () => assert.equal(describeImage(reference(text))?.what, expected));
  }
});

test('users are told as they are, with the numbers of the distribution', () => {
  const user = (text: string) => describeImage(reference(text))?.user;
  assert.equal(user('node:24'), 'Runs as root; the user `node` (1000) is there but not set.');
  assert.equal(user('python:3.14'), 'Runs as root.');
  assert.equal(user('postgres:18'), 'Runs as root at the start, then postgres (999).');
  assert.equal(user('postgres:18-alpine'), 'Runs as root at the start, then postgres (70).');
  assert.equal(user('redis:8.10-alpine'), 'Runs as root at the start, then redis.');
});
