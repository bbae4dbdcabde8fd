/** Required into a server that was started with `--expose-gc`: tells over its IPC channel what it holds. */
process.on('message', () => {
  globalThis.gc?.();
  process.send?.({
    heapUsed: process.memoryUsage().heapUsed,
    timers: process.getActiveResourcesInfo().filter(name => name === 'Timeout').length,
  });
});
process.channel?.unref();
