import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { extractPage } from '@newsloom/extraction';
import { pageCounts, tokens } from '/work/shared/bench/extract_eval.mjs';

const D = '/work/shared/data/extraction/';
const truth = JSON.parse(readFileSync(D + 'truth.json', 'utf8'));
const sh = (t: string) => {
  const k = tokens(t);
  const s = new Set<string>();
  for (let i = 0; i + 4 <= k.length; i++) s.add(k.slice(i, i + 4).join(' '));
  return s;
};
for (const id of Object.keys(truth)) {
  if (process.argv.length > 2 && !process.argv.slice(2).some((a) => id.startsWith(a))) continue;
  const html = gunzipSync(readFileSync(D + `pages/${id}.html.gz`)).toString();
  const { text } = extractPage(html, { url: truth[id].url });
  const body = truth[id].articleBody;
  const c = pageCounts(body, text);
  const p = c.tp / (c.tp + c.fp),
    r = c.tp / (c.tp + c.fn);
  console.log('==', id.slice(0, 8), truth[id].url.slice(0, 90), p.toFixed(3), r.toFixed(3));
  const T = sh(body),
    P = sh(text);
  const out = (label: string, blocks: string[], S: Set<string>) => {
    let n = 0;
    for (const b of blocks) {
      const s = [...sh(b)];
      const k = tokens(b);
      const miss = s.length
        ? s.filter((x) => !S.has(x)).length / s.length
        : k.length && ![...S].some((x) => x.includes(k.join(' ')))
          ? 1
          : 0;
      if (miss > 0.5 && n++ < 14) console.log('  ', label, b.slice(0, 160).replace(/\n/g, '⏎'));
    }
  };
  out('+', text.split('\n\n'), T);
  out('-', body.split(/\n+/), P);
  await new Promise((r) => setImmediate(r));
}
