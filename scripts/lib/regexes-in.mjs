import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { SyntaxKind } from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';
import { UserError } from './user-error.mjs';

/**
 * The regular expressions that TypeScript files write down, each once with all its places.
 * @param {string} root the project's folder
 * @param {readonly string[]} folders below it, every file of which is read
 * @param {readonly string[]} configurations of the compiler that take these files in
 * @returns {Map<string, string[]>} `/source/flags` and where it stands, as `path:line`
 */
export function regexesIn(root, folders, configurations) {
  const api = new API({ cwd: root });
  try {
    const snapshot = api.updateSnapshot({ openProjects: configurations.map((path) => join(root, path)) });
    const sources = new Map();
    for (const { program, rootFiles } of snapshot.getProjects()) {
      for (const file of rootFiles)
        sources.set(relative(root, file).replaceAll('\\', '/'), () => program.getSourceFile(file));
    }
    const found = new Map();
    for (const path of folders.flatMap((folder) => filesBelow(root, folder))) {
      const source = sources.get(path)?.();
      if (!source) throw new UserError(`${path} belongs to none of the compiler's configurations.`);
      collect(source, path, found);
    }
    return found;
  } finally {
    api.close();
  }
}

function filesBelow(root, folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.ts$/.test(path) && !path.endsWith('.d.ts'))
    .sort();
}

function collect(source, path, found) {
  const visit = (node) => {
    const text = node.kind === SyntaxKind.RegularExpressionLiteral ? node.text : undefined;
    const built =
      node.kind === SyntaxKind.NewExpression && node.expression.text === 'RegExp' ? builtBy(node) : undefined;
    const regex = text ?? built;
    if (regex) {
      const places = found.get(regex) ?? [];
      const line = source.text.slice(0, node.getStart(source)).split('\n').length;
      found.set(regex, [...places, `${path}:${line}`]);
    }
    node.forEachChild(visit);
  };
  visit(source);
}

/** `new RegExp` of a template, with a letter in each of its gaps; what is put there has to be harmless by itself. */
function builtBy({ arguments: [pattern, flags] }) {
  if (!pattern) return undefined;
  const source =
    pattern.kind === SyntaxKind.TemplateExpression
      ? [pattern.head.text, ...pattern.templateSpans.map(({ literal }) => literal.text)].join('x')
      : pattern.text;
  return source && pattern.kind !== SyntaxKind.Identifier
    ? `/${source}/${flags?.kind === SyntaxKind.StringLiteral ? flags.text : ''}`
    : undefined;
}
