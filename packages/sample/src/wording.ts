import type { Language } from './content-schema.ts';
import { english } from './wording-en.ts';
import { spanish } from './wording-es.ts';
import { russian } from './wording-ru.ts';

/** The texts of a page around its article. */
export type Wording = {
  notice: string;
  /** The notice of pages that list articles of all kinds. */
  frontNotice: string;
  /** Follows the notice if only the outlets are invented. */
  factsFrom: (source: string) => string;
  home: string;
  menu: string;
  search: string;
  signIn: string;
  feed: string;
  about: string;
  by: string;
  published: string;
  share: string;
  shareBy: string[];
  print: string;
  topStories: string;
  latest: string;
  mostRead: string;
  related: string;
  readAlso: string;
  readMore: string;
  live: string;
  advertisement: string;
  adverts: { headline: string; text: string }[];
  comments: string;
  reply: string;
  commentRules: string;
  newsletter: { title: string; text: string; email: string; subscribe: string };
  cookies: { title: string; text: string; accept: string; refuse: string };
  paywall: { title: string; text: string; subscribe: string };
  prices: { title: string; note: string };
  illustration: string;
  ownedBy: (owner: string) => string;
  rights: string;
};

const wordings: Readonly<Record<Language, Wording>> = { en: english, es: spanish, ru: russian };

/** The words of a language. */
export const wordingOf = (language: Language): Wording => wordings[language];
