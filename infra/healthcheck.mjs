// The exit code says whether the process of this container is alive. A worker, the API and the site each answer on a
// port. A command without a port, such as `newsloom migrate`, ends long before the first check.
const ports = [process.env.NEWSLOOM_WORKER_PORT, process.env.NEWSLOOM_PORT, process.env.NEWSLOOM_WEB_PORT].filter(
  (port) => port && port !== '0',
);

const answers = await Promise.allSettled(
  ports.map(async (port) => {
    // Docker ends this script after five seconds. Give up before that, to print which ports did not answer.
    const { status } = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(4_000) });
    if (status !== 200) throw new Error(`answers ${status}`);
  }),
);
if (!answers.some(({ status }) => status === 'fulfilled')) {
  console.error(`nothing is alive on ${ports.join(' or ') || 'any port'}`);
  process.exitCode = 1;
}
