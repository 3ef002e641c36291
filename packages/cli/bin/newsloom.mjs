#!/usr/bin/env node
// The command that the shell finds. Runs on any Node, and starts the Node 24 of the project.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { install, node } from './install.mjs';
import { NODE_ARGUMENTS, NODE_ENVIRONMENT } from './node-options.mjs';

install({ withDev: false });
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const child = spawn(node, [...NODE_ARGUMENTS, main, ...process.argv.slice(2)], {
  env: { ...NODE_ENVIRONMENT, ...process.env },
  stdio: 'inherit',
});
// A signal from the terminal reaches the child directly. A signal sent only to this process is passed on.
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
process.on('SIGINT', () => {});
child.on('exit', (code, signal) => {
  // As a shell says it; the first process of a container cannot be ended by its own signal, and would end with 0.
  process.exitCode = signal ? 128 + constants.signals[signal] : (code ?? 1);
  if (!signal) process.exit();
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});
