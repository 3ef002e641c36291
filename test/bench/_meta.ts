import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { extractPage } from '@newsloom/extraction';

const D = '/work/shared/data/extraction/';
const truth = JSON.parse(readFileSync(D + 'truth.json', 'utf8'));
for (const id of Object.keys(truth)) {
  const html = gunzipSync(readFileSync(D + `pages/${id}.html.gz`)).toString();
  const e = extractPage(html, { url: truth[id].url });
  console.log(
    id.slice(0, 5),
    truth[id].url.slice(0, 60) + '\n  ',
    [
      e.canonicalUrl === truth[id].url ? '=' : e.canonicalUrl?.slice(0, 70),
      e.title,
      e.byline,
      e.siteName,
      e.publishedAt,
      e.language,
      e.image?.slice(0, 40),
      e.wordCount,
      e.paywall,
      e.excerpt?.slice(0, 50),
    ].join(' ¦ '),
  );
  await new Promise((r) => setImmediate(r));
}
