import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { amountReportsOf, articlesToRead, digestOf, reportsOf, differencesIn, turningPointsIn, perspectivesOf, summarise, timelineOf } from '@newsloom/summary';
const rows = gunzipSync(readFileSync(process.argv[2]!)).toString().split('\n').filter(Boolean).map((l) => JSON.parse(l));
const what = process.argv[3];
let ms = 0, n = 0, withDiff = 0, withPers = 0, withTurn = 0;
for (const [story, members] of Map.groupBy(rows, (r: any) => r.story)) {
  if (members.length < 3) continue;
  const lang = members[0].lang ?? 'en';
  const read = articlesToRead(members.filter((m: any) => m.lang === lang).map((m: any) => ({ id: m.id, outlet: m.source ?? 'x', owner: null, publishedAt: m.publishedAt?.length === 10 ? m.publishedAt + 'T10:00:00Z' : m.publishedAt, duplicateOf: null, title: m.title, digest: digestOf({ title: m.title, text: m.text } as any, lang), side: m.lean ?? null })));
  n++;
  const t = performance.now();
  const reports = reportsOf(read, lang);
  const d = differencesIn(reports, amountReportsOf(read as any, lang)), tp = turningPointsIn(reports);
  const p = perspectivesOf(read as any);
  ms += performance.now() - t;
  if (d.length) withDiff++; if (tp.length) withTurn++; if (p) withPers++;
  if (what === 'diff' && (d.length || tp.length)) {
    console.log('\n##', story, lang, members[0].title);
    for (const x of d) for (const v of x.values) for (const c of v.citations) console.log('  D', x.text, '|', v.value, '|', read.find((r) => r.id === c.articleId)?.publishedAt, '|', c.quote.slice(0, 200));
    for (const x of tp) console.log('  T', x.what, x.from, x.to, x.first.quote.slice(0, 200));
  }
  if (what === 'pers' && p && n % Number(process.argv[4] ?? 1) === 0) {
    console.log('\n##', story, lang, members[0].title);
    for (const s of ['left', 'center', 'right'] as const) for (const x of p[s]) console.log('  ', s, x.outlets.join(), '|', x.text.slice(0, 260));
  }
  if (what === 'time' && n % Number(process.argv[4] ?? 1) === 0) {
    const { keyPoints } = summarise({ language: lang, articles: read });
    console.log('\n##', story, members[0].title);
    for (const e of timelineOf({ articles: read, turningPoints: tp, keyPoints })) console.log('  ', e.at, e.kind, e.text.slice(0, 160));
  }
}
console.log({ n, withDiff, withTurn, withPers, ms: ms / n });
