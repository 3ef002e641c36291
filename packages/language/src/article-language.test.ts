import { describe, expect, test } from 'vitest';
import { articleLanguage } from './article-language.ts';
import { SAME_NEWS } from './testing/same-news.ts';

const lineOf = (language: string): string => SAME_NEWS[language] ?? '';

/** Paragraphs, long enough for a sure detection. */
const SWAHILI =
  'Serikali ilisema Jumanne kwamba daraja litaendelea kufungwa hadi majira ya kuchipua kwa sababu ya uharibifu uliosababishwa na mafuriko. Watu wengi hawawezi kwenda kazini, na wafanyabiashara wa soko kuu wameomba msaada. Waziri wa ujenzi alieleza kuwa fedha za ukarabati zimetengwa tayari.';
const WELSH =
  'Dywedodd y llywodraeth ddydd Mawrth y byddai’r bont yn aros ar gau tan y gwanwyn oherwydd difrod a achoswyd gan lifogydd. Ni all llawer o bobl gyrraedd y gwaith, ac mae masnachwyr y farchnad wedi gofyn am gymorth. Dywedodd y gweinidog fod yr arian ar gyfer y gwaith eisoes wedi ei neilltuo.';
const INDONESIAN = `${lineOf('id')} Banyak warga tidak bisa pergi bekerja, dan para pedagang pasar meminta bantuan. Menteri mengatakan uang untuk perbaikan sudah disiapkan.`;

describe('the language of an article', () => {
  test.each<[string, string, string | null, string | null]>([
    ['that declares none is that of its words', SWAHILI, null, 'sw'],
    ['is that of its words, if the template says another', SWAHILI, 'en', 'sw'],
    ['is that of its words, if only the declared one has similar languages', SWAHILI, 'no', 'sw'],
    ['is that of its words, if only that has similar languages', INDONESIAN, 'en', 'id'],
    ['is the declared one for a line, which is easily misread', lineOf('de'), 'en', 'en'],
    ['is the declared one of two similar languages', INDONESIAN, 'ms', 'ms'],
    ['is the declared one if the detection does not know it', WELSH, 'cy', 'cy'],
    ['is unknown if the declared one would have been recognised', WELSH, 'en', null],
    ['is the declared one if that has similar languages', WELSH, 'ru', 'ru'],
    ['is the declared one for a line in an unknown language', WELSH.slice(0, 100), 'en', 'en'],
    ['is unknown if none is declared or detected', WELSH, null, null],
    ['is the declared one of no text', '', 'fr', 'fr'],
  ])('%s', (_, text, declared, expected) => {
    expect(articleLanguage(text, declared)).toBe(expected);
  });
});
