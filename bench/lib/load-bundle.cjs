// Loads the client's bundle in a fresh process and prints how many milliseconds that took. The editor's own module is
// replaced by something that has every name.
const Module = require('node:module');
const process = require('node:process');

/** @type {any} */
const anything = new Proxy(class {}, {
  get: (target, name) => (name === Symbol.toPrimitive ? () => '1.100.0' : (Reflect.get(target, name) ?? anything)),
  apply: () => anything,
});
const load = Reflect.get(Module, '_load');
Reflect.set(Module, '_load', (/** @type {string} */ name, /** @type {unknown[]} */ ...rest) =>
  name === 'vscode' ? anything : load(name, ...rest),
);

const start = performance.now();
require(process.argv[2] ?? '');
console.log(performance.now() - start);
process.exit();
