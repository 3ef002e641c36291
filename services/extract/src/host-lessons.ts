import { decodeLesson, furnitureOf, type HostFurniture, LESSON_VERSION } from '@newsloom/extraction';
import { type Db, pageLessons } from '@newsloom/store';

/** The host of a page, under which its lesson is kept: of `www.` and without it are one. Null if it has none. */
export const hostOf = (url: string): string | null => URL.parse(url)?.hostname.replace(/^www\./, '') || null;

/**
 * What other pages taught of the hosts of `pages`: for each article (the key), by the address of its page. What the
 * article itself taught before does not count, so that it gives the same when it is run again.
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
