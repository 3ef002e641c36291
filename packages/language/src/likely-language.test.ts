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

test('a text without letters has none', () => {
  expect(likelyLanguage('12:30, 14 %')).toBeNull();
});

test('what is certain stays', () => {
  const text = 'Der Bundestag hat am Donnerstag ein Gesetz über die Krankenhäuser beschlossen.';
  expect(likelyLanguage(text)).toBe(detectLanguage(text));
});
