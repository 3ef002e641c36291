import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { until } from '../harness/until.ts';
import { root } from './files.ts';
import { imageStages, imageVariables, settingOf } from './image.ts';
import { run } from './program.ts';

/**
 * Executes the Dockerfile in folders instead of images: COPY and RUN of each stage, with the Node and npm of this
 * machine. `sent` are the files that a builder would get. Returns the folder that is the root of the image.
 */
export function buildWithoutDocker(folder: string, sent: string[]): string {
  const made = new Map<string, string>();
  // Files of the image belong to root; the user who runs it may only read them.
  chmodSync(folder, 0o755);
  let last = folder;
  for (const [place, { name, instructions }] of imageStages().entries()) {
    last = join(folder, String(place));
    let cwd = last;
    for (const { keyword, text } of instructions) {
      if (keyword === 'WORKDIR') cwd = join(last, text);
      mkdirSync(cwd, { recursive: true });
      if (keyword === 'COPY') copy(text, cwd, made, sent);
      if (keyword === 'RUN') {
        // With the environment of this machine, which may be needed to reach the registry through a proxy.
        const { status, said } = run('sh', ['-c', text], { cwd });
        if (status !== 0) throw new Error(`RUN ${text}: ${said}`);
      }
    }
    made.set(name ?? '', last);
  }
  return last;
}

function copy(text: string, cwd: string, made: Map<string, string>, sent: string[]): void {
  const [, from, rest = ''] = /^(?:--from=(\S+) )?(.+)$/.exec(text) ?? [];
  const paths = rest.split(' ');
  const to = paths.pop() ?? '';
  for (const path of paths) {
    if (from !== undefined) {
      cpSync(join(made.get(from) ?? '', path), join(cwd, to), { recursive: true, verbatimSymlinks: true });
      continue;
    }
    // COPY puts the contents of a folder into the target, and a file into a target folder under its own name.
    for (const file of sent.filter((one) => one === path || one.startsWith(`${path}/`))) {
      if (!statSync(join(root, file)).isFile()) continue;
      const target = file === path ? (to.endsWith('/') ? join(to, file) : to) : join(to, file.slice(path.length));
      mkdirSync(dirname(join(cwd, target)), { recursive: true });
      cpSync(join(root, file), join(cwd, target));
    }
  }
}

/**
 * Starts a command as in a container of the image: with its environment, and as its user if this process may change
 * users.
 */
export function startInImage(image: string, command: string[], variables: Record<string, string>) {
  const app = settingOf('WORKDIR') ?? '';
  const [, uid, gid] = /^(\d+):(\d+)$/.exec(settingOf('USER') ?? '')?.map(Number) ?? [];
  const environment = Object.fromEntries(
    Object.entries({ ...imageVariables(), ...variables }).map(([name, value]) => [
      name,
      value.replaceAll(/(^|:)\/app(?=\/|$)/g, `$1${join(image, app)}`),
    ]),
  );
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd: join(image, app),
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(process.getuid?.() === 0 && uid && gid ? { uid, gid } : {}),
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    ended,
    said: () => said,
    stop: () => child.kill('SIGTERM'),
    says: (words: string) =>
      until(`"${words}" from ${command.join(' ')}`, () => {
        if (child.exitCode !== null) throw new Error(`${command.join(' ')} ended with ${child.exitCode}: ${said}`);
        return said.includes(words);
      }),
  };
}
