import { readFileSync, readdirSync } from 'node:fs';
import { articlesToRead, digestOf, reportsOf, differencesIn, turningPointsIn, perspectivesOf, summarise, timelineOf } from '@newsloom/summary';
const dir = 'packages/sample/content/';
const outlets = new Map(JSON.parse(readFileSync(dir + 'outlets.json', 'utf8')).map((o: any) => [o.id, o]));
const side = (l: any) => l == null ? null : l.includes('left') ? 'left' : l.includes('right') ? 'right' : 'center';
let ms = 0;
for (const f of readdirSync(dir + 'events')) {
  const e = JSON.parse(readFileSync(dir + 'events/' + f, 'utf8'));
  const all = e.articles.filter((a: any) => a.paragraphs?.length).map((a: any, i: number) => { const o: any = outlets.get(a.outlet); return { id: `${i}`, outlet: o.name, owner: o.owner ?? null, publishedAt: new Date(Date.UTC(2026, 2, 1, 0, 7) + a.hours * 3.6e6).toISOString(), duplicateOf: null, title: a.title, digest: digestOf({ text: a.paragraphs.join('\n\n') }, e.language), side: side(o.lean) }; });
  const read = articlesToRead(all as any[]);
  const t = performance.now();
  const reports = reportsOf(read, e.language); const d = differencesIn(reports), tp = turningPointsIn(reports);
  const p = perspectivesOf(read);
  ms += performance.now() - t;
  const { keyPoints } = summarise({ language: e.language, articles: read });
  console.log('\n##', f, read.length, e.language);
  for (const r of reports) console.log('   r', r.what, r.value, r.at, r.outlet, r.quote.slice(0, 110));
  for (const x of d) console.log('   D', x.text, x.values.map((v) => v.outlets.join()).join(' / '));
  for (const x of timelineOf({ articles: read, turningPoints: tp, keyPoints })) console.log('   ', x.at.slice(5, 16), x.kind, x.text.slice(0, 200));
  if (p) for (const s of ['left', 'center', 'right'] as const) for (const x of p[s]) console.log('   P', s, x.outlets.join(), '|', x.text.slice(0, 220));
}
console.log(ms / 29);
