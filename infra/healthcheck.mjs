// Says by its exit code whether the process of this container is alive: a worker, the API and the site answer
// on a port each. A command that serves none of them, such as `newsloom migrate`, has ended long before it is asked.
const ports = [process.env.NEWSLOOM_WORKER_PORT, process.env.NEWSLOOM_PORT, process.env.NEWSLOOM_WEB_PORT].filter(
  (port) => port && port !== '0',
);

const answers = await Promise.allSettled(
  ports.map(async (port) => {
    // Docker ends this script after five seconds; it should rather say what it has waited for.
    const { status } = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(4_000) });
    if (status !== 200) throw new Error(`answers ${status}`);
  }),
);
if (!answers.some(({ status }) => status === 'fulfilled')) {
  console.error(`nothing is alive on ${ports.join(' or ') || 'any port'}`);
  process.exitCode = 1;
}
