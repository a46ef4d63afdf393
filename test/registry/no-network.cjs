// Loaded before the server: whoever opens a connection, asks for a name or starts a program is written down and stopped.
const childProcess = require('node:child_process');
const dgram = require('node:dgram');
const dns = require('node:dns');
const { writeSync } = require('node:fs');
const net = require('node:net');

const forbidden = [
  [net.Socket.prototype, 'connect'],
  [net.Server.prototype, 'listen'],
  [dgram.Socket.prototype, 'bind'],
  [dgram.Socket.prototype, 'send'],
  [dns, 'lookup'],
  [dns, 'resolve'],
  [dns.promises, 'lookup'],
  [dns.promises, 'resolve'],
  [dns.Resolver.prototype, 'resolve'],
  [childProcess.ChildProcess.prototype, 'spawn'],
];

for (const [holder, name] of forbidden) {
  holder[name] = () => {
    writeSync(2, `forbidden: ${name}\n`);
    throw new Error(`${name} is forbidden`);
  };
}
