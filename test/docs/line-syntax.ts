/** The first line that does not fit a format that is read line by line, 1-based; `undefined` where all fit. */
type Check = (text: string) => number | undefined;

const comment = /^\s*(?:[#;].*)?$/;

/** Sections, `key=value` and comments, with `\` at the end of a line that goes on: systemd, OpenSSL, `.env`. */
export const wrongIniLine: Check = (text) => {
  const lines = text.split('\n');
  const isContinued = (index: number) => lines[index - 1]?.endsWith('\\') ?? false;
  const wrong = lines.findIndex(
    (line, index) => !comment.test(line) && !isContinued(index) && !/^(?:\[[^\][]+\]|\s*[\w.-]+\s*=.*)$/.test(line),
  );
  return numberOf(wrong);
};

const tomlString = `(?:"(?:[^"\\\\]|\\\\.)*"|'[^']*')`;
const tomlScalar = `(?:${tomlString}|true|false|[+-]?\\d[\\d_]*(?:\\.\\d+)?)`;
const tomlKey = `(?:[\\w-]+|${tomlString})(?:\\.(?:[\\w-]+|${tomlString}))*`;
const tomlLine = new RegExp(
  `^\\s*(?:\\[${tomlKey}\\]|\\[\\[${tomlKey}\\]\\]|${tomlKey}\\s*=\\s*(?:${tomlScalar}|\\[(?:${tomlScalar}(?:,\\s*${tomlScalar})*)?\\]))\\s*(?:#.*)?$`,
);

/** Tables and `key = value` with everything on one line, which is the part of TOML that the wiki uses. */
export const wrongTomlLine: Check = (text) =>
  numberOf(text.split('\n').findIndex((line) => !/^\s*(?:#.*)?$/.test(line) && !tomlLine.test(line)));

const hclString = '"(?:[^"\\\\]|\\\\.)*"';
const hclScalar = `(?:${hclString}|true|false|null|\\d+|[\\w.]+)`;
const hclLine = new RegExp(
  `^\\s*(?:\\w+(?:\\s+${hclString})*\\s*\\{|\\}|[\\w-]+\\s*=\\s*(?:${hclScalar}|\\[(?:${hclScalar}(?:,\\s*${hclScalar})*)?\\]))\\s*(?:(?:#|//).*)?$`,
);

/** Blocks and `key = value` with everything on one line; every block ends. */
export const wrongHclLine: Check = (text) => {
  const lines = text.trimEnd().split('\n');
  let depth = 0;
  const wrong = lines.findIndex((line) => {
    if (/\{\s*$/.test(line)) depth++;
    if (/^\s*\}/.test(line)) depth--;
    return depth < 0 || !(comment.test(line) || hclLine.test(line));
  });
  return numberOf(wrong) ?? (depth === 0 ? undefined : lines.length);
};

function numberOf(index: number): number | undefined {
  return index < 0 ? undefined : index + 1;
}
