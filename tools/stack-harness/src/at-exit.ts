const cleanups = new Set<() => void>();

function runAll(): void {
  for (const each of cleanups) each();
}

process.on("exit", runAll);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => {
    runAll();
    // Without its only listener the signal does what it always did.
    process.kill(process.pid, signal);
  });
}

/**
 * Runs a synchronous function, once or more, however this process ends, SIGKILL excepted; in the order in which they were
 * given. Yields what takes it back.
 */
export function atExit(cleanup: () => void): () => void {
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}
