import { createServer } from 'node:http';

const port = Number(process.env.PORT ?? 3000);

const server = createServer((request, response) => {
  if (request.url === '/health') {
    response.end('ok\n');
    return;
  }
  response.setHeader('content-type', 'application/json');
  response.end(`${JSON.stringify({ now: new Date().toISOString() })}\n`);
});

server.listen(port, () => console.log(`listening on port ${port}`));

// As PID 1 in a container, Node ends on a signal only if somebody listens for it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.close(() => process.exit(0)));
