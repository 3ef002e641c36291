import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { extractPage } from '@newsloom/extraction';
import { JSDOM, VirtualConsole } from 'jsdom';

const D = '/work/shared/data/extraction/';
const truth = JSON.parse(readFileSync(D + 'truth.json', 'utf8'));
const pages = Object.keys(truth).map((id) => [
  gunzipSync(readFileSync(D + `pages/${id}.html.gz`)).toString(),
  truth[id].url,
]);
const run = async (f: any) => {
  const s = process.cpuUsage();
  for (const [h, u] of pages) {
    f(h, u);
    await new Promise((r) => setImmediate(r));
  }
  const c = process.cpuUsage(s);
  return (c.user + c.system) / 1000 / pages.length;
};
const plain = (h: string, u: string) => {
  const d = new JSDOM(h, { url: u, virtualConsole: new VirtualConsole() });
  new Readability(d.window.document).parse();
  d.window.close();
};
const ours = (h: string, u: string) => extractPage(h, { url: u });
for (let i = 0; i < 3; i++) {
  console.log('ours', (await run(ours)).toFixed(1), Math.round(process.memoryUsage().heapUsed / 1e6));
}
for (let i = 0; i < 2; i++) console.log('plain', (await run(plain)).toFixed(1));
