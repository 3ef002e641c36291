import { withoutOrders } from './outside-text.ts';
import type { StorySource } from './story-source.ts';

/** The same source for pages: no string of it has orders of direction or control signs. */
export const cleanSource = (source: StorySource): StorySource => ({
  stories: async (query) => withoutOrders(await source.stories(query)),
  story: async (id) => withoutOrders(await source.story(id)),
  versions: async (id) => withoutOrders(await source.versions(id)),
  version: async (id, version) => withoutOrders(await source.version(id, version)),
  trouble: async () => withoutOrders(await source.trouble()),
});
