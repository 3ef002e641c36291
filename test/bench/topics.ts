/**
 * Measures the topics of single articles against labels made by others: `node test/bench/topics.ts`. The data are in
 * NEWSLOOM_DATA. The limits in `packages/meaning/src/topics.ts` were chosen on half of the stories of each set, which
 * are left out here (`topic-split.ts`); pages were never used for that. An article is right if its top topic is one of
 * those of its label. Coverage is the share of articles with a topic.
 */

import { detectLanguage } from '@newsloom/language';
import { meaningDigestOf, meaningOf } from '@newsloom/meaning';
import { isThere } from './bench-data.ts';
import { type LabelledArticle, ofPages, ofSections, ofTopics, topicFiles } from './topic-data.ts';
import { isForTraining } from './topic-split.ts';

const TOP = /^medtop:(\d\d)000000$/;

function measure(): void {
  const sets = [
    ...ofTopics('headlines of 2014', 'uci36h.dev.jsonl.gz'),
    ...ofTopics('round-ups', 'allsides.dev.jsonl.gz'),
    ...ofTopics('round-ups of 2021', 'allsides2021.dev.jsonl.gz'),
    ...ofSections('sections of addresses', 'allsides-unlabelled.stream.jsonl.gz').filter((_, at) => at % 5 === 0),
  ].filter(({ group }) => !isForTraining(group));
  const pages = ofPages((text) => detectLanguage(text.slice(0, 2_000)));
  for (const [set, articles] of Map.groupBy([...sets, ...pages], (one) => one.set)) report(set, articles);
  report(
    'pages not in English',
    pages.filter(({ language }) => language !== 'en'),
  );
  report('all', [...sets, ...pages]);
}

function report(set: string, articles: readonly LabelledArticle[]): void {
  const given = articles.flatMap(({ title, text, language, right }) => {
    const story = { language, articles: [{ digest: meaningDigestOf({ title, text }, language), country: null }] };
    const first = meaningOf(story).topics[0];
    return first ? [right.includes(TOP.exec(first.id)?.[1] ?? '')] : [];
  });
  const precision = ((100 * given.filter(Boolean).length) / Math.max(1, given.length)).toFixed(1);
  const coverage = ((100 * given.length) / Math.max(1, articles.length)).toFixed(1);
  console.log(`${set}: ${articles.length} articles, precision ${precision} %, coverage ${coverage} %`);
}

if (isThere('topics', ...topicFiles)) measure();
