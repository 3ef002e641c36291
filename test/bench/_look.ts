import { readFileSync } from 'node:fs';
import { parseFeed } from '@newsloom/feeds';

const D = '/work/shared/data/feeds/';
const rows = [
  ...readFileSync(D + 'expectations.jsonl', 'utf8').split('\n'),
  ...readFileSync(D + 'adversarial.jsonl', 'utf8').split('\n'),
]
  .filter(Boolean)
  .map((l) => JSON.parse(l));
const ws = (t: any) => (t == null ? '' : String(t).replace(/\s+/g, ' ').trim());
for (const id of process.argv.slice(2)) {
  const r = rows.find((x) => x.id === id || x.id.startsWith(id));
  console.log(
    '==',
    r.id,
    r.url,
    JSON.stringify(r.http ?? {}),
    readFileSync(D + r.file)
      .subarray(0, r.bytes < 1500 ? 1500 : 0)
      .toString(),
  );
  let f: any;
  try {
    f = await parseFeed(readFileSync(D + r.file), {
      url: r.url ?? 'http://localhost/feed',
      contentType: r.http?.['content-type'] ?? r.http?.['Content-Type'] ?? null,
    });
  } catch (e: any) {
    console.log('ERR', e.code, e.message);
    continue;
  }
  console.log(f.format, f.warnings, f.entries.length, r.expect.entryCount);
  let n = 0;
  (r.expect.entries ?? []).forEach((x: any, i: number) => {
    const p = f.entries[i] ?? {};
    const d: any = {};
    if ('title' in x && ws(x.title) !== ws(p.title)) d.title = [x.title, p.title];
    if ('link' in x && ws(x.link) !== ws(p.url)) d.link = [x.link, p.url];
    if (x.id && ws(x.id) !== ws(p.id)) d.id = [x.id, p.id];
    const want = x.publishedISO ?? x.anyDateISO ?? x.updatedISO ?? x.dateISO;
    if (
      want &&
      ![p.publishedAt, p.updatedAt].some(
        (z) => z && Math.floor(Date.parse(z) / 1000) === Math.floor(Date.parse(want) / 1000),
      )
    )
      d.date = [want, p.publishedAt, p.updatedAt];
    if (Object.keys(d).length && n++ < 3) console.log(i, JSON.stringify(d).slice(0, 500));
  });
}
