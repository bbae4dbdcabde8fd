/** Aborted by the first Ctrl+C or SIGTERM, which an operation answers by undoing itself; a second one ends the process. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => controller.abort(new Error('interrupted by the user')));
  return controller.signal;
}
