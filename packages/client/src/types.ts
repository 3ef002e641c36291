// Made from the OpenAPI document by `npm run generate -w @newsloom/client`. Do not edit.

/**
 * A page of stories.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "ListStories".
 */
export interface ListStories {
  /**
   * the stories in the order of `sort`
   */
  stories: StorySummary[];
  /**
   * value for `cursor` to get the next page; null on the last page
   */
  next: string | null;
}
/**
 * A story as in lists: some fields of its document, with the same names.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "StorySummary".
 */
export interface StorySummary {
  /**
   * id of the story; never changes
   */
  id: string;
  /**
   * the headline in a form for addresses of pages; changes with the headline
   */
  slug: string;
  /**
   * number of this version: 1 for the first, one more with each material change
   */
  version: number;
  /**
   * active; quiet: without news for two days; archived: without news for two weeks; merged: it is now part of another story; retracted: no article is left in it
   */
  status: 'active' | 'quiet' | 'archived' | 'merged' | 'retracted';
  /**
   * when its earliest article was published (ISO 8601, UTC); null if unknown
   */
  firstPublishedAt: string | null;
  /**
   * when newsloom created it (ISO 8601, UTC)
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
   * the title of the article that comes closest to what most outlets report
   */
  headline: {
    /**
     * the headline
     */
    text: string;
    /**
     * id of the article whose title it is
     */
    articleId: string | null;
  };
  /**
   * what happened, in a sentence or two; null if there is no fitting passage
   */
  dek: string | null;
  /**
   * language of its articles, as an ISO 639 code; null if unknown
   */
  language: string | null;
  /**
   * news if at least half of the outlets report it as news or in a live blog; else the most frequent kind of article
   */
  kind?: 'news' | 'opinion' | 'satire' | 'deals' | 'horoscope' | 'scores' | 'press-release' | 'live-blog';
  /**
   * number of articles, including copies
   */
  articleCount: number;
  /**
   * number of articles that are not copies
   */
  originalCount: number;
  /**
   * number of articles that are copies of others
   */
  reprintCount: number;
  /**
   * number of outlets, each counted once
   */
  outletCount: number;
  /**
   * number of independent owners: outlets of one publisher family count once; an outlet whose owner is unknown counts as an owner of its own
   */
  ownerCount: number;
  /**
   * outlets by political lean; each counts once, however many articles it has
   */
  bias: {
    /**
     * number of rated outlets that lean left
     */
    left: number;
    /**
     * number of rated outlets in the center
     */
    center: number;
    /**
     * number of rated outlets that lean right
     */
    right: number;
    /**
     * number of outlets that nobody rates
     */
    unrated: number;
    /**
     * number of outlets that somebody rates: left, center and right together
     */
    rated: number;
    /**
     * shares of the rated outlets in whole percent, rounded by largest remainder so that they sum to 100; all 0 without rated outlets
     */
    percent: {
      /**
       * share of the rated outlets, in percent
       */
      left: number;
      /**
       * share of the rated outlets, in percent
       */
      center: number;
      /**
       * share of the rated outlets, in percent
       */
      right: number;
    };
    /**
     * rated outlets by level; both levels of a side together are its count
     */
    buckets?: {
      /**
       * number of outlets of this level
       */
      left: number;
      /**
       * number of outlets of this level
       */
      'lean-left': number;
      /**
       * number of outlets of this level
       */
      center: number;
      /**
       * number of outlets of this level
       */
      'lean-right': number;
      /**
       * number of outlets of this level
       */
      right: number;
    };
    /**
     * the largest share, as a sentence in English
     */
    statement: string;
    /**
     * names of the raters whose ratings were used
     */
    raters: string[];
    /**
     * date of the newest rating in use
     */
    asOf: string | null;
  };
  /**
   * number of outlets by factuality, from very-high to very-low, and `unknown`; with shares in percent, raters and date
   */
  factuality: {
    [k: string]: unknown;
  };
  /**
   * set if one side has at least `threshold` percent of at least five rated outlets; else null
   */
  blindspot: {
    /**
     * left or right: the side that covers the story; the other side has the blind spot
     */
    side: string;
    /**
     * share of that side among the rated outlets, in percent
     */
    share: number;
    /**
     * least share that counts as a blind spot, in percent
     */
    threshold: number;
  } | null;
  /**
   * IPTC Media Topics ("medtop:15000000"): one of the top level, then at most one below it; empty if no topic is certain
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
     * how certain the topic is, 0 to 1
     */
    score: number;
  }[];
  /**
   * words and phrases that the story is about, without names
   */
  keywords: {
    /**
     * the word or phrase
     */
    label: string;
    /**
     * how widespread it is, 0 to 1: two thirds of the share of titles that have it, plus one third of the share of articles
     */
    score: number;
  }[];
  /**
   * where the event happened; null if that is unclear
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
     * how certain the country is, 0 to 1
     */
    confidence: number;
  } | null;
  /**
   * address of an image of one of its articles; null if none has an image
   */
  image: string | null;
  /**
   * how important the story is, without the components that are in the document
   */
  importance: {
    /**
     * the score, 0 to 1
     */
    value: number;
  };
  /**
   * only with `q`: the texts that have words of `q`
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
     * start and end of each found word in `text`, as offsets in UTF-16 units
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
   * language of the story, as an ISO 639 code
   */
  lang?: string;
  /**
   * label or id of a topic, or a keyword, as in `topics` and `keywords` of a story
   */
  topic?: string;
  /**
   * name or id of a person, organization, place, event or product, as in `entities` of a story; upper and lower case are the same
   */
  entity?: string;
  /**
   * country that the story is about, as ISO 3166-1 alpha-2: the country of `eventLocation` or of one of `locations`
   */
  country?: string;
  /**
   * domain of an outlet that has an article in the story
   */
  outlet?: string;
  /**
   * owner of an outlet that has an article in the story; upper and lower case are the same
   */
  owner?: string;
  /**
   * kind of the story
   */
  kind?: 'news' | 'opinion' | 'satire' | 'deals' | 'horoscope' | 'scores' | 'press-release' | 'live-blog';
  /**
   * status of the story; without it, all except merged and retracted stories
   */
  status?: 'active' | 'quiet' | 'archived' | 'merged' | 'retracted';
  /**
   * least number of outlets of the story
   */
  minOutlets?: number;
  /**
   * only stories that almost only this side covers
   */
  blindspot?: 'left' | 'right';
  /**
   * side and share: only stories where this side has at least this share of the rated outlets, in percent
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
   * search words: all of them must be in headline, dek, key points, names or article titles; "a phrase", -word to exclude one, `or` between two; in any form of the word (by the rules of the language `lang`, if given), with or without accents
   */
  q?: string;
  /**
   * top: importance, halved for each half day since the last article; new: first publication; updated: last update; relevance: how often and how prominently the words of `q` occur; the highest or latest first
   */
  sort?: 'top' | 'new' | 'updated' | 'relevance';
  /**
   * maximum number of items in the answer
   */
  limit?: number;
  /**
   * `next` of the previous page; send the same sort and filters with it
   */
  cursor?: string;
  /**
   * names of fields, separated by commas: only these fields of the document, plus `id` and `version`
   */
  fields?: string;
  /**
   * `articles`: add the articles of each story
   */
  expand?: 'articles';
}
/**
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "GetStoryQuery".
 */
export interface GetStoryQuery {
  /**
   * names of fields, separated by commas: only these fields of the document, plus `id` and `version`
   */
  fields?: string;
}
/**
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "GetStoryFeedQuery".
 */
export interface GetStoryFeedQuery {
  /**
   * language of the story, as an ISO 639 code
   */
  lang?: string;
  /**
   * label or id of a topic, or a keyword, as in `topics` and `keywords` of a story
   */
  topic?: string;
  /**
   * name or id of a person, organization, place, event or product, as in `entities` of a story; upper and lower case are the same
   */
  entity?: string;
  /**
   * country that the story is about, as ISO 3166-1 alpha-2: the country of `eventLocation` or of one of `locations`
   */
  country?: string;
  /**
   * domain of an outlet that has an article in the story
   */
  outlet?: string;
  /**
   * owner of an outlet that has an article in the story; upper and lower case are the same
   */
  owner?: string;
  /**
   * kind of the story
   */
  kind?: 'news' | 'opinion' | 'satire' | 'deals' | 'horoscope' | 'scores' | 'press-release' | 'live-blog';
  /**
   * status of the story; without it, all except merged and retracted stories
   */
  status?: 'active' | 'quiet' | 'archived' | 'merged' | 'retracted';
  /**
   * least number of outlets of the story
   */
  minOutlets?: number;
  /**
   * only stories that almost only this side covers
   */
  blindspot?: 'left' | 'right';
  /**
   * side and share: only stories where this side has at least this share of the rated outlets, in percent
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
   * search words: all of them must be in headline, dek, key points, names or article titles; "a phrase", -word to exclude one, `or` between two; in any form of the word (by the rules of the language `lang`, if given), with or without accents
   */
  q?: string;
  /**
   * top: importance, halved for each half day since the last article; new: first publication; updated: last update; relevance: how often and how prominently the words of `q` occur; the highest or latest first
   */
  sort?: 'top' | 'new' | 'updated' | 'relevance';
  /**
   * maximum number of items in the answer
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
   * the versions, newest first
   */
  versions: {
    /**
     * number of the version
     */
    version: number;
    /**
     * when it was published (ISO 8601, UTC)
     */
    at: string;
    /**
     * headline of the story in this version
     */
    headline: string;
    /**
     * number of articles in this version
     */
    articleCount: number;
    /**
     * number of outlets in this version
     */
    outletCount: number;
    /**
     * the entry of this version in the changelog; null if there is none
     */
    change: {
      /**
       * kind of the change, as in /v1/changes
       */
      kind: string;
      /**
       * what changed, in words
       */
      summary: string;
      /**
       * what changed, as data; absent in older versions
       */
      changes?: (
        | {
            kind: 'articles-joined';
            /**
             * of `articleIds`: ids of the articles; of `opened` and `settled`: the counts on which outlets disagree now, or agree again, in words
             */
            articleIds: string[];
          }
        | {
            kind: 'articles-left';
            /**
             * of `articleIds`: ids of the articles; of `opened` and `settled`: the counts on which outlets disagree now, or agree again, in words
             */
            articleIds: string[];
          }
        | {
            kind: 'articles-corrected';
            /**
             * of `articleIds`: ids of the articles; of `opened` and `settled`: the counts on which outlets disagree now, or agree again, in words
             */
            articleIds: string[];
          }
        | {
            kind: 'first-lean';
            /**
             * side of the outlet, by its lean
             */
            side: 'left' | 'center' | 'right';
          }
        | {
            kind: 'figure';
            /**
             * what is counted, as in `timeline`
             */
            what: string;
            /**
             * value before the change
             */
            from: number;
            /**
             * value after the change
             */
            to: number;
          }
        | {
            kind: 'headline';
            /**
             * value before the change
             */
            from: string;
            /**
             * value after the change
             */
            to: string;
          }
        | {
            kind: 'dek';
            /**
             * value before the change
             */
            from: string | null;
            /**
             * value after the change
             */
            to: string | null;
          }
        | {
            kind: 'key-points';
            /**
             * number of new key points
             */
            added: number;
            /**
             * number of key points that were removed
             */
            removed: number;
          }
        | {
            kind: 'differences';
            /**
             * of `articleIds`: ids of the articles; of `opened` and `settled`: the counts on which outlets disagree now, or agree again, in words
             */
            opened: string[];
            /**
             * of `articleIds`: ids of the articles; of `opened` and `settled`: the counts on which outlets disagree now, or agree again, in words
             */
            settled: string[];
          }
        | {
            kind: 'perspectives';
          }
        | {
            kind: 'translations';
            /**
             * languages in which the story can now be read as well, as ISO 639-1 codes
             */
            languages: string[];
          }
        | {
            kind: 'bias';
            /**
             * shares of the three sides among the rated outlets, in percent
             */
            from: {
              /**
               * share of the rated outlets, in percent
               */
              left: number;
              /**
               * share of the rated outlets, in percent
               */
              center: number;
              /**
               * share of the rated outlets, in percent
               */
              right: number;
            };
            /**
             * shares of the three sides among the rated outlets, in percent
             */
            to: {
              /**
               * share of the rated outlets, in percent
               */
              left: number;
              /**
               * share of the rated outlets, in percent
               */
              center: number;
              /**
               * share of the rated outlets, in percent
               */
              right: number;
            };
            /**
             * the largest share, as a sentence in English
             */
            statement: string;
          }
        | {
            kind: 'blindspot';
            /**
             * value before the change
             */
            from: string | null;
            /**
             * value after the change
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
             * value before the change
             */
            from: string;
            /**
             * value after the change
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
             * id of the story that it was merged into
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
   * number of the version to compare with, usually the earlier one
   */
  from: number;
  /**
   * number of the version to compare; without it, the current one
   */
  to?: number;
}
/**
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "GetAggregatesQuery".
 */
export interface GetAggregatesQuery {
  /**
   * start of the period, inclusive; without it, seven days before `until`
   */
  since?: string;
  /**
   * end of the period, exclusive; without it, now
   */
  until?: string;
}
/**
 * The story that has the article, and the article itself.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "FindArticles".
 */
export interface FindArticles {
  /**
   * id of the story that has the article; null while there is none
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
   * its id in the imported file; null if it was not imported
   */
  externalId: string | null;
  /**
   * its address as it was found
   */
  url: string | null;
  /**
   * its canonical address, as the page declares it; null if unknown
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
   * when it was published (ISO 8601, UTC); null if unknown
   */
  publishedAt: string | null;
  /**
   * its language, as an ISO 639 code; null if uncertain
   */
  language: string | null;
  /**
   * how far it has come in the pipeline, or `skipped` or `failed`
   */
  status: 'discovered' | 'fetched' | 'extracted' | 'deduped' | 'clustered' | 'published' | 'skipped' | 'failed';
  /**
   * why it has this status, as a stable code
   */
  reason: string | null;
  /**
   * id of its story; null while it is in none
   */
  storyId: string | null;
  /**
   * id of the article that this one is a copy of; null if it is no copy
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
 * A page of changes.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "ListChanges".
 */
export interface ListChanges {
  /**
   * the changes in commit order, oldest first
   */
  changes: Change[];
  /**
   * value for `after` in the next request; set even if there are no changes
   */
  next: string;
  /**
   * whether there may already be more changes after `next`
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
   * position right after this change: send it as `after` of the next request, or as `Last-Event-ID`
   */
  cursor: string;
  /**
   * kind of change; `story.split` is the first version of a story that was split off from another
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
   * what changed, in words; null for changes of an earlier release
   */
  summary: string | null;
  /**
   * what changed, as data
   */
  changes: (
    | {
        kind: 'articles-joined';
        /**
         * of `articleIds`: ids of the articles; of `opened` and `settled`: the counts on which outlets disagree now, or agree again, in words
         */
        articleIds: string[];
      }
    | {
        kind: 'articles-left';
        /**
         * of `articleIds`: ids of the articles; of `opened` and `settled`: the counts on which outlets disagree now, or agree again, in words
         */
        articleIds: string[];
      }
    | {
        kind: 'articles-corrected';
        /**
         * of `articleIds`: ids of the articles; of `opened` and `settled`: the counts on which outlets disagree now, or agree again, in words
         */
        articleIds: string[];
      }
    | {
        kind: 'first-lean';
        /**
         * side of the outlet, by its lean
         */
        side: 'left' | 'center' | 'right';
      }
    | {
        kind: 'figure';
        /**
         * what is counted, as in `timeline`
         */
        what: string;
        /**
         * value before the change
         */
        from: number;
        /**
         * value after the change
         */
        to: number;
      }
    | {
        kind: 'headline';
        /**
         * value before the change
         */
        from: string;
        /**
         * value after the change
         */
        to: string;
      }
    | {
        kind: 'dek';
        /**
         * value before the change
         */
        from: string | null;
        /**
         * value after the change
         */
        to: string | null;
      }
    | {
        kind: 'key-points';
        /**
         * number of new key points
         */
        added: number;
        /**
         * number of key points that were removed
         */
        removed: number;
      }
    | {
        kind: 'differences';
        /**
         * of `articleIds`: ids of the articles; of `opened` and `settled`: the counts on which outlets disagree now, or agree again, in words
         */
        opened: string[];
        /**
         * of `articleIds`: ids of the articles; of `opened` and `settled`: the counts on which outlets disagree now, or agree again, in words
         */
        settled: string[];
      }
    | {
        kind: 'perspectives';
      }
    | {
        kind: 'translations';
        /**
         * languages in which the story can now be read as well, as ISO 639-1 codes
         */
        languages: string[];
      }
    | {
        kind: 'bias';
        /**
         * shares of the three sides among the rated outlets, in percent
         */
        from: {
          /**
           * share of the rated outlets, in percent
           */
          left: number;
          /**
           * share of the rated outlets, in percent
           */
          center: number;
          /**
           * share of the rated outlets, in percent
           */
          right: number;
        };
        /**
         * shares of the three sides among the rated outlets, in percent
         */
        to: {
          /**
           * share of the rated outlets, in percent
           */
          left: number;
          /**
           * share of the rated outlets, in percent
           */
          center: number;
          /**
           * share of the rated outlets, in percent
           */
          right: number;
        };
        /**
         * the largest share, as a sentence in English
         */
        statement: string;
      }
    | {
        kind: 'blindspot';
        /**
         * value before the change
         */
        from: string | null;
        /**
         * value after the change
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
         * value before the change
         */
        from: string;
        /**
         * value after the change
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
         * id of the story that it was merged into
         */
        into: string;
      }
    | {
        kind: 'made-anew';
      }
  )[];
  /**
   * for `story.split`: id of the story that it was split off from; else null
   */
  from: string | null;
  /**
   * for `story.merged`: id of the story that it was merged into; else null
   */
  into: string | null;
  /**
   * only with `expand=documents`: the current document of the story, of this version or a newer one
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
   * version of this schema; new fields do not change it
   */
  schemaVersion: 1;
  /**
   * id of the story; never changes
   */
  id: string;
  /**
   * the headline in a form for addresses of pages; changes with the headline
   */
  slug: string;
  /**
   * number of this version: 1 for the first, one more with each material change
   */
  version: number;
  /**
   * active; quiet: without news for two days; archived: without news for two weeks; merged: it is now part of another story; retracted: no article is left in it
   */
  status: 'active' | 'quiet' | 'archived' | 'merged' | 'retracted';
  /**
   * id of the story that this one was merged into; null if it was not merged
   */
  mergedInto: string | null;
  /**
   * id of the published story that this one was split off from; null if there is none
   */
  splitFrom: string | null;
  /**
   * when its earliest article was published (ISO 8601, UTC); null if unknown
   */
  firstPublishedAt: string | null;
  /**
   * when newsloom created it (ISO 8601, UTC)
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
   * the title of the article that comes closest to what most outlets report
   */
  headline: {
    /**
     * the headline
     */
    text: string;
    /**
     * id of the article whose title it is
     */
    articleId: string | null;
  };
  /**
   * what happened, in a sentence or two; null if there is no fitting passage
   */
  dek: string | null;
  /**
   * the passage that is the dek, or the passages that a language model wrote it from; absent in older documents
   */
  dekSource?: {
    /**
     * the passages of articles that say so
     */
    citations: {
      /**
       * id of the article that says so
       */
      articleId: string;
      /**
       * the cited passage, word for word
       */
      quote: string;
      /**
       * where the passage begins in the stored text of the article, as an offset in UTF-16 units
       */
      start: number;
      /**
       * where the passage ends, as the offset after its last character, in UTF-16 units
       */
      end: number;
    }[];
    /**
     * domains of the outlets that say so
     */
    outlets: string[];
    /**
     * extractive: the text is that of the first citation; abstractive: a language model wrote it from the citations
     */
    method: 'extractive' | 'abstractive';
  } | null;
  /**
   * facts that most outlets report, the most reported first
   */
  keyPoints: {
    /**
     * the fact that the outlets report
     */
    text: string;
    /**
     * the passages of articles that say so
     */
    citations: {
      /**
       * id of the article that says so
       */
      articleId: string;
      /**
       * the cited passage, word for word
       */
      quote: string;
      /**
       * where the passage begins in the stored text of the article, as an offset in UTF-16 units
       */
      start: number;
      /**
       * where the passage ends, as the offset after its last character, in UTF-16 units
       */
      end: number;
    }[];
    /**
     * domains of the outlets that say so
     */
    outlets: string[];
    /**
     * extractive: the text is that of the first citation; abstractive: a language model wrote it from the citations
     */
    method: 'extractive' | 'abstractive';
  }[];
  /**
   * headline, dek and key points in other languages, by a language model, as far as they passed the checks; absent in older documents
   */
  translations?: {
    /**
     * language of the texts, as an ISO 639-1 code
     */
    language: string;
    /**
     * the headline; null if no translation of it was accepted: then there is no text in this language
     */
    headline: string | null;
    /**
     * the dek; null if the story has none, or no translation of it was accepted
     */
    dek: string | null;
    /**
     * a text for each of `keyPoints`, in their order; null where no translation was accepted
     */
    keyPoints: (string | null)[];
    /**
     * how the texts were made
     */
    source: {
      /**
       * the language model that was asked
       */
      model: string;
      /**
       * SHA-256 of what decides whether the model is asked again: its name, the form of the answer, the instructions, both languages, and the texts
       */
      promptHash?: string;
      /**
       * number of its texts that passed the checks and are shown
       */
      accepted?: number;
      /**
       * its texts that failed a check and are not shown
       */
      rejected?: {
        /**
         * the text, cut at 300 characters
         */
        text: string;
        /**
         * why it was rejected: figure, date, name, quotation, harm or reservation mean that one of these is not as in the original text
         */
        reason: string;
      }[];
      /**
       * code of the error that kept the model from translating; absent if there was none
       */
      fault?: string;
    };
  }[];
  /**
   * language of its articles, as an ISO 639 code; null if unknown
   */
  language: string | null;
  /**
   * news if at least half of the outlets report it as news or in a live blog; else the most frequent kind of article
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
     * its id in the imported file; null if it came from a feed
     */
    externalId: string | null;
    /**
     * its address; null if it was imported without one
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
     * who wrote it, according to the page
     */
    byline: string | null;
    /**
     * when it was published, according to the page or the feed (ISO 8601, UTC); null if unknown
     */
    publishedAt: string | null;
    /**
     * its language, as an ISO 639 code; null if uncertain
     */
    language: string | null;
    /**
     * address of its image
     */
    image: string | null;
    /**
     * whether its text is behind a paywall
     */
    paywall: boolean;
    /**
     * the outlet that published it; null if unknown
     */
    outlet: {
      /**
       * its main domain; with a path if it is a section that is rated separately
       */
      domain: string;
      /**
       * its name; its domain if no name is known
       */
      name: string;
      /**
       * its country, as ISO 3166-1 alpha-2; null if unknown
       */
      country: string | null;
      /**
       * left, lean-left, center, lean-right or right: the mean of what its raters say; null if nobody rates it
       */
      lean: string | null;
      /**
       * very-high, high, mostly-factual, mixed, low or very-low: the mean of what its raters say; null if nobody rates it
       */
      factuality: string | null;
      /**
       * who publishes it; null if unknown
       */
      owner: string | null;
      /**
       * lowest and highest lean among its raters, from -2 (left) to 2 (right)
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
       * how far its raters agree on the lean: `one`: there is only one; `same`: all give the same level; `same-side`: different levels of one side; `adjacent`: center and one side; `opposed`: left and right
       */
      agreement?: ('one' | 'same' | 'same-side' | 'adjacent' | 'opposed') | null;
      /**
       * names of the raters of the lean
       */
      raters?: string[];
    } | null;
    /**
     * id of the article that this one is a copy of; null if it is no copy
     */
    duplicateOf: string | null;
    /**
     * whether it is the earliest article of the story
     */
    isFirst: boolean;
    /**
     * probability that the article belongs to the story, as computed when it joined, 0 to 1; 1 for the article that opened it; for a copy, how certain it is that it is one
     */
    similarity: number;
    /**
     * kind of article: `scores` is a page of sports results, `deals` advertises products; absent in older documents
     */
    kind?: 'news' | 'opinion' | 'satire' | 'deals' | 'horoscope' | 'scores' | 'press-release' | 'live-blog';
  }[];
  /**
   * number of articles, including copies
   */
  articleCount: number;
  /**
   * number of articles that are not copies
   */
  originalCount: number;
  /**
   * number of articles that are copies of others
   */
  reprintCount: number;
  /**
   * number of outlets, each counted once
   */
  outletCount: number;
  /**
   * number of independent owners: outlets of one publisher family count once; an outlet whose owner is unknown counts as an owner of its own
   */
  ownerCount: number;
  /**
   * outlets by political lean; each counts once, however many articles it has
   */
  bias: {
    /**
     * number of rated outlets that lean left
     */
    left: number;
    /**
     * number of rated outlets in the center
     */
    center: number;
    /**
     * number of rated outlets that lean right
     */
    right: number;
    /**
     * number of outlets that nobody rates
     */
    unrated: number;
    /**
     * number of outlets that somebody rates: left, center and right together
     */
    rated: number;
    /**
     * shares of the rated outlets in whole percent, rounded by largest remainder so that they sum to 100; all 0 without rated outlets
     */
    percent: {
      /**
       * share of the rated outlets, in percent
       */
      left: number;
      /**
       * share of the rated outlets, in percent
       */
      center: number;
      /**
       * share of the rated outlets, in percent
       */
      right: number;
    };
    /**
     * rated outlets by level; both levels of a side together are its count
     */
    buckets?: {
      /**
       * number of outlets of this level
       */
      left: number;
      /**
       * number of outlets of this level
       */
      'lean-left': number;
      /**
       * number of outlets of this level
       */
      center: number;
      /**
       * number of outlets of this level
       */
      'lean-right': number;
      /**
       * number of outlets of this level
       */
      right: number;
    };
    /**
     * the largest share, as a sentence in English
     */
    statement: string;
    /**
     * names of the raters whose ratings were used
     */
    raters: string[];
    /**
     * date of the newest rating in use
     */
    asOf: string | null;
  };
  /**
   * number of outlets by factuality, from very-high to very-low, and `unknown`; with shares in percent, raters and date
   */
  factuality: {
    [k: string]: unknown;
  };
  /**
   * number of outlets by type of owner, by owner and by publisher family, the most frequent first; and of state media and unknown owners
   */
  ownership: {
    [k: string]: unknown;
  };
  /**
   * number of outlets by country (ISO 3166-1 alpha-2)
   */
  countries: {
    [k: string]: number;
  };
  /**
   * share of the outlets from the country of the event among the outlets of known country, in percent; null if the country of the event or of every outlet is unknown
   */
  localShare?: number | null;
  /**
   * set if one side has at least `threshold` percent of at least five rated outlets; else null
   */
  blindspot: {
    /**
     * left or right: the side that covers the story; the other side has the blind spot
     */
    side: string;
    /**
     * share of that side among the rated outlets, in percent
     */
    share: number;
    /**
     * least share that counts as a blind spot, in percent
     */
    threshold: number;
  } | null;
  /**
   * the outlet with the earliest dated article; null if no article is dated
   */
  firstBy: {
    /**
     * domain of the outlet
     */
    outlet: string | null;
    /**
     * when that article was published (ISO 8601, UTC); null if unknown
     */
    at: string | null;
  } | null;
  /**
   * IPTC Media Topics ("medtop:15000000"): one of the top level, then at most one below it; empty if no topic is certain
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
     * how certain the topic is, 0 to 1
     */
    score: number;
  }[];
  /**
   * words and phrases that the story is about, without names
   */
  keywords: {
    /**
     * the word or phrase
     */
    label: string;
    /**
     * how widespread it is, 0 to 1: two thirds of the share of titles that have it, plus one third of the share of articles
     */
    score: number;
  }[];
  /**
   * names in the articles, those in most articles first
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
     * number of articles that name it
     */
    count: number;
    /**
     * id of a place: "geonames:2988507" for a town, "iso3166:FR" for a country; else null
     */
    id: string | null;
  }[];
  /**
   * places that the articles name, those in most articles first
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
     * number of articles that name it
     */
    count: number;
    /**
     * how certain the country is, 0 to 1
     */
    confidence: number;
  }[];
  /**
   * where the event happened; null if that is unclear
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
     * how certain the country is, 0 to 1
     */
    confidence: number;
  } | null;
  /**
   * how important the story is, 0 to 1: the weighted mean of owners, outlets, countries, reliable outlets and velocity, times the worth of its kind (news: 1); does not depend on its age
   */
  importance: {
    /**
     * the score
     */
    value: number;
    /**
     * the figures that the score is computed from, enough to compute it again
     */
    components: {
      [k: string]:
        | number
        | {
            /**
             * the figure as measured
             */
            raw: number;
            /**
             * value of `raw` from which on the component counts in full
             */
            full: number;
            /**
             * linear: `value` is raw / full; log: it is log(1 + raw) / log(1 + full)
             */
            scale: 'linear' | 'log';
            /**
             * `raw` on that scale, 0 to 1
             */
            value: number;
            /**
             * weight of the component in the score, 0 to 1; the weights of a score sum to 1
             */
            weight: number;
          };
    };
    /**
     * version of the formulas that computed it
     */
    scorerVersion: string;
  };
  /**
   * articles per hour in the six hours up to the newest article, which is counted too
   */
  velocity: {
    /**
     * the score
     */
    value: number;
    /**
     * the figures that the score is computed from, enough to compute it again
     */
    components: {
      [k: string]:
        | number
        | {
            /**
             * the figure as measured
             */
            raw: number;
            /**
             * value of `raw` from which on the component counts in full
             */
            full: number;
            /**
             * linear: `value` is raw / full; log: it is log(1 + raw) / log(1 + full)
             */
            scale: 'linear' | 'log';
            /**
             * `raw` on that scale, 0 to 1
             */
            value: number;
            /**
             * weight of the component in the score, 0 to 1; the weights of a score sum to 1
             */
            weight: number;
          };
    };
    /**
     * version of the formulas that computed it
     */
    scorerVersion: string;
  };
  /**
   * how different its outlets are, 0 to 1: from the probabilities that two of them differ in side, owner and country
   */
  diversity: {
    /**
     * the score
     */
    value: number;
    /**
     * the figures that the score is computed from, enough to compute it again
     */
    components: {
      [k: string]:
        | number
        | {
            /**
             * the figure as measured
             */
            raw: number;
            /**
             * value of `raw` from which on the component counts in full
             */
            full: number;
            /**
             * linear: `value` is raw / full; log: it is log(1 + raw) / log(1 + full)
             */
            scale: 'linear' | 'log';
            /**
             * `raw` on that scale, 0 to 1
             */
            value: number;
            /**
             * weight of the component in the score, 0 to 1; the weights of a score sum to 1
             */
            weight: number;
          };
    };
    /**
     * version of the formulas that computed it
     */
    scorerVersion: string;
  };
  /**
   * how well its articles fit together, 0 to 1: 75 % their mean similarity to the story, 25 % the lowest one
   */
  cohesion: {
    /**
     * the score
     */
    value: number;
    /**
     * the figures that the score is computed from, enough to compute it again
     */
    components: {
      [k: string]:
        | number
        | {
            /**
             * the figure as measured
             */
            raw: number;
            /**
             * value of `raw` from which on the component counts in full
             */
            full: number;
            /**
             * linear: `value` is raw / full; log: it is log(1 + raw) / log(1 + full)
             */
            scale: 'linear' | 'log';
            /**
             * `raw` on that scale, 0 to 1
             */
            value: number;
            /**
             * weight of the component in the score, 0 to 1; the weights of a score sum to 1
             */
            weight: number;
          };
    };
    /**
     * version of the formulas that computed it
     */
    scorerVersion: string;
  };
  /**
   * how the coverage grew and what changed, earliest first; at most ten entries
   */
  timeline: {
    /**
     * when it was reported (ISO 8601, UTC)
     */
    at: string;
    /**
     * first-report: the first article; growth: more outlets report it; side: the first outlet of a side; figure: a count rose; fact: something new was reported
     */
    kind: string;
    /**
     * id of the article that reported it
     */
    articleId: string | null;
    /**
     * what happened, as a sentence in English
     */
    text: string;
    /**
     * for `first-report` and `fact`: what was reported, in the words of the article
     */
    quote?: string;
    /**
     * for `side`: the side of the outlet
     */
    side?: 'left' | 'center' | 'right';
    /**
     * for `growth`: number of outlets that had reported the story by then
     */
    outlets?: number;
    /**
     * for `figure`: the count that changed
     */
    figure?: {
      /**
       * what is counted: dead, injured, missing, arrested, evacuated, money (an amount) or share (a percentage)
       */
      what: string;
      /**
       * value before the change
       */
      from: number;
      /**
       * value after the change
       */
      to: number;
    };
  }[];
  /**
   * figures and dates that outlets give differently at about the same time; empty if there is none that is certain
   */
  differences: {
    /**
     * what is counted: dead, injured, missing, arrested, evacuated, money (an amount) or share (a percentage); or date, the day of what the cited sentences tell
     */
    what: string;
    /**
     * the disagreement as a sentence in English
     */
    text: string;
    /**
     * the values, the most reported first
     */
    values: {
      /**
       * the count, in `unit`; of a date, the beginning of the day in UTC, in milliseconds since 1970
       */
      value: number;
      /**
       * `%`, the sign of a currency, `date` for a day of the calendar, or null for people
       */
      unit: string | null;
      /**
       * the sentences that state this value
       */
      citations: {
        /**
         * id of the article that says so
         */
        articleId: string;
        /**
         * the cited passage, word for word
         */
        quote: string;
        /**
         * where the passage begins in the stored text of the article, as an offset in UTF-16 units
         */
        start: number;
        /**
         * where the passage ends, as the offset after its last character, in UTF-16 units
         */
        end: number;
      }[];
      /**
       * domains of the outlets that state it
       */
      outlets: string[];
    }[];
  }[];
  /**
   * what several outlets of a side report and no outlet of another side does; null unless two sides have at least two independent outlets each
   */
  perspectives: {
    /**
     * what outlets that lean left stress
     */
    left: {
      /**
       * the passage
       */
      text: string;
      /**
       * where articles say so
       */
      citations: {
        /**
         * id of the article that says so
         */
        articleId: string;
        /**
         * the cited passage, word for word
         */
        quote: string;
        /**
         * where the passage begins in the stored text of the article, as an offset in UTF-16 units
         */
        start: number;
        /**
         * where the passage ends, as the offset after its last character, in UTF-16 units
         */
        end: number;
      }[];
      /**
       * domains of the outlets that say so
       */
      outlets: string[];
    }[];
    /**
     * what outlets in the center stress
     */
    center: {
      /**
       * the passage
       */
      text: string;
      /**
       * where articles say so
       */
      citations: {
        /**
         * id of the article that says so
         */
        articleId: string;
        /**
         * the cited passage, word for word
         */
        quote: string;
        /**
         * where the passage begins in the stored text of the article, as an offset in UTF-16 units
         */
        start: number;
        /**
         * where the passage ends, as the offset after its last character, in UTF-16 units
         */
        end: number;
      }[];
      /**
       * domains of the outlets that say so
       */
      outlets: string[];
    }[];
    /**
     * what outlets that lean right stress
     */
    right: {
      /**
       * the passage
       */
      text: string;
      /**
       * where articles say so
       */
      citations: {
        /**
         * id of the article that says so
         */
        articleId: string;
        /**
         * the cited passage, word for word
         */
        quote: string;
        /**
         * where the passage begins in the stored text of the article, as an offset in UTF-16 units
         */
        start: number;
        /**
         * where the passage ends, as the offset after its last character, in UTF-16 units
         */
        end: number;
      }[];
      /**
       * domains of the outlets that say so
       */
      outlets: string[];
    }[];
  } | null;
  /**
   * stories that resemble this one, the nearest first; then those that report the same in another language
   */
  related: {
    /**
     * id of the other story
     */
    id: string;
    /**
     * the highest probability, 0 to 1, that an article of this story belongs to the other one; if `other-language` is the only reason: the cosine of the embeddings of the two stories
     */
    score: number;
    /**
     * why it is related: `similar`: articles resemble it; `split`: this story was split off from it; `previous`: it ended before this one began; `other-language`: it reports the same in another language
     */
    reasons?: ('similar' | 'split' | 'previous' | 'other-language')[];
  }[];
  /**
   * id of the story that this one continues: the latest of the clearly related stories that ended before this one began; null if there is none
   */
  previousStory: string | null;
  /**
   * address of an image of one of its articles; null if none has an image
   */
  image: string | null;
  /**
   * the versions and methods that made this document
   */
  provenance: {
    /**
     * version of newsloom that published it
     */
    pipelineVersion: string;
    /**
     * version of the clustering method that grouped its articles
     */
    clusterer: string | null;
    /**
     * how dek and key points were made
     */
    summariser: {
      /**
       * abstractive if at least one text of a language model is shown, else extractive
       */
      method: string;
      /**
       * the language model that was asked; null if none was
       */
      model: string | null;
      /**
       * SHA-256 of what decides whether the model is asked again: its name, the form of the answer, the instructions, the language and the sentences; without the headline
       */
      promptHash?: string;
      /**
       * number of texts of the model that passed the checks and are shown
       */
      accepted?: number;
      /**
       * texts of the model that failed a check and are not shown
       */
      rejected?: {
        /**
         * the text, cut at 300 characters
         */
        text: string;
        /**
         * why it was rejected: figure, date, name, quotation or word mean that it has one that the cited sentences lack
         */
        reason: string;
      }[];
      /**
       * code of the error that kept the model from writing texts of this version; absent if there was none
       */
      fault?: string;
    };
    /**
     * date of the newest rating in use
     */
    ratingsAsOf: string | null;
  };
  /**
   * what each version changed, oldest first; at most the last 50 versions
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
     * what changed, as data; absent in older entries
     */
    changes?: (
      | {
          kind: 'articles-joined';
          /**
           * of `articleIds`: ids of the articles; of `opened` and `settled`: the counts on which outlets disagree now, or agree again, in words
           */
          articleIds: string[];
        }
      | {
          kind: 'articles-left';
          /**
           * of `articleIds`: ids of the articles; of `opened` and `settled`: the counts on which outlets disagree now, or agree again, in words
           */
          articleIds: string[];
        }
      | {
          kind: 'articles-corrected';
          /**
           * of `articleIds`: ids of the articles; of `opened` and `settled`: the counts on which outlets disagree now, or agree again, in words
           */
          articleIds: string[];
        }
      | {
          kind: 'first-lean';
          /**
           * side of the outlet, by its lean
           */
          side: 'left' | 'center' | 'right';
        }
      | {
          kind: 'figure';
          /**
           * what is counted, as in `timeline`
           */
          what: string;
          /**
           * value before the change
           */
          from: number;
          /**
           * value after the change
           */
          to: number;
        }
      | {
          kind: 'headline';
          /**
           * value before the change
           */
          from: string;
          /**
           * value after the change
           */
          to: string;
        }
      | {
          kind: 'dek';
          /**
           * value before the change
           */
          from: string | null;
          /**
           * value after the change
           */
          to: string | null;
        }
      | {
          kind: 'key-points';
          /**
           * number of new key points
           */
          added: number;
          /**
           * number of key points that were removed
           */
          removed: number;
        }
      | {
          kind: 'differences';
          /**
           * of `articleIds`: ids of the articles; of `opened` and `settled`: the counts on which outlets disagree now, or agree again, in words
           */
          opened: string[];
          /**
           * of `articleIds`: ids of the articles; of `opened` and `settled`: the counts on which outlets disagree now, or agree again, in words
           */
          settled: string[];
        }
      | {
          kind: 'perspectives';
        }
      | {
          kind: 'translations';
          /**
           * languages in which the story can now be read as well, as ISO 639-1 codes
           */
          languages: string[];
        }
      | {
          kind: 'bias';
          /**
           * shares of the three sides among the rated outlets, in percent
           */
          from: {
            /**
             * share of the rated outlets, in percent
             */
            left: number;
            /**
             * share of the rated outlets, in percent
             */
            center: number;
            /**
             * share of the rated outlets, in percent
             */
            right: number;
          };
          /**
           * shares of the three sides among the rated outlets, in percent
           */
          to: {
            /**
             * share of the rated outlets, in percent
             */
            left: number;
            /**
             * share of the rated outlets, in percent
             */
            center: number;
            /**
             * share of the rated outlets, in percent
             */
            right: number;
          };
          /**
           * the largest share, as a sentence in English
           */
          statement: string;
        }
      | {
          kind: 'blindspot';
          /**
           * value before the change
           */
          from: string | null;
          /**
           * value after the change
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
           * value before the change
           */
          from: string;
          /**
           * value after the change
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
           * id of the story that it was merged into
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
   * `next` of the previous answer: changes after it; `newest`: only changes from now on; without it, from the oldest change that is kept
   */
  after?: string;
  /**
   * maximum number of items in the answer
   */
  limit?: number;
  /**
   * seconds to wait for a change if there is none yet; the answer comes as soon as there is one
   */
  wait?: number;
  /**
   * language of the story before or after the change, as an ISO 639 code
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
   * `documents`: add to each change the current document of its story, so that a mirror needs no other request
   */
  expand?: 'documents';
}
/**
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "StreamChangesQuery".
 */
export interface StreamChangesQuery {
  /**
   * `cursor` of a change: only changes after it; `newest`: only changes from now on; ignored if there is a `Last-Event-ID`; without both, from the oldest change that is kept
   */
  after?: string;
  /**
   * language of the story before or after the change, as an ISO 639 code
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
   * `documents`: add to each change the current document of its story, so that a mirror needs no other request
   */
  expand?: 'documents';
}
/**
 * The keys, oldest first.
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
 * An API key, without its secret.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "ApiKey".
 */
export interface ApiKey {
  /**
   * id of the key in commands and logs; not secret
   */
  id: string;
  /**
   * who or what uses it
   */
  name: string;
  /**
   * what it may be used for; `admin` includes all other scopes
   */
  scopes: ('read' | 'webhooks' | 'admin')[];
  /**
   * first characters of the secret, to recognise the key
   */
  prefix: string;
  /**
   * when it was made, ISO 8601 in UTC
   */
  createdAt: string;
  /**
   * when its secret was last replaced; null if never
   */
  rotatedAt: string | null;
  /**
   * until when the previous secret is still valid; null if there is none
   */
  formerUntil: string | null;
  /**
   * when it was revoked; null if it is valid
   */
  revokedAt: string | null;
}
/**
 * The endpoints, oldest first.
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
 * An endpoint that changes are sent to.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "Webhook".
 */
export interface Webhook {
  /**
   * id of the endpoint
   */
  id: string;
  /**
   * address that messages are sent to
   */
  url: string;
  /**
   * `active`; `paused`: by a person; `failing`: stopped after three days without success
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
   * cursor of /v1/changes: changes up to here have been sent
   */
  cursor: string;
  /**
   * when a message was last received; null if none was
   */
  succeededAt: string | null;
  /**
   * since when messages have failed; null if the last one was received
   */
  failingSince: string | null;
  /**
   * earliest time of the next message
   */
  nextAt: string;
  /**
   * code of the error of the last message; null if it was received
   */
  errorCode: string | null;
  /**
   * the error in words
   */
  errorMessage: string | null;
  /**
   * when it was added, ISO 8601 in UTC
   */
  createdAt: string;
  /**
   * secret that the messages are signed with; shown only when it is new
   */
  secret?: string;
}
/**
 * The messages, newest first; the last 200 are kept.
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
 * A message that was sent, and the answer to it.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "WebhookDelivery".
 */
export interface WebhookDelivery {
  /**
   * `webhook-id` of the message; the same when it is sent again
   */
  eventId: string;
  /**
   * when it was sent, ISO 8601 in UTC
   */
  at: string;
  /**
   * milliseconds until the answer
   */
  ms: number;
  /**
   * the body of the message
   */
  sent: string;
  /**
   * HTTP status of the answer; null if there was none
   */
  status: number | null;
  /**
   * the first 1,000 bytes of the answer; null if there was none
   */
  answer: string | null;
  /**
   * code of the error; null if the message was received
   */
  errorCode: string | null;
  /**
   * the error in words
   */
  errorMessage: string | null;
}
/**
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "ListDeliveriesQuery".
 */
export interface ListDeliveriesQuery {
  /**
   * maximum number of items in the answer
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
   * number of the version to compare with
   */
  from: number;
  /**
   * number of the version that is compared
   */
  to: number;
  /**
   * what is different in `to`, in words; empty if nothing is different
   */
  summary: string;
  /**
   * what is different in `to`, as data, like `changes` in the changelog
   */
  changes: (
    | {
        kind: 'articles-joined';
        /**
         * of `articleIds`: ids of the articles; of `opened` and `settled`: the counts on which outlets disagree now, or agree again, in words
         */
        articleIds: string[];
      }
    | {
        kind: 'articles-left';
        /**
         * of `articleIds`: ids of the articles; of `opened` and `settled`: the counts on which outlets disagree now, or agree again, in words
         */
        articleIds: string[];
      }
    | {
        kind: 'articles-corrected';
        /**
         * of `articleIds`: ids of the articles; of `opened` and `settled`: the counts on which outlets disagree now, or agree again, in words
         */
        articleIds: string[];
      }
    | {
        kind: 'first-lean';
        /**
         * side of the outlet, by its lean
         */
        side: 'left' | 'center' | 'right';
      }
    | {
        kind: 'figure';
        /**
         * what is counted, as in `timeline`
         */
        what: string;
        /**
         * value before the change
         */
        from: number;
        /**
         * value after the change
         */
        to: number;
      }
    | {
        kind: 'headline';
        /**
         * value before the change
         */
        from: string;
        /**
         * value after the change
         */
        to: string;
      }
    | {
        kind: 'dek';
        /**
         * value before the change
         */
        from: string | null;
        /**
         * value after the change
         */
        to: string | null;
      }
    | {
        kind: 'key-points';
        /**
         * number of new key points
         */
        added: number;
        /**
         * number of key points that were removed
         */
        removed: number;
      }
    | {
        kind: 'differences';
        /**
         * of `articleIds`: ids of the articles; of `opened` and `settled`: the counts on which outlets disagree now, or agree again, in words
         */
        opened: string[];
        /**
         * of `articleIds`: ids of the articles; of `opened` and `settled`: the counts on which outlets disagree now, or agree again, in words
         */
        settled: string[];
      }
    | {
        kind: 'perspectives';
      }
    | {
        kind: 'translations';
        /**
         * languages in which the story can now be read as well, as ISO 639-1 codes
         */
        languages: string[];
      }
    | {
        kind: 'bias';
        /**
         * shares of the three sides among the rated outlets, in percent
         */
        from: {
          /**
           * share of the rated outlets, in percent
           */
          left: number;
          /**
           * share of the rated outlets, in percent
           */
          center: number;
          /**
           * share of the rated outlets, in percent
           */
          right: number;
        };
        /**
         * shares of the three sides among the rated outlets, in percent
         */
        to: {
          /**
           * share of the rated outlets, in percent
           */
          left: number;
          /**
           * share of the rated outlets, in percent
           */
          center: number;
          /**
           * share of the rated outlets, in percent
           */
          right: number;
        };
        /**
         * the largest share, as a sentence in English
         */
        statement: string;
      }
    | {
        kind: 'blindspot';
        /**
         * value before the change
         */
        from: string | null;
        /**
         * value after the change
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
         * value before the change
         */
        from: string;
        /**
         * value after the change
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
         * id of the story that it was merged into
         */
        into: string;
      }
    | {
        kind: 'made-anew';
      }
  )[];
  /**
   * names of the fields of the document that are different
   */
  fields: string[];
}
/**
 * An outlet: facts, ratings, numbers of stories and newest stories.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "Outlet".
 */
export interface Outlet {
  /**
   * its main domain; with a path if it is a section that is rated separately
   */
  domain: string;
  /**
   * its other domains, hosts or paths
   */
  aliases: string[];
  /**
   * its sections that are rated separately
   */
  sections: string[];
  /**
   * its name
   */
  name?: string | null;
  /**
   * its country, as ISO 3166-1 alpha-2
   */
  country?: string | null;
  /**
   * who publishes it
   */
  owner?: string | null;
  /**
   * ultimate owner: the owner of its owner; null if there is none, or if it is unknown
   */
  family?: string | null;
  /**
   * `private`, `independent`, `non-profit`, `public-service` or `state-funded`
   */
  ownerType?: string | null;
  /**
   * whether a state decides what it publishes; null if unknown
   */
  stateMedia?: boolean | null;
  /**
   * what it publishes: `news`, `satire` or `press-release`
   */
  category?: string | null;
  /**
   * date of these facts, as ISO date, possibly shortened to a year
   */
  factsAt?: string | null;
  /**
   * where the facts are from
   */
  factsSource?: string | null;
  /**
   * the combined rating; null if nobody rates it
   */
  rating: {
    /**
     * level of `leanScore`; null if nobody rates the lean
     */
    lean: ('left' | 'lean-left' | 'center' | 'lean-right' | 'right') | null;
    /**
     * mean lean of the raters, -2 (left) to 2 (right)
     */
    leanScore: number | null;
    /**
     * lowest and highest lean among the raters
     */
    leanRange: {
      /**
       * lowest lean, -2 to 2
       */
      min: number;
      /**
       * highest lean, -2 to 2
       */
      max: number;
    } | null;
    /**
     * how far the raters agree on the lean: `one`: there is only one; `same`: all give the same level; `same-side`: different levels of one side; `adjacent`: center and one side; `opposed`: left and right
     */
    agreement: ('one' | 'same' | 'same-side' | 'adjacent' | 'opposed') | null;
    /**
     * mean of the levels that the raters give; null if nobody rates the factuality
     */
    factuality: ('very-high' | 'high' | 'mostly-factual' | 'mixed' | 'low' | 'very-low') | null;
    /**
     * names of the raters whose lean is used
     */
    leanRaters: string[];
    /**
     * names of the raters whose factuality is used
     */
    factualityRaters: string[];
    /**
     * date of the newest rating that is used
     */
    asOf: string | null;
  } | null;
  /**
   * all ratings as they were imported
   *
   * Items: A rating as it was imported.
   */
  ratings: {
    /**
     * domain that the rating is for
     */
    domain: string;
    /**
     * name of the rater
     */
    rater: string;
    /**
     * date of the rating, possibly shortened to a year
     */
    ratedAt: string;
    /**
     * political lean in the words of the rater; null if it does not rate the lean
     */
    lean: string | null;
    /**
     * factuality in the words of the rater; null if it does not rate the factuality
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
   * numbers of stories
   */
  volumes: {
    /**
     * number of published stories with an article of this outlet
     */
    stories: number;
    /**
     * number of these that were updated in the last 24 hours
     */
    lastDay: number;
    /**
     * number of these that were updated in the last 7 days
     */
    lastWeek: number;
    /**
     * number of these that were updated in the last 30 days
     */
    lastMonth: number;
  };
  /**
   * the ten stories with an article of this outlet that were first published last
   */
  latest: {
    /**
     * id of the story
     */
    id: string;
    /**
     * number of its current version
     */
    version: number;
    /**
     * its headline
     */
    headline: string;
    /**
     * number of outlets that have an article in it
     */
    outletCount: number;
    /**
     * when this version was published (ISO 8601, UTC)
     */
    updatedAt: string;
  }[];
}
/**
 * Figures over the stories that were first published within a period.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "Aggregates".
 */
export interface Aggregates {
  /**
   * start of the period (ISO 8601, UTC), inclusive
   */
  since: string;
  /**
   * end of the period (ISO 8601, UTC), exclusive
   */
  until: string;
  /**
   * number of stories
   */
  stories: number;
  /**
   * number of stories by the day of their first publication; days without stories are left out
   */
  days: {
    /**
     * date in UTC, as YYYY-MM-DD
     */
    day: string;
    /**
     * number of stories
     */
    stories: number;
  }[];
  /**
   * the fifty topics with the most stories, with the mean bias of these
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
     * mean bias of the stories of the topic; null if none has a rated outlet
     */
    bias: {
      /**
       * share of outlets that lean left among the rated outlets of a story, in percent: the mean over the stories
       */
      left: number;
      /**
       * the same for outlets in the center
       */
      center: number;
      /**
       * the same for outlets that lean right
       */
      right: number;
      /**
       * number of stories with a rated outlet: the means are over these
       */
      rated: number;
    } | null;
  }[];
  /**
   * the fifty outlets with the most stories
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
   * the fifty owners with the most stories
   */
  owners: {
    /**
     * owner of outlets, in lower case
     */
    owner: string;
    /**
     * number of stories
     */
    stories: number;
  }[];
  /**
   * number of stories by language
   */
  languages: {
    /**
     * language, as an ISO 639 code; null if unknown
     */
    language: string | null;
    /**
     * number of stories
     */
    stories: number;
  }[];
  /**
   * number of stories with a blind spot, by the side that covers them
   */
  blindspots: {
    /**
     * number of stories that almost only left-leaning outlets cover
     */
    left: number;
    /**
     * number of stories that almost only right-leaning outlets cover
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
   * its id in the imported file; null if it was not imported
   */
  externalId: string | null;
  /**
   * its address as it was found
   */
  url: string | null;
  /**
   * its canonical address, as the page declares it; null if unknown
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
   * when it was published (ISO 8601, UTC); null if unknown
   */
  publishedAt: string | null;
  /**
   * its language, as an ISO 639 code; null if uncertain
   */
  language: string | null;
  /**
   * how far it has come in the pipeline, or `skipped` or `failed`
   */
  status: 'discovered' | 'fetched' | 'extracted' | 'deduped' | 'clustered' | 'published' | 'skipped' | 'failed';
  /**
   * why it has this status, as a stable code
   */
  reason: string | null;
  /**
   * id of its story; null while it is in none
   */
  storyId: string | null;
  /**
   * id of the article that this one is a copy of; null if it is no copy
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
   * who wrote it, according to the page
   */
  byline: string | null;
  /**
   * name of the site, according to the page
   */
  siteName: string | null;
  /**
   * section of the outlet that it is in
   */
  section: string | null;
  /**
   * address of its image
   */
  image: string | null;
  /**
   * number of words in its text
   */
  wordCount: number;
  /**
   * whether the text is behind a paywall, so that `text` may be only a part of it
   */
  paywall: boolean;
  /**
   * version of the method that extracted the text
   */
  extractorVersion: string | null;
  /**
   * when newsloom found it (ISO 8601, UTC)
   */
  discoveredAt: string;
  /**
   * since when it has this status (ISO 8601, UTC)
   */
  statusAt: string;
  /**
   * kind of copy: `same-url`: the same page; `same-text`: word for word; of edited copies: `revision` in the same outlet, `excerpt` if much shorter, else `syndicated`; `near`: any edited copy, of an earlier release; null if it is no copy
   */
  duplicateKind: ('same-url' | 'same-text' | 'revision' | 'excerpt' | 'syndicated' | 'near') | null;
  /**
   * how certain it is that it is a copy, 0 to 1: 1 for the same page or text, else by how much of the wording both share; null if it is no copy
   */
  duplicateScore: number | null;
  /**
   * why the article is in its story
   */
  cluster: {
    /**
     * version of the clustering method that chose the story
     */
    clusterer: string;
    /**
     * probability that the article belongs to its story, as computed when it joined, 0 to 1; 1 for the article that opened it; for a copy its `duplicateScore`
     */
    similarity: number;
    /**
     * why it is in its story: `opened`: it is the first article; `similar`: it resembles the articles; `copy`: it is a copy of one of them; `merged`: its story was merged into this one; `split`: it was split off from another story
     */
    reason: 'opened' | 'similar' | 'copy' | 'merged' | 'split';
    /**
     * the figures behind the decision: cosines from 0 to 1, `time` in milliseconds, the `threshold` for joining and others; null if unknown
     */
    components: {
      [k: string]: number | null;
    };
    /**
     * the next most likely stories, the most likely first
     */
    runnersUp: {
      /**
       * id of the story
       */
      storyId: string;
      /**
       * probability that the article belongs to that story, 0 to 1
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
   * code of the error if an engine does not answer, such as `queue-unavailable`; else null
   */
  trouble: string | null;
  /**
   * the stages, in the order in which an article passes through them
   */
  stages: {
    /**
     * name of the stage
     */
    stage: string;
    /**
     * number of units that wait for this stage or are in it
     */
    waiting: number;
  }[];
  /**
   * number of articles by status
   */
  articles: {
    /**
     * number of articles that are discovered
     */
    discovered: number;
    /**
     * number of articles that are fetched
     */
    fetched: number;
    /**
     * number of articles that are extracted
     */
    extracted: number;
    /**
     * number of articles that are deduped
     */
    deduped: number;
    /**
     * number of articles that are clustered
     */
    clustered: number;
    /**
     * number of articles that are published
     */
    published: number;
    /**
     * number of articles that are skipped
     */
    skipped: number;
    /**
     * number of articles that are failed
     */
    failed: number;
  };
  /**
   * number of published stories
   */
  stories: number;
  /**
   * feeds by state
   */
  feeds: {
    /**
     * number of feeds that are polled
     */
    active: number;
    /**
     * number of these whose last poll failed
     */
    failing: number;
    /**
     * number of these that have had nothing new for far longer than usual
     */
    quiet: number;
    /**
     * number of feeds that somebody has paused
     */
    paused: number;
    /**
     * number of feeds that no longer exist
     */
    gone: number;
  };
  /**
   * when a feed was last polled (ISO 8601, UTC); null if none was
   */
  polledAt: string | null;
  /**
   * when a version of a story was last published (ISO 8601, UTC); null if none was
   */
  publishedAt: string | null;
}
