import { products, unit } from './bag.ts';
import type { Member } from './shard.ts';
import type { TermVector, Vocabulary } from './vocabulary.ts';

/** A title says more about the event than as many words of the body. But it is short, so it counts half. */
const TITLE_WEIGHT = 0.5;

/** Subtracted for each day between two articles. Reports of one event a day apart are less similar by this much. */
const DAY_WEIGHT = 0.05;

const DAY = 86_400_000;

/**
 * Divides a story into its two least similar halves: average linkage joins the most similar articles first, until two
 * groups are left. Takes n³ steps for n articles, so callers limit n. Each half is in the order of the members.
 */
export function halvesOf(vocabulary: Vocabulary, members: readonly Member[]): [Member[], Member[]] {
  const links = linksBetween(vocabulary, members);
  const groups = members.map((_, at) => [at]);
  while (groups.length > 2) {
    let best = { first: 0, second: 1, link: Number.NEGATIVE_INFINITY };
    for (let first = 0; first < groups.length; first += 1) {
      for (let second = first + 1; second < groups.length; second += 1) {
        const size = (groups[first]?.length ?? 1) * (groups[second]?.length ?? 1);
        const link = (links[first]?.[second] ?? 0) / size;
        if (link > best.link) best = { first, second, link };
      }
    }
    join(groups, links, best.first, best.second);
  }
  const [first = [], second = []] = groups.map((group) => group.sort((a, b) => a - b));
  const pick = (places: readonly number[]): Member[] => places.flatMap((at) => members[at] ?? []);
  return [pick(first), pick(second)];
}

/** The similarity of each pair of articles. */
function linksBetween(vocabulary: Vocabulary, members: readonly Member[]): number[][] {
  const wholes = members.map(({ whole }) => unit(vocabulary, whole));
  const titles = members.map(({ title }) => unit(vocabulary, title));
  const cosines = (bags: readonly TermVector[], at: number): number[] =>
    products(vocabulary, bags[at] ?? { ids: new Int32Array(), weights: new Float64Array() }, bags);
  return members.map((member, at) => {
    const title = cosines(titles, at);
    return cosines(wholes, at).map((cosine, other) => {
      const days = Math.abs((member.publishedAt ?? 0) - (members[other]?.publishedAt ?? 0)) / DAY;
      const apart = member.publishedAt === null || members[other]?.publishedAt === null ? 0 : days;
      return cosine + TITLE_WEIGHT * (title[other] ?? 0) - DAY_WEIGHT * apart;
    });
  });
}

/** Joins two groups: the links of the joined one are the sums of theirs. */
function join(groups: number[][], links: number[][], first: number, second: number): void {
  groups[first]?.push(...(groups[second] ?? []));
  groups.splice(second, 1);
  const joined = links[first] ?? [];
  const left = links[second] ?? [];
  for (let at = 0; at < joined.length; at += 1) {
    joined[at] = (joined[at] ?? 0) + (left[at] ?? 0);
    const row = links[at];
    if (row) row[first] = joined[at] ?? 0;
  }
  links.splice(second, 1);
  for (const row of links) row.splice(second, 1);
}
