// @ts-check
/** @import { HighlighterCore, ThemedToken } from 'shiki/core' */
import { createHighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import docker from 'shiki/langs/docker.mjs';
import hcl from 'shiki/langs/hcl.mjs';
import ini from 'shiki/langs/ini.mjs';
import json from 'shiki/langs/json.mjs';
import nginx from 'shiki/langs/nginx.mjs';
import powershell from 'shiki/langs/powershell.mjs';
import shellscript from 'shiki/langs/shellscript.mjs';
import toml from 'shiki/langs/toml.mjs';
import yaml from 'shiki/langs/yaml.mjs';

/** @typedef {{ text: string, className: string }} Piece `className` is empty for plain text */
/** @typedef {(code: string, language: string) => Piece[][]} Highlight gives the pieces of each line */

/** Grammars by the language of a fence; a language without one is plain. */
const grammars = new Map([
  ['dockerfile', 'docker'],
  ['compose', 'yaml'],
  ['yaml', 'yaml'],
  ['sh', 'shellscript'],
  ['json', 'json'],
  ['ini', 'ini'],
  ['toml', 'toml'],
  ['hcl', 'hcl'],
  ['powershell', 'powershell'],
  ['nginx', 'nginx'],
]);

/** The first that fits decides. The classes are those of the style sheet; everything else stays plain. */
const classByScope = /** @type {const} */ ([
  ['t-c', /^comment\b/],
  ['t-p', /^(entity\.name\.tag|support\.type\.property-name|keyword\.other\.definition|variable\.other\.key)\b/],
  ['t-p', /^variable\.declaration\.hcl$/],
  ['t-s', /^string\.quoted\b/],
  ['t-f', /^constant\.other\.option\b/],
  ['t-n', /^constant\.(numeric|language)\b/],
  ['t-k', /^keyword\.(other\.special-method|control|directive)\b/],
  ['t-k', /^(entity\.name\.(command|section|type)|storage\.type\.directive|support\.function)\b/],
]);

/** Grammars of these languages do not know flags. */
const languagesWithPlainFlags = new Set(['dockerfile', 'powershell']);
const flag = /(?<![^\s])--?[a-zA-Z][\w-]*=?/g;

const theme = 'scopes only';

/** @type {Promise<HighlighterCore> | undefined} */
let loaded;

/** @returns {Promise<Highlight>} */
export async function createHighlight() {
  loaded ??= createHighlighterCore({
    engine: createJavaScriptRegexEngine(),
    langs: [docker, hcl, ini, json, nginx, powershell, shellscript, toml, yaml],
    themes: [{ name: theme, type: 'dark', settings: [], fg: '#fff', bg: '#000' }],
  });
  const highlighter = await loaded;
  return (code, language) => highlight(highlighter, code, language);
}

/**
 * @param {HighlighterCore} highlighter
 * @param {string} code
 * @param {string} language
 * @returns {Piece[][]}
 */
function highlight(highlighter, code, language) {
  const lang = grammars.get(language);
  if (lang === undefined) return code.split('\n').map((text) => [{ text, className: '' }]);
  const { tokens } = highlighter.codeToTokens(code, {
    lang,
    theme,
    includeExplanation: 'scopeName',
    // With a limit a busy machine would draw a line differently, or fail on it.
    tokenizeTimeLimit: 0,
  });
  return tokens.map((line) => {
    const pieces = joinEqual(line.flatMap(piecesOf));
    return languagesWithPlainFlags.has(language) ? pieces.flatMap(splitFlags) : pieces;
  });
}

/**
 * @param {ThemedToken} token
 * @returns {Piece[]}
 */
function piecesOf({ content, explanation }) {
  if (explanation === undefined) return [{ text: content, className: '' }];
  return explanation.map(({ content: text, scopes }) => ({
    text,
    className: classByScope.find(([, scope]) => scopes.some(({ scopeName }) => scope.test(scopeName)))?.[0] ?? '',
  }));
}

/**
 * @param {Piece[]} pieces
 * @returns {Piece[]}
 */
function joinEqual(pieces) {
  /** @type {Piece[]} */
  const joined = [];
  for (const { text, className } of pieces) {
    const last = joined.at(-1);
    if (last?.className === className) joined[joined.length - 1] = { text: last.text + text, className };
    else joined.push({ text, className });
  }
  return joined;
}

/**
 * @param {Piece} piece
 * @returns {Piece[]}
 */
function splitFlags(piece) {
  if (piece.className !== '') return [piece];
  /** @type {Piece[]} */
  const pieces = [];
  let end = 0;
  for (const match of piece.text.matchAll(flag)) {
    pieces.push({ text: piece.text.slice(end, match.index), className: '' }, { text: match[0], className: 't-f' });
    end = match.index + match[0].length;
  }
  pieces.push({ text: piece.text.slice(end), className: '' });
  return pieces.filter(({ text }) => text !== '');
}
