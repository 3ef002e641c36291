import { sectionWords, type ToldKind, titlePatterns } from './kind-words.ts';

/** What kind of article it is. `scores` is a page of results; `deals` sells something. */
export type ArticleKind = 'news' | 'satire' | ToldKind;

/** What a kind is recognised from. */
export type KindInput = {
  title: string;
  url: string | null;
  /** The section, as the outlet names it. */
  section: string | null;
  /** The kind that the page itself states. */
  stated: string | null;
  /** What the outlet publishes: `satire` and `press-release` make all of its articles of that kind. */
  category: string | null;
};

// The first kind that fits is taken. Several may fit: a page of scores is often live, and an offer is often a column.
// Kinds that are worth little come first. Live blogs come last, because they are news.
const ORDER: readonly ToldKind[] = ['scores', 'horoscope', 'deals', 'press-release', 'opinion', 'live-blog'];

const kindOfSection = new Map<string, ToldKind>(
  ORDER.flatMap((kind) =>
    sectionWords[kind]
      .trim()
      .split(/\s+/)
      .map((word) => [word, kind] as const),
  ),
);

/** Recognises the kind of an article; `news` if nothing indicates another. */
export function articleKind({ title, url, section, stated, category }: KindInput): ArticleKind {
  if (category === 'satire') return 'satire';
  if (category === 'press-release') return 'press-release';
  const sections = [...sectionsOf(url), ...namesIn(section)].flatMap((name) => kindOfSection.get(name) ?? []);
  return ORDER.find((kind) => stated === kind || titlePatterns[kind].test(title) || sections.includes(kind)) ?? 'news';
}

/** The folders and subdomains of an address. */
function sectionsOf(url: string | null): string[] {
  const address = url === null ? null : URL.parse(url);
  if (address === null) return [];
  const folders = address.pathname.split('/').map((folder) => decoded(folder).toLowerCase());
  const [subdomain = '', ...domain] = address.hostname.split('.');
  // In `tribune.com.pk` the first name is that of the outlet.
  const isSubdomain = domain.length > 1 && (domain.at(-2)?.length ?? 0) > LONGEST_SUFFIX;
  return [...(isSubdomain ? [subdomain] : []), ...folders];
}

/** The most letters in the first part of a country's suffix, such as the `co` of `co.uk` or the `com` of `com.pk`. */
const LONGEST_SUFFIX = 3;

const namesIn = (section: string | null): string[] =>
  (section ?? '').split(/[,;|/>›»]/).map((name) => name.trim().toLowerCase().replace(/\s+/g, '-'));

function decoded(folder: string): string {
  try {
    return decodeURIComponent(folder);
  } catch {
    return folder;
  }
}

/**
 * The kind of a story from those of its articles, one per outlet and kind: news as long as half of them are news or
 * live, else the most frequent kind. A story without articles is news.
 */
export function storyKind(kinds: readonly ArticleKind[]): ArticleKind {
  const isNews = (kind: ArticleKind) => kind === 'news' || kind === 'live-blog';
  if (kinds.filter(isNews).length * 2 >= kinds.length) return 'news';
  const others = (['satire', ...ORDER] as const).filter((kind) => !isNews(kind));
  const count = (kind: ArticleKind) => kinds.filter((one) => one === kind).length;
  return others.reduce((most, kind) => (count(kind) > count(most) ? kind : most));
}
