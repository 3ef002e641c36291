import { decodeLesson, furnitureOf, type HostFurniture, LESSON_VERSION } from '@newsloom/extraction';
import { type Db, pageLessons } from '@newsloom/store';

/**
 * The host of a page, under which its lesson is stored. Hosts with and without `www.` count as the same. Null if the
 * address has no host.
 */
export const hostOf = (url: string): string | null => URL.parse(url)?.hostname.replace(/^www\./, '') || null;

/**
 * What other pages taught about the hosts of `pages`, by article id. `pages` has the address of each page by article
 * id. An article's own lesson does not count, so that running it again gives the same text.
 */
export async function furnitureFor(db: Db, pages: ReadonlyMap<string, string>): Promise<Map<string, HostFurniture>> {
  const hosts = new Map(Array.from(pages, ([id, url]) => [id, hostOf(url)] as const));
  const known = [...hosts.values()].filter((host) => host !== null);
  const lessons = await pageLessons.ofHosts(db, LESSON_VERSION, known);
  const furniture = new Map<string, HostFurniture>();
  for (const [id, host] of hosts) {
    const others = (lessons.get(host ?? '') ?? []).filter(({ articleId }) => articleId !== id);
    furniture.set(
      id,
      furnitureOf(others.map(({ lesson }) => decodeLesson(lesson)).filter((lesson) => lesson !== null)),
    );
  }
  return furniture;
}
