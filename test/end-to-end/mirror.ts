import { createClient, isApiError, type Story } from '@newsloom/client';

/** The state of a mirror. An application would store both in one transaction of its database. */
export type Copy = { cursor: string | undefined; stories: Map<string, Story> };

export type Mirror = { copy: Copy; stop(): Promise<void> };

/** Keeps a copy of the stories of the newsloom at `url`. It continues from the state of an earlier mirror. */
export function startMirror(url: string, copy: Copy = { cursor: undefined, stories: new Map() }): Mirror {
  const newsloom = createClient({ url });
  const stopping = new AbortController();
  const { signal } = stopping;

  /** A story that was merged or retracted is no longer shown. */
  function keep(story: Story): void {
    const isShown = story.status !== 'merged' && story.status !== 'retracted';
    if (isShown) copy.stories.set(story.id, story);
    else copy.stories.delete(story.id);
  }

  async function follow(): Promise<void> {
    const after = copy.cursor === undefined ? {} : { after: copy.cursor };
    for await (const { cursor, document } of newsloom.changes({ ...after, expand: 'documents', signal })) {
      if (document) keep(document);
      copy.cursor = cursor;
    }
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      try {
        await follow();
      } catch (error) {
        // The client survives breaks and restarts by itself. The only error left means that another store is at the
        // address.
        if (!isApiError(error) || error.code !== 'cursor-expired') throw error;
        copy.stories.clear();
        copy.cursor = undefined;
      }
    }
  }

  const running = run();
  return {
    copy,
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
