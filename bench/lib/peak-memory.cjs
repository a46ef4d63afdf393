// Loaded in front of a program: tells on its error output how much memory it took at most.
const process = require('node:process');

process.once('exit', () => {
  const { maxRSS } = process.resourceUsage();
  process.stderr.write(`\npeak-memory-mebibytes ${Math.round(maxRSS / 1024)}\n`);
});
