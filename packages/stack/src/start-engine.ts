import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { isNewsloomError, newsloomError, reasonOf } from '@newsloom/errors';
import { type Engine, logFileOf } from './engine.ts';
import { makeFolder } from './folder.ts';
import { passwordOf } from './password.ts';
import type { PrivateServer } from './private-server.ts';

/** Where the private engine of a home lives and how it is started. */
export type EngineOptions = {
  /** The folder of newsloom on this machine. The engine gets a folder in it. Made, closed to other users, if absent. */
  home: string;
  /** Takes one line for each thing that an operator should know. */
  log: (line: string) => void;
  /** Where to look for programs, as in $PATH. */
  path: string;
  /** The port for a server that must be started. If absent: the port of the last start, or a free one. */
  port?: number;
};

/** A running engine: a `PrivateServer` with its URL. */
export type EngineServer = Omit<PrivateServer, 'port'> & { readonly url: string };

/** What differs when starting one kind of engine. */
export type EngineKind = Pick<Engine, 'errorCode'> & {
  /** Its folder within the home. */
  folder: string;
  urlOf(port: number, password: string): string;
};

/**
 * Starts an engine of `home` with `open`, which gets the real path of its folder. Returns the engine with its URL, or
 * null if `open` gives null. Throws the kind's `errorCode`, or an error of the catalogue that `open` throws.
 */
export async function startEngine<None extends null>(
  { errorCode, folder: name, urlOf }: EngineKind,
  { home }: EngineOptions,
  open: (place: string) => Promise<PrivateServer | None>,
): Promise<EngineServer | None> {
  const folder = join(home, name);
  try {
    await makeFolder(folder);
    const place = await realpath(folder);
    const server = await open(place);
    if (server === null) return server;
    return {
      url: urlOf(server.port, await passwordOf(place)),
      get pid() {
        return server.pid;
      },
      stop: server.stop,
      restart: server.restart,
    };
  } catch (error) {
    if (isNewsloomError(error)) throw error;
    throw newsloomError(errorCode, { reason: reasonOf(error), log: logFileOf({ folder }) }, { cause: error });
  }
}
