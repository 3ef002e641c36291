/**
 * Starts counting the CPU time of this process with all threads. The returned function gives the milliseconds so far.
 */
export function countCpuMs(): () => number {
  const started = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  };
}
