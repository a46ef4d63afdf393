import { readFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { extname, resolve, sep } from 'node:path';

const contentTypes = {
  '.cjs': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/**
 * A server before VS Code's own that adds folders to its origin: the workbench's content security policy
 * lets it fetch a web extension from no other.
 * @param {Record<string, string>} folders a folder by the path it is served under, such as `/extension`
 */
export async function startFrontServer(folders, port) {
  const sockets = new Set();
  const front = createServer(async (incoming, response) => {
    const path = decodeURIComponent(new URL(incoming.url, 'http://127.0.0.1').pathname);
    const prefix = Object.keys(folders).find((candidate) => path.startsWith(`${candidate}/`));
    if (prefix) await sendFile(response, folders[prefix], path.slice(prefix.length));
    else forward(incoming, response, port);
  });
  front.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  front.on('upgrade', (incoming, socket, head) => forwardSocket(incoming, socket, head, port));
  await new Promise((ready) => front.listen(0, '127.0.0.1', ready));
  return {
    port: front.address().port,
    close: () => {
      for (const socket of sockets) socket.destroy();
      front.close();
    },
  };
}

async function sendFile(response, folder, path) {
  const file = resolve(folder, `.${path}`);
  const body = file.startsWith(resolve(folder) + sep) ? await readFile(file).catch(() => undefined) : undefined;
  if (!body) response.writeHead(404).end();
  else response.writeHead(200, { 'Content-Type': contentTypes[extname(file)] ?? 'application/octet-stream' }).end(body);
}

function forward(incoming, response, port) {
  const { method, headers, url } = incoming;
  const outgoing = request({ host: '127.0.0.1', port, path: url, method, headers }, (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
  outgoing.on('error', () => response.destroy());
  incoming.pipe(outgoing);
}

function forwardSocket(incoming, socket, head, port) {
  const upstream = connect(port, '127.0.0.1', () => {
    const lines = [`${incoming.method} ${incoming.url} HTTP/1.1`];
    for (let i = 0; i < incoming.rawHeaders.length; i += 2) {
      lines.push(`${incoming.rawHeaders[i]}: ${incoming.rawHeaders[i + 1]}`);
    }
    upstream.write(`${lines.join('\r\n')}\r\n\r\n`);
    upstream.write(head);
    upstream.pipe(socket).pipe(upstream);
  });
  const end = () => {
    upstream.destroy();
    socket.destroy();
  };
  upstream.on('error', end);
  socket.on('error', end);
}
