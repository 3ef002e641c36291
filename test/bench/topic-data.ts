import { join } from 'node:path';
import { dataFolder, readRows, readText } from './bench-data.ts';

/** An article, and its acceptable top topics (the first two digits of their ids). */
export type LabelledArticle = {
  set: string;
  group: string;
  title: string;
  text: string;
  language: string;
  right: string[];
};

/** The topics of the data sets as IPTC topics. Several, where the topic of a data set is wider than an IPTC topic. */
const NAMES: Record<string, string> = {
  business: '04 09',
  entertainment: '01 08',
  // Console games count as leisure.
  scitech: '13 10',
  health: '07',
  elections: '11',
  'voting rights and voter fraud': '11 02',
  politics: '11',
  'white house': '11',
  'us house': '11',
  'us senate': '11',
  'us congress': '11',
  impeachment: '11 02',
  coronavirus: '07',
  healthcare: '07 11',
  'public health': '07',
  fda: '07',
  'supreme court': '02 11',
  justice: '02',
  'criminal justice': '02',
  fbi: '02 11',
  immigration: '14 11',
  'us military': '16',
  'national defense': '16 11',
  terrorism: '16 02',
  isis: '16',
  'violence in america': '02',
  'gun control and gun rights': '02 11',
  'sexual misconduct': '02',
  'foreign policy': '11 16',
  trade: '04 11',
  'economy and jobs': '04 09',
  'economic policy': '04 11',
  'banking and finance': '04',
  'federal budget': '04 11',
  taxes: '04 11',
  disaster: '03 17',
  environment: '06',
  'climate change': '06',
  education: '05',
  technology: '13',
  science: '13',
  cybersecurity: '13 02',
  sports: '15',
  'race and racism': '14 02',
  abortion: '07 11 02',
  'media bias': '01',
  'media industry': '01',
  'arts and entertainment': '01 08',
  'religion and faith': '12',
  labor: '09',
};

/** Sections in addresses of articles, in several languages. */
const SECTIONS: [RegExp, string][] = [
  [
    /\/(?:sports?|deportes|fussball|nfl|nba|mlb|soccer|football|formula-1|college-football|premier-league|desporto)\//,
    '15',
  ],
  [/\/(?:business|money|wirtschaft|economia|economie|finance|markets|investing|companies)\//, '04 09'],
  [/\/(?:politics|politik|politica|politique|policy-and-politics|elections?)\//, '11'],
  [/\/(?:health|gesundheit|salud|sante|salute|healthcare|coronavirus)\//, '07'],
  [/\/(?:science|technology|tech|wissen|tecnologia|digital|gadgets)\//, '13'],
  [/\/(?:entertainment|kultur|culture|cultura|movies|music|tv|arts|books|celebrity)\//, '01 08'],
  [/\/(?:travel|food|lifestyle|recipes?|reise|style|fashion)\//, '10'],
  [/\/(?:environment|climate|umwelt|energy-environment)\//, '06'],
  [/\/(?:education|bildung)\//, '05'],
  [/\/(?:crime|court-battles|recht)\//, '02'],
  [/\/(?:weather|wetter)\//, '17'],
];

type Row = {
  story?: string | null;
  title: string;
  text: string;
  lang?: string | null;
  url?: string | null;
  topic?: string;
};
type Truth = Record<string, { url: string; title?: string; articleBody: string }>;

const sectionOf = (url: string | null | undefined): string[] =>
  SECTIONS.find(([pattern]) => pattern.test(url ?? ''))?.[1].split(' ') ?? [];

const cluster = (file: string): string => join(dataFolder('clustering'), file);
export const topicFiles = [
  'uci36h.dev.jsonl.gz',
  'allsides.dev.jsonl.gz',
  'allsides2021.dev.jsonl.gz',
  'allsides-unlabelled.stream.jsonl.gz',
].map(cluster);

/** The articles of a clustering set, with the topics of its stories. */
export const ofTopics = (set: string, file: string): LabelledArticle[] =>
  readRows<Row>(cluster(file)).flatMap(({ story, title, text, lang, topic = '' }) => {
    const right = NAMES[topic.toLowerCase().replaceAll('_', ' ')]?.split(' ');
    return right ? [{ set, group: story ?? title, title, text, language: lang ?? 'en', right }] : [];
  });

/** The articles of a stream whose address has a section. */
export const ofSections = (set: string, file: string): LabelledArticle[] =>
  readRows<Row>(cluster(file)).flatMap(({ title, text, url }) => {
    const right = sectionOf(url);
    return right.length > 0 ? [{ set, group: url ?? title, title, text, language: 'en', right }] : [];
  });

/** Pages whose address has a section. */
export const ofPages = (languageOf: (text: string) => string | null): LabelledArticle[] =>
  ['truth.json', 'fundus/truth.json', 'news2023/truth.json'].flatMap((file) =>
    Object.values(JSON.parse(readText(join(dataFolder('extraction'), file))) as Truth).flatMap((page) => {
      const right = sectionOf(page.url);
      const { articleBody: text, title = '', url } = page;
      return right.length > 0
        ? [{ set: 'pages', group: url, title, text, language: languageOf(text) ?? 'en', right }]
        : [];
    }),
  );
