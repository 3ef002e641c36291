import { expect, test } from 'vitest';
import { detectLanguage } from './language.ts';
import { likelyLanguage } from './likely-language.ts';

test.each([
  ['Casey Kasem is not missing', 'en'],
  ['L’Wren Scott: what we know', 'en'],
  ['Bitcoin: was nun?', 'de'],
  ['Росатом готовит запуск', 'ru'],
  ['地震で新幹線が停止', 'ja'],
])('%s is most likely %s', (text, language) => {
  expect(likelyLanguage(text)).toBe(language);
});

const SWAHILI =
  'Serikali ilisema Jumanne kwamba daraja litaendelea kufungwa kwa sababu ya uharibifu uliosababishwa na mafuriko.';

test.each([
  [
    'is the language that most of its small words are of, whatever its letters look like',
    'Bolsonaro est à Salvini',
    'fr',
  ],
  ['is the guess by letters without small words', 'Trump vs Biden', 'nl'],
  ['is the guess by letters if small words are of two languages', 'Macron à Berlin', 'de'],
  ['is that of a sure detection, whatever the small words are', SWAHILI, 'sw'],
  ['is decided by the first thousand characters', `Trump vs Biden${' '.repeat(990)} und der die das ist nicht`, 'nl'],
])('the likely language %s', (_, text, language) => {
  expect(likelyLanguage(text)).toBe(language);
});

test('a text without letters has none', () => {
  expect(likelyLanguage('12:30, 14 %')).toBeNull();
});

test('what is certain stays', () => {
  const text = 'Der Bundestag hat am Donnerstag ein Gesetz über die Krankenhäuser beschlossen.';
  expect(likelyLanguage(text)).toBe(detectLanguage(text));
});
