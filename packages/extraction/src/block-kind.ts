import type { Place } from './place.ts';
import { PLACE_KINDS, type PlaceKind } from './place-words.ts';

/** What a block is on its page. Only `text` is part of the article. */
export type BlockKind = 'text' | 'caption' | 'embedded post' | 'fact box' | 'other';

/** In elements upwards: a name further up describes more than the box. */
const NEAR = 3;

/** Class names of posts of social networks, as their own scripts and the themes of outlets write them. */
const POST =
  /(?:^|\s)(?:twitter-tweet|tweet|tweet-embed|instagram-media|tiktok-embed|(?:fb|facebook|telegram|social)-post|(?:bluesky|mastodon|reddit|threads|social)-embed)(?:$|\s)/i;

const isNamed = ({ kinds }: Place, kind: PlaceKind): boolean => (kinds[PLACE_KINDS.indexOf(kind)] ?? NEAR) < NEAR;

/** The kind of a block that is not text, by its place. */
export function kindOfAside(place: Place): Exclude<BlockKind, 'text'> {
  const around = nearest(place);
  if (around.some(({ names }) => POST.test(names))) return 'embedded post';
  if (around.some(({ name }) => name === 'FIGCAPTION' || name === 'FIGURE') || isNamed(place, 'caption')) {
    return 'caption';
  }
  return isNamed(place, 'box') ? 'fact box' : 'other';
}

/** The place itself and those around it, as far as names count. */
function nearest(place: Place): Place[] {
  const places: Place[] = [];
  for (let at: Place | null = place; at !== null && places.length < NEAR; at = at.parent) places.push(at);
  return places;
}
