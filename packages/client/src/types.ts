// Made from the OpenAPI document by `npm run generate -w @newsloom/client`. Do not edit.

/**
 * A page of stories.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "ListStories".
 */
export interface ListStories {
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
  slug: string;
  version: number;
  status: 'active' | 'quiet' | 'archived' | 'merged' | 'retracted';
  firstPublishedAt: string | null;
  /**
   * ISO 8601, UTC
   */
  firstSeenAt: string;
  lastArticleAt: string | null;
  /**
   * ISO 8601, UTC
   */
  updatedAt: string;
  headline: {
    text: string;
    articleId: string | null;
  };
  dek: string | null;
  language: string | null;
  /**
   * news as long as half of the outlets report it as news
   */
  kind?: 'news' | 'opinion' | 'satire' | 'deals' | 'horoscope' | 'scores' | 'press-release' | 'live-blog';
  articleCount: number;
  originalCount: number;
  reprintCount: number;
  outletCount: number;
  ownerCount: number;
  bias: {
    left: number;
    center: number;
    right: number;
    unrated: number;
    rated: number;
    percent: {
      left: number;
      center: number;
      right: number;
    };
    /**
     * rated outlets by level
     */
    buckets?: {
      left: number;
      'lean-left': number;
      center: number;
      'lean-right': number;
      right: number;
    };
    statement: string;
    raters: string[];
    /**
     * date of the newest rating in use
     */
    asOf: string | null;
  };
  factuality: {
    [k: string]: unknown;
  };
  blindspot: {
    side: string;
    share: number;
    threshold: number;
  } | null;
  /**
   * IPTC Media Topics ("medtop:15000000"), one of the top followed by one below it
   */
  topics: {
    id: string;
    label: string;
    score: number;
  }[];
  /**
   * words and phrases of titles and texts, without names
   */
  keywords: {
    label: string;
    score: number;
  }[];
  /**
   * where it happened; null if the articles leave that open
   */
  eventLocation: {
    name: string;
    country: string;
    confidence: number;
  } | null;
  image: string | null;
  importance: {
    value: number;
  };
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
   * domain of an outlet that has an article in the story
   */
  outlet?: string;
  /**
   * outlets at least
   */
  minOutlets?: number;
  /**
   * stories that almost only this side covers
   */
  blindspot?: 'left' | 'right';
  /**
   * updated at this time or later (ISO 8601)
   */
  since?: string;
  /**
   * words of headline and dek; "a phrase", -not, or
   */
  q?: string;
  /**
   * by importance that halves with each half day since the last article, by first publication, or by last update; the highest or latest comes first
   */
  sort?: 'top' | 'new' | 'updated';
  /**
   * items in a page
   */
  limit?: number;
  /**
   * `next` of the page before, with the same sort
   */
  cursor?: string;
}
/**
 * The versions of a story that are kept.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "ListVersions".
 */
export interface ListVersions {
  storyId: string;
  /**
   * newest first
   */
  versions: {
    version: number;
    /**
     * when it was published
     */
    at: string;
    headline: string;
    articleCount: number;
    outletCount: number;
    /**
     * the entry of this version in the changelog
     */
    change: {
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
            articleIds: string[];
          }
        | {
            kind: 'articles-left';
            articleIds: string[];
          }
        | {
            kind: 'articles-corrected';
            articleIds: string[];
          }
        | {
            kind: 'first-lean';
            side: 'left' | 'center' | 'right';
          }
        | {
            kind: 'figure';
            /**
             * what is counted, as in the timeline
             */
            what: string;
            from: number;
            to: number;
          }
        | {
            kind: 'headline';
            from: string;
            to: string;
          }
        | {
            kind: 'dek';
            from: string | null;
            to: string | null;
          }
        | {
            kind: 'key-points';
            added: number;
            removed: number;
          }
        | {
            kind: 'differences';
            opened: string[];
            settled: string[];
          }
        | {
            kind: 'perspectives';
          }
        | {
            kind: 'bias';
            from: {
              left: number;
              center: number;
              right: number;
            };
            to: {
              left: number;
              center: number;
              right: number;
            };
            statement: string;
          }
        | {
            kind: 'blindspot';
            from: string | null;
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
            from: string;
            to: string;
          }
        | {
            kind: 'split';
            from: string;
          }
        | {
            kind: 'merged';
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
  id: string;
  /**
   * its id in the import
   */
  externalId: string | null;
  url: string | null;
  canonicalUrl: string | null;
  title: string;
  /**
   * domain of the outlet
   */
  outlet: string | null;
  publishedAt: string | null;
  language: string | null;
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
        articleIds: string[];
      }
    | {
        kind: 'articles-left';
        articleIds: string[];
      }
    | {
        kind: 'articles-corrected';
        articleIds: string[];
      }
    | {
        kind: 'first-lean';
        side: 'left' | 'center' | 'right';
      }
    | {
        kind: 'figure';
        /**
         * what is counted, as in the timeline
         */
        what: string;
        from: number;
        to: number;
      }
    | {
        kind: 'headline';
        from: string;
        to: string;
      }
    | {
        kind: 'dek';
        from: string | null;
        to: string | null;
      }
    | {
        kind: 'key-points';
        added: number;
        removed: number;
      }
    | {
        kind: 'differences';
        opened: string[];
        settled: string[];
      }
    | {
        kind: 'perspectives';
      }
    | {
        kind: 'bias';
        from: {
          left: number;
          center: number;
          right: number;
        };
        to: {
          left: number;
          center: number;
          right: number;
        };
        statement: string;
      }
    | {
        kind: 'blindspot';
        from: string | null;
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
        from: string;
        to: string;
      }
    | {
        kind: 'split';
        from: string;
      }
    | {
        kind: 'merged';
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
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "Story".
 */
export interface Story {
  schemaVersion: 1;
  /**
   * stable for life
   */
  id: string;
  slug: string;
  version: number;
  status: 'active' | 'quiet' | 'archived' | 'merged' | 'retracted';
  /**
   * id of the story that took this one in
   */
  mergedInto: string | null;
  /**
   * id of the published story that this one was split from
   */
  splitFrom: string | null;
  firstPublishedAt: string | null;
  /**
   * ISO 8601, UTC
   */
  firstSeenAt: string;
  lastArticleAt: string | null;
  /**
   * ISO 8601, UTC
   */
  updatedAt: string;
  headline: {
    text: string;
    articleId: string | null;
  };
  dek: string | null;
  /**
   * where the dek stands, or the sentences that a language model made it of; absent in older documents
   */
  dekSource?: {
    citations: {
      articleId: string;
      quote: string;
      /**
       * offset in the stored text of the article, in UTF-16 units
       */
      start: number;
      end: number;
    }[];
    outlets: string[];
    /**
     * extractive: the first citation, unchanged; abstractive: made of the citations by a language model
     */
    method: 'extractive' | 'abstractive';
  } | null;
  keyPoints: {
    text: string;
    citations: {
      articleId: string;
      quote: string;
      /**
       * offset in the stored text of the article, in UTF-16 units
       */
      start: number;
      end: number;
    }[];
    outlets: string[];
    /**
     * extractive: the first citation, unchanged; abstractive: made of the citations by a language model
     */
    method: 'extractive' | 'abstractive';
  }[];
  language: string | null;
  /**
   * news as long as half of the outlets report it as news
   */
  kind?: 'news' | 'opinion' | 'satire' | 'deals' | 'horoscope' | 'scores' | 'press-release' | 'live-blog';
  articles: {
    id: string;
    externalId: string | null;
    url: string | null;
    title: string;
    excerpt: string | null;
    byline: string | null;
    publishedAt: string | null;
    language: string | null;
    image: string | null;
    paywall: boolean;
    outlet: {
      domain: string;
      name: string;
      country: string | null;
      lean: string | null;
      factuality: string | null;
      owner: string | null;
      /**
       * lowest and highest lean that a rater gives, from -2 (left) to 2 (right)
       */
      leanRange?: {
        min: number;
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
     * to the story, when the article joined it
     */
    similarity: number;
    kind?: 'news' | 'opinion' | 'satire' | 'deals' | 'horoscope' | 'scores' | 'press-release' | 'live-blog';
  }[];
  articleCount: number;
  originalCount: number;
  reprintCount: number;
  outletCount: number;
  ownerCount: number;
  bias: {
    left: number;
    center: number;
    right: number;
    unrated: number;
    rated: number;
    percent: {
      left: number;
      center: number;
      right: number;
    };
    /**
     * rated outlets by level
     */
    buckets?: {
      left: number;
      'lean-left': number;
      center: number;
      'lean-right': number;
      right: number;
    };
    statement: string;
    raters: string[];
    /**
     * date of the newest rating in use
     */
    asOf: string | null;
  };
  factuality: {
    [k: string]: unknown;
  };
  ownership: {
    [k: string]: unknown;
  };
  countries: {
    [k: string]: number;
  };
  /**
   * percent of the outlets of known country that are from the country of the event; null if that is unknown
   */
  localShare?: number | null;
  blindspot: {
    side: string;
    share: number;
    threshold: number;
  } | null;
  firstBy: {
    outlet: string | null;
    at: string | null;
  } | null;
  /**
   * IPTC Media Topics ("medtop:15000000"), one of the top followed by one below it
   */
  topics: {
    id: string;
    label: string;
    score: number;
  }[];
  /**
   * words and phrases of titles and texts, without names
   */
  keywords: {
    label: string;
    score: number;
  }[];
  entities: {
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
  locations: {
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
    name: string;
    country: string;
    confidence: number;
  } | null;
  importance: {
    value: number;
    components: {
      [k: string]:
        | number
        | {
            raw: number;
            /**
             * from here on the component counts in full
             */
            full: number;
            scale: 'linear' | 'log';
            value: number;
            weight: number;
          };
    };
    scorerVersion: string;
  };
  velocity: {
    value: number;
    components: {
      [k: string]:
        | number
        | {
            raw: number;
            /**
             * from here on the component counts in full
             */
            full: number;
            scale: 'linear' | 'log';
            value: number;
            weight: number;
          };
    };
    scorerVersion: string;
  };
  diversity: {
    value: number;
    components: {
      [k: string]:
        | number
        | {
            raw: number;
            /**
             * from here on the component counts in full
             */
            full: number;
            scale: 'linear' | 'log';
            value: number;
            weight: number;
          };
    };
    scorerVersion: string;
  };
  cohesion: {
    value: number;
    components: {
      [k: string]:
        | number
        | {
            raw: number;
            /**
             * from here on the component counts in full
             */
            full: number;
            scale: 'linear' | 'log';
            value: number;
            weight: number;
          };
    };
    scorerVersion: string;
  };
  /**
   * how the coverage grew and what changed, earliest first; ten at most
   */
  timeline: {
    /**
     * ISO 8601, UTC
     */
    at: string;
    /**
     * first-report, growth, side, figure, fact
     */
    kind: string;
    articleId: string | null;
    text: string;
    /**
     * of kind `figure`: the count that changed
     */
    figure?: {
      /**
       * what is counted: dead, injured, missing, arrested, evacuated, money, share
       */
      what: string;
      from: number;
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
     * in words
     */
    text: string;
    /**
     * the most reported first
     */
    values: {
      value: number;
      /**
       * `%`, the sign of a currency, or null for people
       */
      unit: string | null;
      /**
       * the sentences that give this value
       */
      citations: {
        articleId: string;
        quote: string;
        /**
         * offset in the stored text of the article, in UTF-16 units
         */
        start: number;
        end: number;
      }[];
      outlets: string[];
    }[];
  }[];
  /**
   * what outlets of each side stress and others do not; null unless two sides have two independent outlets
   */
  perspectives: {
    left: {
      text: string;
      citations: {
        articleId: string;
        quote: string;
        /**
         * offset in the stored text of the article, in UTF-16 units
         */
        start: number;
        end: number;
      }[];
      outlets: string[];
    }[];
    center: {
      text: string;
      citations: {
        articleId: string;
        quote: string;
        /**
         * offset in the stored text of the article, in UTF-16 units
         */
        start: number;
        end: number;
      }[];
      outlets: string[];
    }[];
    right: {
      text: string;
      citations: {
        articleId: string;
        quote: string;
        /**
         * offset in the stored text of the article, in UTF-16 units
         */
        start: number;
        end: number;
      }[];
      outlets: string[];
    }[];
  } | null;
  related: {
    id: string;
    /**
     * the similarity of the nearest article, 0 to 1
     */
    score: number;
    /**
     * articles resemble it; this story was split from it; it ended before this one began
     */
    reasons?: ('similar' | 'split' | 'previous')[];
  }[];
  /**
   * id of the nearest earlier story of the same matter
   */
  previousStory: string | null;
  image: string | null;
  provenance: {
    pipelineVersion: string;
    clusterer: string | null;
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
    ratingsAsOf: string | null;
  };
  changelog: {
    version: number;
    /**
     * ISO 8601, UTC
     */
    at: string;
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
          articleIds: string[];
        }
      | {
          kind: 'articles-left';
          articleIds: string[];
        }
      | {
          kind: 'articles-corrected';
          articleIds: string[];
        }
      | {
          kind: 'first-lean';
          side: 'left' | 'center' | 'right';
        }
      | {
          kind: 'figure';
          /**
           * what is counted, as in the timeline
           */
          what: string;
          from: number;
          to: number;
        }
      | {
          kind: 'headline';
          from: string;
          to: string;
        }
      | {
          kind: 'dek';
          from: string | null;
          to: string | null;
        }
      | {
          kind: 'key-points';
          added: number;
          removed: number;
        }
      | {
          kind: 'differences';
          opened: string[];
          settled: string[];
        }
      | {
          kind: 'perspectives';
        }
      | {
          kind: 'bias';
          from: {
            left: number;
            center: number;
            right: number;
          };
          to: {
            left: number;
            center: number;
            right: number;
          };
          statement: string;
        }
      | {
          kind: 'blindspot';
          from: string | null;
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
          from: string;
          to: string;
        }
      | {
          kind: 'split';
          from: string;
        }
      | {
          kind: 'merged';
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
 * An article, whole.
 *
 * This interface was referenced by `Root`'s JSON-Schema
 * via the `definition` "Article".
 */
export interface Article {
  id: string;
  /**
   * its id in the import
   */
  externalId: string | null;
  url: string | null;
  canonicalUrl: string | null;
  title: string;
  /**
   * domain of the outlet
   */
  outlet: string | null;
  publishedAt: string | null;
  language: string | null;
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
  excerpt: string | null;
  byline: string | null;
  siteName: string | null;
  /**
   * the section of the outlet
   */
  section: string | null;
  image: string | null;
  wordCount: number;
  paywall: boolean;
  extractorVersion: string | null;
  /**
   * ISO 8601, UTC
   */
  discoveredAt: string;
  /**
   * since when it has this status
   */
  statusAt: string;
  duplicateKind: ('same-url' | 'same-text' | 'revision' | 'excerpt' | 'syndicated' | 'near') | null;
  duplicateScore: number | null;
  /**
   * why the article is in its story
   */
  cluster: {
    clusterer: string;
    /**
     * to the story, when the article joined it
     */
    similarity: number;
    reason: 'opened' | 'similar' | 'copy' | 'merged' | 'split';
    components: {
      [k: string]: number | null;
    };
    runnersUp: {
      storyId: string;
      similarity: number;
    }[];
  } | null;
}
