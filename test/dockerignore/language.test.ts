import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf, languageOfFile } from '../../server/src/languages';

test('an ignore file by the id of an editor and its name', () => {
  assert.equal(languageOf('dockerignore', 'file:///a/.dockerignore'), 'dockerignore');
  assert.equal(languageOf('ignore', 'file:///a/.dockerignore'), 'dockerignore');
  assert.equal(languageOf('ignore', 'file:///a/web.Dockerfile.dockerignore'), 'dockerignore');
  assert.equal(languageOf('ignore', 'file:///a/.gitignore'), undefined);
});

test('the ignore file of one Dockerfile is no Dockerfile', () => {
  assert.equal(languageOf('dockerfile', 'file:///a/Dockerfile.dockerignore'), 'dockerignore');
  assert.equal(languageOf('dockerfile', 'file:///a/Dockerfile.web'), 'dockerfile');
});

test('files of the command line', () => {
  assert.equal(languageOfFile('a/.dockerignore'), 'dockerignore');
  assert.equal(languageOfFile('a/Dockerfile.dockerignore'), 'dockerignore');
  assert.equal(languageOfFile('a/Dockerfile.web'), 'dockerfile');
  assert.equal(languageOfFile('a/.gitignore'), undefined);
});
