/**
 * Measures the names found in articles against a sheet that was labelled by hand: `node test/bench/entities.ts
 * [--wrong]`. The articles are in NEWSLOOM_DATA; `entity-sheet.jsonl` has only names, kinds and a few words around
 * them. A name is right if its spelling and its kind are. `--wrong` prints the wrong names, and those that are not on
 * the sheet.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Entity, meaningDigestOf, meaningOf } from '@newsloom/meaning';
import { isThere, readRows } from './bench-data.ts';
import { ENTITY_FOLDERS, judgedArticles } from './entity-articles.ts';

/**
 * A judged name. Its kind is `none` if it is not a name, or only a part of one. `seen`: its article was used to develop
 * the rules.
 */
type Judged = { article: string; language: string; seen: boolean; name: string; type: string; context: string };
type Found = { judged: Judged | undefined; entity: Entity; language: string; seen: boolean };

const { values } = parseArgs({ options: { wrong: { type: 'boolean', default: false } } });

function measure(): void {
  const sheet = readRows<Judged>(join(import.meta.dirname, 'entity-sheet.jsonl'));
  const articles = judgedArticles();
  const found = [...Map.groupBy(sheet, ({ article }) => article)].flatMap(([id, judged]): Found[] => {
    const article = articles.get(id);
    const { language = 'en', seen = false } = judged[0] ?? {};
    if (article === undefined) return [];
    const digest = meaningDigestOf(article, language);
    return meaningOf({ language, articles: [{ digest, country: null }] }).entities.map((entity) => ({
      entity,
      language,
      seen,
      judged: judged.find(({ name }) => name === entity.name),
    }));
  });
  console.log(`${sheet.length} judged names in ${new Set(sheet.map(({ article }) => article)).size} articles`);
  report('all', found);
  report(
    'articles that no rule was made on',
    found.filter(({ seen }) => !seen),
  );
  for (const [language, own] of Map.groupBy(found, (one) => one.language)) report(language, own);
  for (const [type, own] of Map.groupBy(found, ({ entity }) => entity.type)) report(type, own);
  if (values.wrong) for (const one of found.filter((name) => !isRight(name))) print(one);
}

const isRight = ({ judged, entity }: Found): boolean => judged?.type === entity.type;

function report(name: string, found: readonly Found[]): void {
  const judged = found.filter((one) => one.judged !== undefined);
  const right = judged.filter(isRight).length;
  const share = ((100 * right) / Math.max(1, judged.length)).toFixed(1);
  console.log(`${name}: precision ${share} % of ${judged.length}, not judged ${found.length - judged.length}`);
}

const print = ({ judged, entity, language }: Found): void =>
  console.log(`  ${judged ? `wrong, is ${judged.type}` : 'not judged'}: ${language} ${entity.type} ${entity.name}`);

if (isThere('entities', ...ENTITY_FOLDERS)) measure();
