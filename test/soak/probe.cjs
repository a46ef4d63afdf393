// Loaded into the server's process before the server: tells of its memory and of what keeps it busy when asked.
process.on('message', () => {
  globalThis.gc?.();
  globalThis.gc?.(); // what the first one finalized
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send?.({ heapUsed, external, rss, resources: process.getActiveResourcesInfo() });
});
// Being asked is no reason to stay alive.
process.channel?.unref();
