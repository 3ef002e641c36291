// Made from the OpenAPI document by `npm run generate -w @newsloom/client`. Do not edit.

/**
 * A page of stories.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "ListStories".
 */
export interface ListStories {
  /**
   * in the asked order
   */
  stories: StorySummary[];
  /**
   * `cursor` of the next page; null at the end
   */
  next: string | null;
}
/**
 * A story as lists show it: a part of its document, under the same names.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "StorySummary".
 */
export interface StorySummary {
  /**
   * stable for life
   */
  id: string;
  /**
   * the headline for addresses; may change with it
   */
  slug: string;
  /**
   * number of this version, from 1; one more with each material change
   */
  version: number;
  /**
   * quiet after two days without news, archived after two weeks; merged into another; without articles
   */
  status: 'active' | 'quiet' | 'archived' | 'merged' | 'retracted';
  /**
   * when its earliest article was published (ISO 8601, UTC); null if unknown
   */
  firstPublishedAt: string | null;
  /**
   * when newsloom opened it (ISO 8601, UTC)
   */
  firstSeenAt: string;
  /**
   * when its newest article was published (ISO 8601, UTC); null if unknown
   */
  lastArticleAt: string | null;
  /**
   * when this version was published (ISO 8601, UTC)
   */
  updatedAt: string;
  /**
   * the title of one of its articles, the one that says best what all report
   */
  headline: {
    /**
     * the headline
     */
    text: string;
    /**
     * the article whose title it is
     */
    articleId: string | null;
  };
  /**
   * the passage that says in a sentence or two what happened
   */
  dek: string | null;
  /**
   * language of its articles, as ISO 639
   */
  language: string | null;
  /**
   * news as long as half of the outlets report it as news
   */
  kind?: 'news' | 'opinion' | 'satire' | 'deals' | 'horoscope' | 'scores' | 'press-release' | 'live-blog';
  /**
   * articles, copies among them
   */
  articleCount: number;
  /**
   * articles that are not copies
   */
  originalCount: number;
  /**
   * articles that are copies; with the originals these are all
   */
  reprintCount: number;
  /**
   * outlets, each once
   */
  outletCount: number;
  /**
   * independent owners: publisher families; an outlet with unknown owner counts as one
   */
  ownerCount: number;
  /**
   * outlets by political lean, each once however many articles it has
   */
  bias: {
    /**
     * rated outlets that lean left
     */
    left: number;
    /**
     * rated outlets in the center
     */
    center: number;
    /**
     * rated outlets that lean right
     */
    right: number;
    /**
     * outlets that nobody rates
     */
    unrated: number;
    /**
     * outlets that somebody rates
     */
    rated: number;
    /**
     * shares of the rated outlets by largest remainder: 100 together, or 0 without any
     */
    percent: {
      /**
       * percent of the rated outlets
       */
      left: number;
      /**
       * percent of the rated outlets
       */
      center: number;
      /**
       * percent of the rated outlets
       */
      right: number;
    };
    /**
     * rated outlets by level
     */
    buckets?: {
      /**
       * outlets of this level
       */
      left: number;
      /**
       * outlets of this level
       */
      'lean-left': number;
      /**
       * outlets of this level
       */
      center: number;
      /**
       * outlets of this level
       */
      'lean-right': number;
      /**
       * outlets of this level
       */
      right: number;
    };
    /**
     * the largest share in words
     */
    statement: string;
    /**
     * whose ratings were used
     */
    raters: string[];
    /**
     * date of the newest rating in use
     */
    asOf: string | null;
  };
  /**
   * outlets by factuality, from very-high to very-low, and `unknown`; with raters and date
   */
  factuality: {
    [k: string]: unknown;
  };
  /**
   * most rated outlets are of one side, of at least five; null otherwise
   */
  blindspot: {
    /**
     * left or right: the side that covers it
     */
    side: string;
    /**
     * percent of the rated outlets on that side
     */
    share: number;
    /**
     * percent from which on it is a blind spot
     */
    threshold: number;
  } | null;
  /**
   * IPTC Media Topics ("medtop:15000000"), one of the top followed by one below it
   */
  topics: {
    /**
     * id of the topic
     */
    id: string;
    /**
     * its name
     */
    label: string;
    /**
     * how sure it is, 0 to 1
     */
    score: number;
  }[];
  /**
   * words and phrases of titles and texts, without names
   */
  keywords: {
    /**
     * the word or phrase
     */
    label: string;
    /**
     * how much it says of this story, 0 to 1
     */
    score: number;
  }[];
  /**
   * where it happened; null if the articles leave that open
   */
  eventLocation: {
    /**
     * name of the place
     */
    name: string;
    /**
     * ISO 3166-1 alpha-2
     */
    country: string;
    /**
     * 0 to 1
     */
    confidence: number;
  } | null;
  /**
   * address of an image of one of its articles
   */
  image: string | null;
  /**
   * without the components of the document
   */
  importance: {
    /**
     * 0 to 1
     */
    value: number;
  };
  /**
   * with `q`: texts that have words of it
   */
  highlights?: {
    /**
     * path of the text in the document, such as `headline` or `keyPoints.0.text`
     */
    field: string;
    /**
     * the text
     */
    text: string;
    /**
     * start and end of each found word, in UTF-16 units
     */
    marks: [number, number][];
  }[];
}
/**
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "ListStoriesQuery".
 */
export interface ListStoriesQuery {
  /**
   * language of the story, as ISO 639
   */
  lang?: string;
  /**
   * label or id of a topic, or a keyword, as `topics` and `keywords` of a story have them
   */
  topic?: string;
  /**
   * name or id of a person, organization, place, event or product, as `entities` have them, in any case
   */
  entity?: string;
  /**
   * country that the story is about, as ISO 3166-1: of `eventLocation` or of one of `locations`
   */
  country?: string;
  /**
   * domain of an outlet that has an article in the story
   */
  outlet?: string;
  /**
   * owner of an outlet that has an article in the story, in any case
   */
  owner?: string;
  /**
   * kind of the story
   */
  kind?: 'news' | 'opinion' | 'satire' | 'deals' | 'horoscope' | 'scores' | 'press-release' | 'live-blog';
  /**
   * status of the story; without it, all but merged and retracted ones
   */
  status?: 'active' | 'quiet' | 'archived' | 'merged' | 'retracted';
  /**
   * outlets at least
   */
  minOutlets?: number;
  /**
   * stories that almost only this side covers
   */
  blindspot?: 'left' | 'right';
  /**
   * side that has at least this share of the rated outlets, in percent of them
   */
  lean?: string;
  /**
   * updated at this time or later (ISO 8601)
   */
  since?: string;
  /**
   * updated before this time (ISO 8601)
   */
  until?: string;
  /**
   * words of headline, dek, key points, names and titles of articles: all of them, "a phrase", -not, `or`; in any form of the word (of the language `lang`, if that is given), with or without accents
   */
  q?: string;
  /**
   * by importance that halves with each half day since the last article, by first publication, by last update, or by how prominent the words of `q` are; the highest or latest comes first
   */
  sort?: 'top' | 'new' | 'updated' | 'relevance';
  /**
   * items in a page
   */
  limit?: number;
  /**
   * `next` of the page before, with the same sort and filters
   */
  cursor?: string;
  /**
   * only these fields of the document, whole
   */
  fields?: string;
  /**
   * `articles`: with the articles of each story
   */
  expand?: 'articles';
}
/**
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "GetStoryQuery".
 */
export interface GetStoryQuery {
  /**
   * only these fields of the document, whole
   */
  fields?: string;
}
/**
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "GetStoryFeedQuery".
 */
export interface GetStoryFeedQuery {
  /**
   * language of the story, as ISO 639
   */
  lang?: string;
  /**
   * label or id of a topic, or a keyword, as `topics` and `keywords` of a story have them
   */
  topic?: string;
  /**
   * name or id of a person, organization, place, event or product, as `entities` have them, in any case
   */
  entity?: string;
  /**
   * country that the story is about, as ISO 3166-1: of `eventLocation` or of one of `locations`
   */
  country?: string;
  /**
   * domain of an outlet that has an article in the story
   */
  outlet?: string;
  /**
   * owner of an outlet that has an article in the story, in any case
   */
  owner?: string;
  /**
   * kind of the story
   */
  kind?: 'news' | 'opinion' | 'satire' | 'deals' | 'horoscope' | 'scores' | 'press-release' | 'live-blog';
  /**
   * status of the story; without it, all but merged and retracted ones
   */
  status?: 'active' | 'quiet' | 'archived' | 'merged' | 'retracted';
  /**
   * outlets at least
   */
  minOutlets?: number;
  /**
   * stories that almost only this side covers
   */
  blindspot?: 'left' | 'right';
  /**
   * side that has at least this share of the rated outlets, in percent of them
   */
  lean?: string;
  /**
   * updated at this time or later (ISO 8601)
   */
  since?: string;
  /**
   * updated before this time (ISO 8601)
   */
  until?: string;
  /**
   * words of headline, dek, key points, names and titles of articles: all of them, "a phrase", -not, `or`; in any form of the word (of the language `lang`, if that is given), with or without accents
   */
  q?: string;
  /**
   * by importance that halves with each half day since the last article, by first publication, by last update, or by how prominent the words of `q` are; the highest or latest comes first
   */
  sort?: 'top' | 'new' | 'updated' | 'relevance';
  /**
   * items in a page
   */
  limit?: number;
}
/**
 * The versions of a story that are kept.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "ListVersions".
 */
export interface ListVersions {
  /**
   * id of the story
   */
  storyId: string;
  /**
   * newest first
   */
  versions: {
    /**
     * number of the version
     */
    version: number;
    /**
     * when it was published
     */
    at: string;
    /**
     * its headline then
     */
    headline: string;
    /**
     * articles in it then
     */
    articleCount: number;
    /**
     * outlets in it then
     */
    outletCount: number;
    /**
     * the entry of this version in the changelog
     */
    change: {
      /**
       * kind of the change, as in the change feed
       */
      kind: string;
      /**
       * what changed, in words
       */
      summary: string;
      /**
       * the same as data; absent in versions of before this field
       */
      changes?: (
        | {
            kind: 'articles-joined';
            /**
             * ids, or the differences in words
             */
            articleIds: string[];
          }
        | {
            kind: 'articles-left';
            /**
             * ids, or the differences in words
             */
            articleIds: string[];
          }
        | {
            kind: 'articles-corrected';
            /**
             * ids, or the differences in words
             */
            articleIds: string[];
          }
        | {
            kind: 'first-lean';
            /**
             * the side
             */
            side: 'left' | 'center' | 'right';
          }
        | {
            kind: 'figure';
            /**
             * what is counted, as in the timeline
             */
            what: string;
            /**
             * what it was
             */
            from: number;
            /**
             * what it is now
             */
            to: number;
          }
        | {
            kind: 'headline';
            /**
             * what it was
             */
            from: string;
            /**
             * what it is now
             */
            to: string;
          }
        | {
            kind: 'dek';
            /**
             * what it was
             */
            from: string | null;
            /**
             * what it is now
             */
            to: string | null;
          }
        | {
            kind: 'key-points';
            /**
             * key points that are new
             */
            added: number;
            /**
             * key points that are gone
             */
            removed: number;
          }
        | {
            kind: 'differences';
            /**
             * ids, or the differences in words
             */
            opened: string[];
            /**
             * ids, or the differences in words
             */
            settled: string[];
          }
        | {
            kind: 'perspectives';
          }
        | {
            kind: 'bias';
            /**
             * shares of the rated outlets
             */
            from: {
              /**
               * percent of the rated outlets
               */
              left: number;
              /**
               * percent of the rated outlets
               */
              center: number;
              /**
               * percent of the rated outlets
               */
              right: number;
            };
            /**
             * shares of the rated outlets
             */
            to: {
              /**
               * percent of the rated outlets
               */
              left: number;
              /**
               * percent of the rated outlets
               */
              center: number;
              /**
               * percent of the rated outlets
               */
              right: number;
            };
            /**
             * the largest share in words
             */
            statement: string;
          }
        | {
            kind: 'blindspot';
            /**
             * what it was
             */
            from: string | null;
            /**
             * what it is now
             */
            to: string | null;
          }
        | {
            kind: 'factuality';
          }
        | {
            kind: 'outlets';
          }
        | {
            kind: 'topics';
          }
        | {
            kind: 'status';
            /**
             * what it was
             */
            from: string;
            /**
             * what it is now
             */
            to: string;
          }
        | {
            kind: 'split';
            /**
             * id of the story that it was split from
             */
            from: string;
          }
        | {
            kind: 'merged';
            /**
             * id of the story that took it in
             */
            into: string;
          }
        | {
            kind: 'made-anew';
          }
      )[];
    } | null;
  }[];
}
/**
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "DiffStoryVersionsQuery".
 */
export interface DiffStoryVersionsQuery {
  /**
   * number of the version to compare with
   */
  from: number;
  /**
   * number of the version to compare; the present one without it
   */
  to?: number;
}
/**
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "GetAggregatesQuery".
 */
export interface GetAggregatesQuery {
  /**
   * first published at this time or later; seven days before `until` without it
   */
  since?: string;
  /**
   * first published before this time; now without it
   */
  until?: string;
}
/**
 * The story of the address.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "FindArticles".
 */
export interface FindArticles {
  /**
   * the story that the address is in; null while it is in none
   */
  storyId: string | null;
  /**
   * the articles with this address
   */
  articles: ArticleSummary[];
}
/**
 * An article, without its text.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "ArticleSummary".
 */
export interface ArticleSummary {
  /**
   * id of the article, stable for life
   */
  id: string;
  /**
   * its id in the import
   */
  externalId: string | null;
  /**
   * its address as it was found
   */
  url: string | null;
  /**
   * its address in canonical form
   */
  canonicalUrl: string | null;
  /**
   * its title
   */
  title: string;
  /**
   * domain of the outlet
   */
  outlet: string | null;
  /**
   * when it was published (ISO 8601, UTC)
   */
  publishedAt: string | null;
  /**
   * ISO 639; null where it is not sure
   */
  language: string | null;
  /**
   * how far it has come
   */
  status: 'discovered' | 'fetched' | 'extracted' | 'deduped' | 'clustered' | 'published' | 'skipped' | 'failed';
  /**
   * why it has this status, as a stable code
   */
  reason: string | null;
  /**
   * the story that it is in
   */
  storyId: string | null;
  /**
   * id of the article that it is a copy of
   */
  duplicateOf: string | null;
}
/**
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "FindArticlesQuery".
 */
export interface FindArticlesQuery {
  /**
   * address of the article
   */
  url: string;
}
/**
 * What has changed.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "ListChanges".
 */
export interface ListChanges {
  /**
   * in commit order
   */
  changes: Change[];
  /**
   * `after` of the next request, also when there was nothing new
   */
  next: string;
  /**
   * whether there may be more changes after `next` already
   */
  more: boolean;
}
/**
 * A material change of a story.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "Change".
 */
export interface Change {
  /**
   * the place right after this change: `after` of the next request, or `Last-Event-ID`
   */
  cursor: string;
  /**
   * `story.split` is the first version of a story that began in another
   */
  kind: 'story.created' | 'story.updated' | 'story.merged' | 'story.split' | 'story.retracted';
  /**
   * id of the story
   */
  storyId: string;
  /**
   * the version of the story that the change made
   */
  version: number;
  /**
   * when it was published, ISO 8601 in UTC
   */
  at: string;
  /**
   * what changed, in words
   */
  summary: string | null;
  /**
   * the same as data: fields, and the articles that joined and left
   */
  changes: (
    | {
        kind: 'articles-joined';
        /**
         * ids, or the differences in words
         */
        articleIds: string[];
      }
    | {
        kind: 'articles-left';
        /**
         * ids, or the differences in words
         */
        articleIds: string[];
      }
    | {
        kind: 'articles-corrected';
        /**
         * ids, or the differences in words
         */
        articleIds: string[];
      }
    | {
        kind: 'first-lean';
        /**
         * the side
         */
        side: 'left' | 'center' | 'right';
      }
    | {
        kind: 'figure';
        /**
         * what is counted, as in the timeline
         */
        what: string;
        /**
         * what it was
         */
        from: number;
        /**
         * what it is now
         */
        to: number;
      }
    | {
        kind: 'headline';
        /**
         * what it was
         */
        from: string;
        /**
         * what it is now
         */
        to: string;
      }
    | {
        kind: 'dek';
        /**
         * what it was
         */
        from: string | null;
        /**
         * what it is now
         */
        to: string | null;
      }
    | {
        kind: 'key-points';
        /**
         * key points that are new
         */
        added: number;
        /**
         * key points that are gone
         */
        removed: number;
      }
    | {
        kind: 'differences';
        /**
         * ids, or the differences in words
         */
        opened: string[];
        /**
         * ids, or the differences in words
         */
        settled: string[];
      }
    | {
        kind: 'perspectives';
      }
    | {
        kind: 'bias';
        /**
         * shares of the rated outlets
         */
        from: {
          /**
           * percent of the rated outlets
           */
          left: number;
          /**
           * percent of the rated outlets
           */
          center: number;
          /**
           * percent of the rated outlets
           */
          right: number;
        };
        /**
         * shares of the rated outlets
         */
        to: {
          /**
           * percent of the rated outlets
           */
          left: number;
          /**
           * percent of the rated outlets
           */
          center: number;
          /**
           * percent of the rated outlets
           */
          right: number;
        };
        /**
         * the largest share in words
         */
        statement: string;
      }
    | {
        kind: 'blindspot';
        /**
         * what it was
         */
        from: string | null;
        /**
         * what it is now
         */
        to: string | null;
      }
    | {
        kind: 'factuality';
      }
    | {
        kind: 'outlets';
      }
    | {
        kind: 'topics';
      }
    | {
        kind: 'status';
        /**
         * what it was
         */
        from: string;
        /**
         * what it is now
         */
        to: string;
      }
    | {
        kind: 'split';
        /**
         * id of the story that it was split from
         */
        from: string;
      }
    | {
        kind: 'merged';
        /**
         * id of the story that took it in
         */
        into: string;
      }
    | {
        kind: 'made-anew';
      }
  )[];
  /**
   * of `story.split`: id of the story that it began in
   */
  from: string | null;
  /**
   * of `story.merged`: id of the story that took it in
   */
  into: string | null;
  /**
   * with `expand=documents`: the present document of the story, of this version or a newer one
   */
  document?: Story | null;
}
/**
 * A finished story. Fields are added, never renamed.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "Story".
 */
export interface Story {
  /**
   * version of this schema; fields are added without a new one
   */
  schemaVersion: 1;
  /**
   * stable for life
   */
  id: string;
  /**
   * the headline for addresses; may change with it
   */
  slug: string;
  /**
   * number of this version, from 1; one more with each material change
   */
  version: number;
  /**
   * quiet after two days without news, archived after two weeks; merged into another; without articles
   */
  status: 'active' | 'quiet' | 'archived' | 'merged' | 'retracted';
  /**
   * id of the story that took this one in
   */
  mergedInto: string | null;
  /**
   * id of the published story that this one was split from
   */
  splitFrom: string | null;
  /**
   * when its earliest article was published (ISO 8601, UTC); null if unknown
   */
  firstPublishedAt: string | null;
  /**
   * when newsloom opened it (ISO 8601, UTC)
   */
  firstSeenAt: string;
  /**
   * when its newest article was published (ISO 8601, UTC); null if unknown
   */
  lastArticleAt: string | null;
  /**
   * when this version was published (ISO 8601, UTC)
   */
  updatedAt: string;
  /**
   * the title of one of its articles, the one that says best what all report
   */
  headline: {
    /**
     * the headline
     */
    text: string;
    /**
     * the article whose title it is
     */
    articleId: string | null;
  };
  /**
   * the passage that says in a sentence or two what happened
   */
  dek: string | null;
  /**
   * where the dek stands, or the sentences that a language model made it of; absent in older documents
   */
  dekSource?: {
    /**
     * the passages that say so, word for word
     */
    citations: {
      /**
       * the article that says so
       */
      articleId: string;
      /**
       * the passage, word for word
       */
      quote: string;
      /**
       * offset in the stored text of the article, in UTF-16 units
       */
      start: number;
      /**
       * offset after its last character, in UTF-16 units
       */
      end: number;
    }[];
    /**
     * domains of the outlets that say so
     */
    outlets: string[];
    /**
     * extractive: the first citation, unchanged; abstractive: made of the citations by a language model
     */
    method: 'extractive' | 'abstractive';
  } | null;
  /**
   * what most outlets report, the most reported first
   */
  keyPoints: {
    /**
     * what is said
     */
    text: string;
    /**
     * the passages that say so, word for word
     */
    citations: {
      /**
       * the article that says so
       */
      articleId: string;
      /**
       * the passage, word for word
       */
      quote: string;
      /**
       * offset in the stored text of the article, in UTF-16 units
       */
      start: number;
      /**
       * offset after its last character, in UTF-16 units
       */
      end: number;
    }[];
    /**
     * domains of the outlets that say so
     */
    outlets: string[];
    /**
     * extractive: the first citation, unchanged; abstractive: made of the citations by a language model
     */
    method: 'extractive' | 'abstractive';
  }[];
  /**
   * language of its articles, as ISO 639
   */
  language: string | null;
  /**
   * news as long as half of the outlets report it as news
   */
  kind?: 'news' | 'opinion' | 'satire' | 'deals' | 'horoscope' | 'scores' | 'press-release' | 'live-blog';
  /**
   * its articles, earliest first
   */
  articles: {
    /**
     * id of the article, stable for life
     */
    id: string;
    /**
     * its id in the import; null if a feed brought it
     */
    externalId: string | null;
    /**
     * its address; null if the import gave none
     */
    url: string | null;
    /**
     * its title, without the name of the outlet
     */
    title: string;
    /**
     * the beginning of its text
     */
    excerpt: string | null;
    /**
     * who wrote it, as the page says
     */
    byline: string | null;
    /**
     * when it was published, as page or feed say (ISO 8601, UTC); null if unknown
     */
    publishedAt: string | null;
    /**
     * its language, as ISO 639; null where it is not sure
     */
    language: string | null;
    /**
     * address of its image
     */
    image: string | null;
    /**
     * whether the page showed only a part of the text
     */
    paywall: boolean;
    /**
     * who published it; null if unknown
     */
    outlet: {
      /**
       * its main domain; of a section that is rated apart with a path
       */
      domain: string;
      /**
       * its name; its domain where no name is known
       */
      name: string;
      /**
       * its country, as ISO 3166-1 alpha-2; null if unknown
       */
      country: string | null;
      /**
       * left, lean-left, center, lean-right or right: the mean of its raters; null if nobody rates it
       */
      lean: string | null;
      /**
       * very-high, high, mostly-factual, mixed, low or very-low: the mean of its raters; null if nobody rates it
       */
      factuality: string | null;
      /**
       * who publishes it; null if unknown
       */
      owner: string | null;
      /**
       * lowest and highest lean that a rater gives, from -2 (left) to 2 (right)
       */
      leanRange?: {
        /**
         * lowest, -2 (left) to 2 (right)
         */
        min: number;
        /**
         * highest, -2 (left) to 2 (right)
         */
        max: number;
      } | null;
      /**
       * how far the raters of the lean agree: only one; the same level; levels of one side; center and a side; left and right
       */
      agreement?: ('one' | 'same' | 'same-side' | 'adjacent' | 'opposed') | null;
      /**
       * who rated the lean
       */
      raters?: string[];
    } | null;
    /**
     * id of the article that this one is a copy of
     */
    duplicateOf: string | null;
    /**
     * the earliest article of the story
     */
    isFirst: boolean;
    /**
     * to the story, when the article joined it, 0 to 1
     */
    similarity: number;
    /**
     * what kind of article it is; absent in documents of before this field
     */
    kind?: 'news' | 'opinion' | 'satire' | 'deals' | 'horoscope' | 'scores' | 'press-release' | 'live-blog';
  }[];
  /**
   * articles, copies among them
   */
  articleCount: number;
  /**
   * articles that are not copies
   */
  originalCount: number;
  /**
   * articles that are copies; with the originals these are all
   */
  reprintCount: number;
  /**
   * outlets, each once
   */
  outletCount: number;
  /**
   * independent owners: publisher families; an outlet with unknown owner counts as one
   */
  ownerCount: number;
  /**
   * outlets by political lean, each once however many articles it has
   */
  bias: {
    /**
     * rated outlets that lean left
     */
    left: number;
    /**
     * rated outlets in the center
     */
    center: number;
    /**
     * rated outlets that lean right
     */
    right: number;
    /**
     * outlets that nobody rates
     */
    unrated: number;
    /**
     * outlets that somebody rates
     */
    rated: number;
    /**
     * shares of the rated outlets by largest remainder: 100 together, or 0 without any
     */
    percent: {
      /**
       * percent of the rated outlets
       */
      left: number;
      /**
       * percent of the rated outlets
       */
      center: number;
      /**
       * percent of the rated outlets
       */
      right: number;
    };
    /**
     * rated outlets by level
     */
    buckets?: {
      /**
       * outlets of this level
       */
      left: number;
      /**
       * outlets of this level
       */
      'lean-left': number;
      /**
       * outlets of this level
       */
      center: number;
      /**
       * outlets of this level
       */
      'lean-right': number;
      /**
       * outlets of this level
       */
      right: number;
    };
    /**
     * the largest share in words
     */
    statement: string;
    /**
     * whose ratings were used
     */
    raters: string[];
    /**
     * date of the newest rating in use
     */
    asOf: string | null;
  };
  /**
   * outlets by factuality, from very-high to very-low, and `unknown`; with raters and date
   */
  factuality: {
    [k: string]: unknown;
  };
  /**
   * outlets by type of owner, owner and publisher family, the most frequent first; counts of outlets
   */
  ownership: {
    [k: string]: unknown;
  };
  /**
   * outlets by country (ISO 3166-1 alpha-2)
   */
  countries: {
    [k: string]: number;
  };
  /**
   * percent of the outlets of known country that are from the country of the event; null if that is unknown
   */
  localShare?: number | null;
  /**
   * most rated outlets are of one side, of at least five; null otherwise
   */
  blindspot: {
    /**
     * left or right: the side that covers it
     */
    side: string;
    /**
     * percent of the rated outlets on that side
     */
    share: number;
    /**
     * percent from which on it is a blind spot
     */
    threshold: number;
  } | null;
  /**
   * the outlet of the earliest dated article
   */
  firstBy: {
    /**
     * domain of the outlet
     */
    outlet: string | null;
    /**
     * when (ISO 8601, UTC); null if unknown
     */
    at: string | null;
  } | null;
  /**
   * IPTC Media Topics ("medtop:15000000"), one of the top followed by one below it
   */
  topics: {
    /**
     * id of the topic
     */
    id: string;
    /**
     * its name
     */
    label: string;
    /**
     * how sure it is, 0 to 1
     */
    score: number;
  }[];
  /**
   * words and phrases of titles and texts, without names
   */
  keywords: {
    /**
     * the word or phrase
     */
    label: string;
    /**
     * how much it says of this story, 0 to 1
     */
    score: number;
  }[];
  /**
   * who and what is named, the most named first
   */
  entities: {
    /**
     * its name as most articles write it
     */
    name: string;
    /**
     * person, organization, place, event or product
     */
    type: string;
    /**
     * articles that name it
     */
    count: number;
    /**
     * "geonames:2988507" of a town, "iso3166:FR" of a country
     */
    id: string | null;
  }[];
  /**
   * places that are named, the most named first
   */
  locations: {
    /**
     * its name
     */
    name: string;
    /**
     * ISO 3166-1 alpha-2
     */
    country: string;
    /**
     * country, region or city
     */
    kind: string;
    /**
     * articles that name it
     */
    count: number;
    /**
     * of the country, 0 to 1
     */
    confidence: number;
  }[];
  /**
   * where it happened; null if the articles leave that open
   */
  eventLocation: {
    /**
     * name of the place
     */
    name: string;
    /**
     * ISO 3166-1 alpha-2
     */
    country: string;
    /**
     * 0 to 1
     */
    confidence: number;
  } | null;
  /**
   * how much it matters, 0 to 1: weighted mean of owners, outlets, countries, reliable outlets and pace, times the worth of its kind; without freshness
   */
  importance: {
    /**
     * the score
     */
    value: number;
    /**
     * what it was computed from, so that it can be computed again
     */
    components: {
      [k: string]:
        | number
        | {
            /**
             * what was counted
             */
            raw: number;
            /**
             * from here on the component counts in full
             */
            full: number;
            /**
             * how `raw` grows to `full`
             */
            scale: 'linear' | 'log';
            /**
             * `raw` on that scale, 0 to 1
             */
            value: number;
            /**
             * its part of the score, 0 to 1
             */
            weight: number;
          };
    };
    /**
     * version of the code that computed it
     */
    scorerVersion: string;
  };
  /**
   * articles per hour in the six hours up to the newest article
   */
  velocity: {
    /**
     * the score
     */
    value: number;
    /**
     * what it was computed from, so that it can be computed again
     */
    components: {
      [k: string]:
        | number
        | {
            /**
             * what was counted
             */
            raw: number;
            /**
             * from here on the component counts in full
             */
            full: number;
            /**
             * how `raw` grows to `full`
             */
            scale: 'linear' | 'log';
            /**
             * `raw` on that scale, 0 to 1
             */
            value: number;
            /**
             * its part of the score, 0 to 1
             */
            weight: number;
          };
    };
    /**
     * version of the code that computed it
     */
    scorerVersion: string;
  };
  /**
   * how different its outlets are in side, owner and country, 0 to 1
   */
  diversity: {
    /**
     * the score
     */
    value: number;
    /**
     * what it was computed from, so that it can be computed again
     */
    components: {
      [k: string]:
        | number
        | {
            /**
             * what was counted
             */
            raw: number;
            /**
             * from here on the component counts in full
             */
            full: number;
            /**
             * how `raw` grows to `full`
             */
            scale: 'linear' | 'log';
            /**
             * `raw` on that scale, 0 to 1
             */
            value: number;
            /**
             * its part of the score, 0 to 1
             */
            weight: number;
          };
    };
    /**
     * version of the code that computed it
     */
    scorerVersion: string;
  };
  /**
   * how similar its articles are, 0 to 1
   */
  cohesion: {
    /**
     * the score
     */
    value: number;
    /**
     * what it was computed from, so that it can be computed again
     */
    components: {
      [k: string]:
        | number
        | {
            /**
             * what was counted
             */
            raw: number;
            /**
             * from here on the component counts in full
             */
            full: number;
            /**
             * how `raw` grows to `full`
             */
            scale: 'linear' | 'log';
            /**
             * `raw` on that scale, 0 to 1
             */
            value: number;
            /**
             * its part of the score, 0 to 1
             */
            weight: number;
          };
    };
    /**
     * version of the code that computed it
     */
    scorerVersion: string;
  };
  /**
   * how the coverage grew and what changed, earliest first; ten at most
   */
  timeline: {
    /**
     * when it was reported (ISO 8601, UTC)
     */
    at: string;
    /**
     * first-report, growth, side, figure, fact
     */
    kind: string;
    /**
     * the article that reported it
     */
    articleId: string | null;
    /**
     * what happened, in English words
     */
    text: string;
    /**
     * of kinds `first-report` and `fact`: what was reported, in the words of the article
     */
    quote?: string;
    /**
     * of kind `side`: the side that came in
     */
    side?: 'left' | 'center' | 'right';
    /**
     * of kind `growth`: how many outlets reported it by then
     */
    outlets?: number;
    /**
     * of kind `figure`: the count that changed
     */
    figure?: {
      /**
       * what is counted: dead, injured, missing, arrested, evacuated, money, share
       */
      what: string;
      /**
       * the count before
       */
      from: number;
      /**
       * the count from then on
       */
      to: number;
    };
  }[];
  /**
   * counts on which outlets disagree; empty where none is sure
   */
  differences: {
    /**
     * what is counted: dead, injured, missing, arrested, evacuated, money, share
     */
    what: string;
    /**
     * in English words
     */
    text: string;
    /**
     * the most reported first
     */
    values: {
      /**
       * the count, in `unit`
       */
      value: number;
      /**
       * `%`, the sign of a currency, or null for people
       */
      unit: string | null;
      /**
       * the sentences that give this value
       */
      citations: {
        /**
         * the article that says so
         */
        articleId: string;
        /**
         * the passage, word for word
         */
        quote: string;
        /**
         * offset in the stored text of the article, in UTF-16 units
         */
        start: number;
        /**
         * offset after its last character, in UTF-16 units
         */
        end: number;
      }[];
      /**
       * domains of the outlets that give it
       */
      outlets: string[];
    }[];
  }[];
  /**
   * what outlets of each side stress and others do not; null unless two sides have two independent outlets
   */
  perspectives: {
    /**
     * of outlets that lean left
     */
    left: {
      /**
       * the passage
       */
      text: string;
      /**
       * where it stands
       */
      citations: {
        /**
         * the article that says so
         */
        articleId: string;
        /**
         * the passage, word for word
         */
        quote: string;
        /**
         * offset in the stored text of the article, in UTF-16 units
         */
        start: number;
        /**
         * offset after its last character, in UTF-16 units
         */
        end: number;
      }[];
      /**
       * domains of the outlets that have it
       */
      outlets: string[];
    }[];
    /**
     * of outlets in the center
     */
    center: {
      /**
       * the passage
       */
      text: string;
      /**
       * where it stands
       */
      citations: {
        /**
         * the article that says so
         */
        articleId: string;
        /**
         * the passage, word for word
         */
        quote: string;
        /**
         * offset in the stored text of the article, in UTF-16 units
         */
        start: number;
        /**
         * offset after its last character, in UTF-16 units
         */
        end: number;
      }[];
      /**
       * domains of the outlets that have it
       */
      outlets: string[];
    }[];
    /**
     * of outlets that lean right
     */
    right: {
      /**
       * the passage
       */
      text: string;
      /**
       * where it stands
       */
      citations: {
        /**
         * the article that says so
         */
        articleId: string;
        /**
         * the passage, word for word
         */
        quote: string;
        /**
         * offset in the stored text of the article, in UTF-16 units
         */
        start: number;
        /**
         * offset after its last character, in UTF-16 units
         */
        end: number;
      }[];
      /**
       * domains of the outlets that have it
       */
      outlets: string[];
    }[];
  } | null;
  /**
   * stories that resemble it, the nearest first; then those that tell the same in another language
   */
  related: {
    /**
     * id of the other story
     */
    id: string;
    /**
     * the similarity of the nearest article, 0 to 1; of a story that is here only for `other-language` the cosine of the two
     */
    score: number;
    /**
     * articles resemble it; this story was split from it; it ended before this one began; it tells the same in another language
     */
    reasons?: ('similar' | 'split' | 'previous' | 'other-language')[];
  }[];
  /**
   * id of the nearest earlier story of the same matter
   */
  previousStory: string | null;
  /**
   * address of an image of one of its articles
   */
  image: string | null;
  /**
   * what made this version
   */
  provenance: {
    /**
     * version of newsloom that published it
     */
    pipelineVersion: string;
    /**
     * version of the method that found its articles
     */
    clusterer: string | null;
    /**
     * what made headline, dek and key points
     */
    summariser: {
      /**
       * abstractive if a text of a language model is shown, else extractive
       */
      method: string;
      /**
       * the language model that was asked; null if none was
       */
      model: string | null;
      /**
       * SHA-256 of all that decided its answer: model, instruction, sentences
       */
      promptHash?: string;
      /**
       * texts of the model that are shown
       */
      accepted?: number;
      /**
       * texts of the model that are not shown, and why
       */
      rejected?: {
        /**
         * cut at 300 characters
         */
        text: string;
        /**
         * such as figure, date, name, quotation or word: one that what it cites lacks
         */
        reason: string;
      }[];
      /**
       * the code of the error because of which the model has no part in this version
       */
      fault?: string;
    };
    /**
     * date of the newest rating in use
     */
    ratingsAsOf: string | null;
  };
  /**
   * its versions, oldest first, with what each changed
   */
  changelog: {
    /**
     * number of the version
     */
    version: number;
    /**
     * when it was published (ISO 8601, UTC)
     */
    at: string;
    /**
     * story.created, story.updated, story.merged, story.split or story.retracted
     */
    kind: string;
    /**
     * what changed, in words
     */
    summary: string;
    /**
     * the same as data; absent in entries of before this field
     */
    changes?: (
      | {
          kind: 'articles-joined';
          /**
           * ids, or the differences in words
           */
          articleIds: string[];
        }
      | {
          kind: 'articles-left';
          /**
           * ids, or the differences in words
           */
          articleIds: string[];
        }
      | {
          kind: 'articles-corrected';
          /**
           * ids, or the differences in words
           */
          articleIds: string[];
        }
      | {
          kind: 'first-lean';
          /**
           * the side
           */
          side: 'left' | 'center' | 'right';
        }
      | {
          kind: 'figure';
          /**
           * what is counted, as in the timeline
           */
          what: string;
          /**
           * what it was
           */
          from: number;
          /**
           * what it is now
           */
          to: number;
        }
      | {
          kind: 'headline';
          /**
           * what it was
           */
          from: string;
          /**
           * what it is now
           */
          to: string;
        }
      | {
          kind: 'dek';
          /**
           * what it was
           */
          from: string | null;
          /**
           * what it is now
           */
          to: string | null;
        }
      | {
          kind: 'key-points';
          /**
           * key points that are new
           */
          added: number;
          /**
           * key points that are gone
           */
          removed: number;
        }
      | {
          kind: 'differences';
          /**
           * ids, or the differences in words
           */
          opened: string[];
          /**
           * ids, or the differences in words
           */
          settled: string[];
        }
      | {
          kind: 'perspectives';
        }
      | {
          kind: 'bias';
          /**
           * shares of the rated outlets
           */
          from: {
            /**
             * percent of the rated outlets
             */
            left: number;
            /**
             * percent of the rated outlets
             */
            center: number;
            /**
             * percent of the rated outlets
             */
            right: number;
          };
          /**
           * shares of the rated outlets
           */
          to: {
            /**
             * percent of the rated outlets
             */
            left: number;
            /**
             * percent of the rated outlets
             */
            center: number;
            /**
             * percent of the rated outlets
             */
            right: number;
          };
          /**
           * the largest share in words
           */
          statement: string;
        }
      | {
          kind: 'blindspot';
          /**
           * what it was
           */
          from: string | null;
          /**
           * what it is now
           */
          to: string | null;
        }
      | {
          kind: 'factuality';
        }
      | {
          kind: 'outlets';
        }
      | {
          kind: 'topics';
        }
      | {
          kind: 'status';
          /**
           * what it was
           */
          from: string;
          /**
           * what it is now
           */
          to: string;
        }
      | {
          kind: 'split';
          /**
           * id of the story that it was split from
           */
          from: string;
        }
      | {
          kind: 'merged';
          /**
           * id of the story that took it in
           */
          into: string;
        }
      | {
          kind: 'made-anew';
        }
    )[];
  }[];
}
/**
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "ListChangesQuery".
 */
export interface ListChangesQuery {
  /**
   * `next` of the answer before; without it, from the oldest change kept; `newest`: only what comes from now on
   */
  after?: string;
  /**
   * items in a page
   */
  limit?: number;
  /**
   * seconds to wait for a change if there is none yet
   */
  wait?: number;
  /**
   * language of the story, before or after the change, as ISO 639
   */
  lang?: string;
  /**
   * label or id of a topic, or a keyword, before or after the change
   */
  topic?: string;
  /**
   * domain of an outlet that has an article in the story, before or after the change
   */
  outlet?: string;
  /**
   * kinds of changes, separated by commas: story.created, story.updated, story.merged, story.split, story.retracted
   */
  kind?: string;
  /**
   * `documents` adds to each change the present document of its story, so that a mirror asks nothing else
   */
  expand?: 'documents';
}
/**
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "StreamChangesQuery".
 */
export interface StreamChangesQuery {
  /**
   * the `cursor` to begin after, where there is no `Last-Event-ID`; without both, from the oldest change kept; `newest`: only what comes from now on
   */
  after?: string;
  /**
   * language of the story, before or after the change, as ISO 639
   */
  lang?: string;
  /**
   * label or id of a topic, or a keyword, before or after the change
   */
  topic?: string;
  /**
   * domain of an outlet that has an article in the story, before or after the change
   */
  outlet?: string;
  /**
   * kinds of changes, separated by commas: story.created, story.updated, story.merged, story.split, story.retracted
   */
  kind?: string;
  /**
   * `documents` adds to each change the present document of its story, so that a mirror asks nothing else
   */
  expand?: 'documents';
}
/**
 * Oldest first.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "ListKeys".
 */
export interface ListKeys {
  /**
   * the keys
   */
  keys: ApiKey[];
}
/**
 * A key of the API, without its secret.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "ApiKey".
 */
export interface ApiKey {
  /**
   * names the key in commands and logs; not secret
   */
  id: string;
  /**
   * who or what uses it
   */
  name: string;
  /**
   * `admin` includes the others
   */
  scopes: ('read' | 'webhooks' | 'admin')[];
  /**
   * the first characters of the secret
   */
  prefix: string;
  /**
   * when it was made, ISO 8601 in UTC
   */
  createdAt: string;
  /**
   * when it last got another secret
   */
  rotatedAt: string | null;
  /**
   * until when the secret before that is good
   */
  formerUntil: string | null;
  /**
   * since when it is good for nothing
   */
  revokedAt: string | null;
}
/**
 * Oldest first.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "ListWebhooks".
 */
export interface ListWebhooks {
  /**
   * the endpoints
   */
  webhooks: Webhook[];
}
/**
 * An endpoint that is told of changes.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "Webhook".
 */
export interface Webhook {
  /**
   * names the endpoint
   */
  id: string;
  /**
   * its address
   */
  url: string;
  /**
   * `failing`: stopped after three days without success
   */
  status: 'active' | 'paused' | 'failing';
  /**
   * only changes of these kinds; empty for all
   */
  kinds: ('story.created' | 'story.updated' | 'story.merged' | 'story.split' | 'story.retracted')[];
  /**
   * only of stories in these languages; empty for all
   */
  languages: string[];
  /**
   * only of stories on these topics; empty for all
   */
  topics: string[];
  /**
   * only of stories with these outlets; empty for all
   */
  outlets: string[];
  /**
   * the place in /v1/changes up to which it was told
   */
  cursor: string;
  /**
   * when a message last arrived
   */
  succeededAt: string | null;
  /**
   * since when no message has arrived; null if the last one did
   */
  failingSince: string | null;
  /**
   * not before then is the next message sent
   */
  nextAt: string;
  /**
   * why the last message did not arrive
   */
  errorCode: string | null;
  /**
   * the same in words
   */
  errorMessage: string | null;
  /**
   * when it was added, ISO 8601 in UTC
   */
  createdAt: string;
  /**
   * verifies the messages; told only when it is new
   */
  secret?: string;
}
/**
 * The newest first; 200 are kept.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "ListDeliveries".
 */
export interface ListDeliveries {
  /**
   * the messages
   */
  deliveries: WebhookDelivery[];
}
/**
 * A message that was sent, and what was answered.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "WebhookDelivery".
 */
export interface WebhookDelivery {
  /**
   * `webhook-id` of the message; a repetition has the same
   */
  eventId: string;
  /**
   * when it was sent, ISO 8601 in UTC
   */
  at: string;
  /**
   * milliseconds until it was answered
   */
  ms: number;
  /**
   * the body of the message
   */
  sent: string;
  /**
   * HTTP status of the answer; null without an answer
   */
  status: number | null;
  /**
   * the first 1,000 bytes of the answer
   */
  answer: string | null;
  /**
   * why it did not arrive; null if it did
   */
  errorCode: string | null;
  /**
   * the same in words
   */
  errorMessage: string | null;
}
/**
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "ListDeliveriesQuery".
 */
export interface ListDeliveriesQuery {
  /**
   * items in a page
   */
  limit?: number;
}
/**
 * What is different between two versions of a story.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "StoryDiff".
 */
export interface StoryDiff {
  /**
   * id of the story
   */
  storyId: string;
  /**
   * number of the earlier or other version
   */
  from: number;
  /**
   * number of the version that it is compared with
   */
  to: number;
  /**
   * what is different in `to`, in words; empty if nothing is
   */
  summary: string;
  /**
   * the same as data, like the changes of a changelog
   */
  changes: (
    | {
        kind: 'articles-joined';
        /**
         * ids, or the differences in words
         */
        articleIds: string[];
      }
    | {
        kind: 'articles-left';
        /**
         * ids, or the differences in words
         */
        articleIds: string[];
      }
    | {
        kind: 'articles-corrected';
        /**
         * ids, or the differences in words
         */
        articleIds: string[];
      }
    | {
        kind: 'first-lean';
        /**
         * the side
         */
        side: 'left' | 'center' | 'right';
      }
    | {
        kind: 'figure';
        /**
         * what is counted, as in the timeline
         */
        what: string;
        /**
         * what it was
         */
        from: number;
        /**
         * what it is now
         */
        to: number;
      }
    | {
        kind: 'headline';
        /**
         * what it was
         */
        from: string;
        /**
         * what it is now
         */
        to: string;
      }
    | {
        kind: 'dek';
        /**
         * what it was
         */
        from: string | null;
        /**
         * what it is now
         */
        to: string | null;
      }
    | {
        kind: 'key-points';
        /**
         * key points that are new
         */
        added: number;
        /**
         * key points that are gone
         */
        removed: number;
      }
    | {
        kind: 'differences';
        /**
         * ids, or the differences in words
         */
        opened: string[];
        /**
         * ids, or the differences in words
         */
        settled: string[];
      }
    | {
        kind: 'perspectives';
      }
    | {
        kind: 'bias';
        /**
         * shares of the rated outlets
         */
        from: {
          /**
           * percent of the rated outlets
           */
          left: number;
          /**
           * percent of the rated outlets
           */
          center: number;
          /**
           * percent of the rated outlets
           */
          right: number;
        };
        /**
         * shares of the rated outlets
         */
        to: {
          /**
           * percent of the rated outlets
           */
          left: number;
          /**
           * percent of the rated outlets
           */
          center: number;
          /**
           * percent of the rated outlets
           */
          right: number;
        };
        /**
         * the largest share in words
         */
        statement: string;
      }
    | {
        kind: 'blindspot';
        /**
         * what it was
         */
        from: string | null;
        /**
         * what it is now
         */
        to: string | null;
      }
    | {
        kind: 'factuality';
      }
    | {
        kind: 'outlets';
      }
    | {
        kind: 'topics';
      }
    | {
        kind: 'status';
        /**
         * what it was
         */
        from: string;
        /**
         * what it is now
         */
        to: string;
      }
    | {
        kind: 'split';
        /**
         * id of the story that it was split from
         */
        from: string;
      }
    | {
        kind: 'merged';
        /**
         * id of the story that took it in
         */
        into: string;
      }
    | {
        kind: 'made-anew';
      }
  )[];
  /**
   * fields of the document whose content is different, by name
   */
  fields: string[];
}
/**
 * An outlet: facts, ratings, volumes and newest stories.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "Outlet".
 */
export interface Outlet {
  /**
   * its main domain; of a section that is rated apart with a path
   */
  domain: string;
  /**
   * other hosts, domains or paths of it
   */
  aliases: string[];
  /**
   * parts of it that are rated apart
   */
  sections: string[];
  /**
   * its name
   */
  name?: string | null;
  /**
   * its country, as ISO 3166-1
   */
  country?: string | null;
  /**
   * who publishes it
   */
  owner?: string | null;
  /**
   * who owns the owner in the end; null if nobody does, or it is unknown
   */
  family?: string | null;
  /**
   * `private`, `independent`, `non-profit`, `public-service` or `state-funded`
   */
  ownerType?: string | null;
  /**
   * whether a state decides what it publishes
   */
  stateMedia?: boolean | null;
  /**
   * what it publishes: `news`, `satire` or `press-release`
   */
  category?: string | null;
  /**
   * when these facts were so, as ISO date, possibly shortened to a year
   */
  factsAt?: string | null;
  /**
   * where the facts are from
   */
  factsSource?: string | null;
  /**
   * the combined rating; null if nobody has rated it
   */
  rating: {
    /**
     * lean that the ratings come to
     */
    lean: ('left' | 'lean-left' | 'center' | 'lean-right' | 'right') | null;
    /**
     * mean of the raters, -2 (left) to 2 (right)
     */
    leanScore: number | null;
    /**
     * lowest and highest score: how far the raters are apart
     */
    leanRange: {
      /**
       * lowest score, -2 to 2
       */
      min: number;
      /**
       * highest score, -2 to 2
       */
      max: number;
    } | null;
    /**
     * only one rater; the same level; levels of one side; center and a side; left and right
     */
    agreement: ('one' | 'same' | 'same-side' | 'adjacent' | 'opposed') | null;
    /**
     * mean of the levels of the raters
     */
    factuality: ('very-high' | 'high' | 'mostly-factual' | 'mixed' | 'low' | 'very-low') | null;
    /**
     * the raters that the lean rests on
     */
    leanRaters: string[];
    /**
     * the raters that the factuality rests on
     */
    factualityRaters: string[];
    /**
     * date of the newest rating that counts
     */
    asOf: string | null;
  } | null;
  /**
   * all ratings
   *
   * Items: A rating as it was imported.
   */
  ratings: {
    /**
     * the name that the rating was given for
     */
    domain: string;
    /**
     * who rates
     */
    rater: string;
    /**
     * date of the rating, possibly shortened to a year
     */
    ratedAt: string;
    /**
     * political lean in the words of the rater; null if it does not rate that
     */
    lean: string | null;
    /**
     * factuality in the words of the rater; null if it does not rate that
     */
    factuality: string | null;
    /**
     * address of the page that gives the rating
     */
    evidenceUrl: string | null;
    /**
     * what the rater measures, in words
     */
    scale: string | null;
    /**
     * licence of the rating
     */
    licence: string | null;
  }[];
  /**
   * counts of stories
   */
  volumes: {
    /**
     * published stories with an article of it, in all
     */
    stories: number;
    /**
     * those of them that were updated in the last 24 hours
     */
    lastDay: number;
    /**
     * updated in the last 7 days
     */
    lastWeek: number;
    /**
     * updated in the last 30 days
     */
    lastMonth: number;
  };
  /**
   * its ten newest stories by first publication
   */
  latest: {
    /**
     * id of the story
     */
    id: string;
    /**
     * number of its present version
     */
    version: number;
    /**
     * its headline
     */
    headline: string;
    /**
     * outlets that have an article in it
     */
    outletCount: number;
    /**
     * when this version was published (ISO 8601, UTC)
     */
    updatedAt: string;
  }[];
}
/**
 * Figures over the stories first published within a span of time.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "Aggregates".
 */
export interface Aggregates {
  /**
   * beginning of the span (ISO 8601, UTC), inclusive
   */
  since: string;
  /**
   * end of the span, exclusive
   */
  until: string;
  /**
   * number of stories
   */
  stories: number;
  /**
   * stories by the day of their first publication; days without any are left out
   */
  days: {
    /**
     * date in UTC
     */
    day: string;
    /**
     * number of stories
     */
    stories: number;
  }[];
  /**
   * the fifty most frequent topics, with the mean of the bias of their stories
   */
  topics: {
    /**
     * id of the topic (IPTC Media Topics)
     */
    id: string;
    /**
     * its name
     */
    label: string | null;
    /**
     * number of stories
     */
    stories: number;
    /**
     * null if no story of the topic has a rated outlet
     */
    bias: {
      /**
       * mean share of outlets that lean left, in percent of the rated ones
       */
      left: number;
      /**
       * mean share of outlets in the center, in percent
       */
      center: number;
      /**
       * mean share of outlets that lean right, in percent
       */
      right: number;
      /**
       * stories with a rated outlet, which the means are of
       */
      rated: number;
    } | null;
  }[];
  /**
   * the fifty outlets with most stories
   */
  outlets: {
    /**
     * domain of the outlet
     */
    domain: string;
    /**
     * number of stories
     */
    stories: number;
  }[];
  /**
   * the fifty owners with most stories
   */
  owners: {
    /**
     * owner of outlets, in small letters
     */
    owner: string;
    /**
     * number of stories
     */
    stories: number;
  }[];
  /**
   * stories by language
   */
  languages: {
    /**
     * ISO 639; null if unknown
     */
    language: string | null;
    /**
     * number of stories
     */
    stories: number;
  }[];
  /**
   * stories with a blind spot, by the side that covers them
   */
  blindspots: {
    /**
     * stories that almost only the left covers
     */
    left: number;
    /**
     * stories that almost only the right covers
     */
    right: number;
  };
}
/**
 * An article, whole.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "Article".
 */
export interface Article {
  /**
   * id of the article, stable for life
   */
  id: string;
  /**
   * its id in the import
   */
  externalId: string | null;
  /**
   * its address as it was found
   */
  url: string | null;
  /**
   * its address in canonical form
   */
  canonicalUrl: string | null;
  /**
   * its title
   */
  title: string;
  /**
   * domain of the outlet
   */
  outlet: string | null;
  /**
   * when it was published (ISO 8601, UTC)
   */
  publishedAt: string | null;
  /**
   * ISO 639; null where it is not sure
   */
  language: string | null;
  /**
   * how far it has come
   */
  status: 'discovered' | 'fetched' | 'extracted' | 'deduped' | 'clustered' | 'published' | 'skipped' | 'failed';
  /**
   * why it has this status, as a stable code
   */
  reason: string | null;
  /**
   * the story that it is in
   */
  storyId: string | null;
  /**
   * id of the article that it is a copy of
   */
  duplicateOf: string | null;
  /**
   * clean text; empty until the article is extracted
   */
  text: string;
  /**
   * the beginning of its text
   */
  excerpt: string | null;
  /**
   * who wrote it, as the page says
   */
  byline: string | null;
  /**
   * name of the site, as the page says
   */
  siteName: string | null;
  /**
   * the section of the outlet
   */
  section: string | null;
  /**
   * address of its image
   */
  image: string | null;
  /**
   * words of its text
   */
  wordCount: number;
  /**
   * whether the page showed only a part of the text
   */
  paywall: boolean;
  /**
   * version of the method that read the page
   */
  extractorVersion: string | null;
  /**
   * when newsloom found it (ISO 8601, UTC)
   */
  discoveredAt: string;
  /**
   * since when it has this status
   */
  statusAt: string;
  /**
   * what kind of copy it is
   */
  duplicateKind: ('same-url' | 'same-text' | 'revision' | 'excerpt' | 'syndicated' | 'near') | null;
  /**
   * how much of the original it has, 0 to 1
   */
  duplicateScore: number | null;
  /**
   * why the article is in its story
   */
  cluster: {
    /**
     * version of the method that found the story
     */
    clusterer: string;
    /**
     * to the story, when the article joined it, 0 to 1
     */
    similarity: number;
    /**
     * it opened the story; resembles it; is a copy of one in it; came with a merged story; came from a split one
     */
    reason: 'opened' | 'similar' | 'copy' | 'merged' | 'split';
    /**
     * what the similarity was computed from
     */
    components: {
      [k: string]: number | null;
    };
    /**
     * the next nearest stories
     */
    runnersUp: {
      /**
       * id of the story
       */
      storyId: string;
      /**
       * of the article to it, 0 to 1
       */
      similarity: number;
    }[];
  } | null;
}
/**
 * What newsloom is doing.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "Status".
 */
export interface Status {
  /**
   * code of what is away, such as `queue-unavailable`; null if all answers
   */
  trouble: string | null;
  /**
   * in the order in which an article passes through them
   */
  stages: {
    /**
     * name of the stage
     */
    stage: string;
    /**
     * units that wait for it or are in hand
     */
    waiting: number;
  }[];
  /**
   * articles by how far they have come
   */
  articles: {
    /**
     * articles that are discovered
     */
    discovered: number;
    /**
     * articles that are fetched
     */
    fetched: number;
    /**
     * articles that are extracted
     */
    extracted: number;
    /**
     * articles that are deduped
     */
    deduped: number;
    /**
     * articles that are clustered
     */
    clustered: number;
    /**
     * articles that are published
     */
    published: number;
    /**
     * articles that are skipped
     */
    skipped: number;
    /**
     * articles that are failed
     */
    failed: number;
  };
  /**
   * published stories
   */
  stories: number;
  /**
   * followed feeds
   */
  feeds: {
    /**
     * feeds that are read
     */
    active: number;
    /**
     * of those, the ones whose last read failed
     */
    failing: number;
    /**
     * of those, the ones that have been without news for unusually long
     */
    quiet: number;
    /**
     * feeds that somebody has paused
     */
    paused: number;
    /**
     * feeds that are no more
     */
    gone: number;
  };
  /**
   * when a feed was read last (ISO 8601, UTC); null if none was
   */
  polledAt: string | null;
  /**
   * when a version of a story was published last; null if none was
   */
  publishedAt: string | null;
}
