// Loaded before the server: writes down every path that is asked of the disk, and how.
const fs = require('node:fs');

const { writeSync } = fs;
for (const name of ['access', 'lstat', 'open', 'opendir', 'readFile', 'readdir', 'readlink', 'realpath', 'stat']) {
  for (const [holder, key] of [
    [fs.promises, name],
    [fs, name],
    [fs, `${name}Sync`],
  ]) {
    const ask = holder[key];
    holder[key] = (path, ...rest) => {
      if (typeof path !== 'number') writeSync(2, `${name} ${path}\n`);
      return ask(path, ...rest);
    };
  }
}
for (const key of ['createReadStream']) {
  const ask = fs[key];
  fs[key] = (path, ...rest) => {
    writeSync(2, `open ${path}\n`);
    return ask(path, ...rest);
  };
}
