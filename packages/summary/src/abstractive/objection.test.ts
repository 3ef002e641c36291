import { describe, expect, test } from 'vitest';
import { commonTerms, evidenceOf } from './evidence.ts';
import { objectionTo } from './objection.ts';

const ferry =
  'A ferry carrying 212 passengers ran aground off Port Lunn on Tuesday, May 5, after its engine failed in heavy fog.';
const mayor = 'Mayor Ada Brink of Port Lunn said “nobody was hurt” when Ole Holm closed the old harbour for 3 days.';
const cost =
  'The U.S. operator, Lunn Lines, had allegedly postponed an inspection that costs $1.2 million, documents show.';
const denial = 'The company did not inspect the engine of the ferry before the voyage, the ministry found.';
const toll = 'Twelve people were injured and 1,200 residents left the island within two hours, police said.';
const others = ['Divers and rescue workers examined the hull near the northern islands while Clara Voss watched.'];

const judge = (text: string, cited: string[], language: string | null = 'en', seen = [...cited, ...others]) =>
  objectionTo(text, evidenceOf(cited, commonTerms(seen, language), language), 30);

describe('a text that has everything from what it cites is shown', () => {
  test.each<[string, string[]]>([
    ['A ferry with 212 passengers ran aground off Port Lunn on Tuesday after its engine failed.', [ferry]],
    ['On Tuesday, a ferry carrying 212 passengers ran aground off Port Lunn in heavy fog.', [ferry]],
    [
      'After the ferry ran aground off Port Lunn, Mayor Ada Brink closed the old harbour for three days.',
      [ferry, mayor],
    ],
    ['Mayor Ada Brink said “nobody was hurt” after the ferry ran aground off Port Lunn on Tuesday.', [ferry, mayor]],
    ['Mayor Ada Brink said "nobody was hurt", as Ole Holm closed the harbour of Port Lunn.', [mayor]],
    ['The US operator Lunn Lines had allegedly postponed an inspection that costs $1.2 million.', [cost]],
    ['Lunn Lines, the US operator, had allegedly postponed a $1.2m inspection, documents show.', [cost]],
    ['The company didn’t inspect the engine of the ferry before the voyage, the ministry found.', [denial]],
    [
      'The ferry is the first of its kind that ran aground off Port Lunn since the 1970s.',
      ['The ferry is the first of its kind that ran aground off Port Lunn since the 1970s.'],
    ],
    [
      'The company that makes the UDP900 player was allegedly paid for a new model.',
      ['The company that makes the UDP900 player was allegedly paid for a new model.'],
    ],
    // The "not" is of something else.
    [
      'The ferry ran aground off Port Lunn in the morning, the ministry found.',
      [`${denial.slice(0, -1)}, while the ferry ran aground off Port Lunn in the morning.`],
    ],
    ['Police said 12 people were injured and 1200 residents left the island within two hours.', [toll]],
    ['Workers examined the hull of a ferry that ran aground off Port Lunn with 212 passengers in heavy fog.', [ferry]],
  ])('%s', (text, cited) => {
    expect(judge(text, cited)).toBeNull();
  });
});

describe('a text is refused', () => {
  test.each<[string, string, string[]]>([
    ['figure', 'A ferry carrying 213 passengers ran aground off Port Lunn after its engine failed in fog.', [ferry]],
    ['figure', 'A ferry ran aground off Port Lunn with two hundred passengers after its engine failed.', [ferry]],
    ['figure', 'A ferry carrying dozens of passengers ran aground off Port Lunn after its engine failed.', [ferry]],
    ['figure', 'A second ferry carrying passengers ran aground off Port Lunn after its engine failed.', [ferry]],
    ['figure', 'The inspection that Lunn Lines had allegedly postponed costs 1.2 million, documents show.', [cost]],
    ['figure', 'The inspection that Lunn Lines had allegedly postponed costs $12 million, documents show.', [cost]],
    ['figure', 'The inspection that Lunn Lines had allegedly postponed costs €1.2 million, documents show.', [cost]],
    ['figure', 'A ferry ran aground off Port Lunn when the old harbour was closed for 212 days.', [ferry, mayor]],
    [
      'figure',
      'The company that makes the RDP900 player was allegedly paid for a new model.',
      ['The company that makes the UDP900 player was allegedly paid for a new model.'],
    ],
    ['figure', 'Police said 12 people were killed and 1,200 residents left the island within two hours.', [toll]],
    ['figure', 'Police said twelve people were injured at 12:30 and residents left the island.', [toll]],
    ['date', 'A ferry carrying 212 passengers ran aground off Port Lunn on Wednesday in heavy fog.', [ferry]],
    ['date', 'A ferry carrying 212 passengers ran aground off Port Lunn on Tuesday, June 5, in fog.', [ferry]],
    ['date', 'A ferry carrying 212 passengers ran aground off Port Lunn yesterday in heavy fog.', [ferry]],
    ['date', 'Last week, a ferry carrying 212 passengers ran aground off Port Lunn in heavy fog.', [ferry]],
    ['name', 'A ferry carrying 212 passengers ran aground off Port Lund on Tuesday in heavy fog.', [ferry]],
    ['name', 'Mayor Ada Holm said “nobody was hurt” when the old harbour of Port Lunn was closed.', [mayor]],
    ['name', 'Ole Brink of Port Lunn said “nobody was hurt” when the old harbour was closed.', [mayor]],
    ['name', 'Ursula said “nobody was hurt” when the old harbour of Port Lunn was closed.', [mayor]],
    ['name', 'Clara Voss examined the ferry that ran aground off Port Lunn with 212 passengers.', [ferry]],
    ['name', 'A ferry carrying 212 passengers ran aground off Port Lunn, NATO said, in heavy fog.', [ferry]],
    ['word', 'A ferry of ursula carrying 212 passengers ran aground off Port Lunn in heavy fog.', [ferry]],
    ['word', 'A ferry of clara voss carrying 212 passengers ran aground off Port Lunn in fog.', [ferry]],
    ['word', 'Rescue workers examined the northern islands near the ferry and the hull.', [ferry]],
    ['quotation', 'Mayor Ada Brink of Port Lunn said “nobody was closed” when the old harbour was hurt.', [mayor]],
    ['quotation', 'A ferry carrying 212 passengers “ran aground” off Port Lunn on Tuesday in heavy fog.', [ferry]],
    ['quotation', "Mayor Ada Brink of Port Lunn said 'the old harbour' was closed for three days.", [mayor]],
    ['reservation', 'The company inspected the engine of the ferry before the voyage, the ministry found.', [denial]],
    ['reservation', 'A ferry carrying 212 passengers never ran aground off Port Lunn on Tuesday in fog.', [ferry]],
    ['reservation', 'The U.S. operator, Lunn Lines, had postponed an inspection, documents show.', [cost]],
    ['reservation', 'The company inspected the engine of the ferry that ran aground off Port Lunn.', [denial, ferry]],
    [
      'reservation',
      'The ferry ran not aground off Port Lunn on Tuesday in heavy fog, the ministry found.',
      [denial, ferry],
    ],
    ['question', 'Why was a ferry carrying 212 passengers aground off Port Lunn on Tuesday in fog?', [ferry]],
    ['first-person', 'We know that a ferry carrying 212 passengers ran aground off Port Lunn on Tuesday.', [ferry]],
    ['leans', 'However, a ferry carrying 212 passengers ran aground off Port Lunn on Tuesday.', [ferry]],
    ['pronoun', 'In their ferry 212 passengers ran aground off Port Lunn on Tuesday in heavy fog.', [ferry]],
    ['furniture', 'Read more about the ferry carrying 212 passengers that ran aground off Port Lunn.', [ferry]],
    ['several-sentences', 'A ferry carrying 212 passengers ran aground. The engine failed in heavy fog.', [ferry]],
    ['markup', 'A **ferry** carrying 212 passengers ran aground off Port Lunn on Tuesday in fog.', [ferry]],
    ['markup', 'A ferry carrying 212 passengers ran aground off Port Lunn on Tuesday, says lunn.example.', [ferry]],
    ['markup', 'A ferry carrying 212 passengers ran <b>aground</b> off Port Lunn on Tuesday in fog.', [ferry]],
    ['markup', 'A ferry carrying 212 passengers ran aground off Port Lunn\non Tuesday in heavy fog.', [ferry]],
    ['markup', 'A ferry carrying 212 passengers ran agr\u200bound off Port Lunn on Tuesday in heavy fog.', [ferry]],
    ['short', 'A ferry ran aground.', [ferry]],
    ['cut-off', 'A ferry carrying 212 passengers ran aground off Port Lunn on Tuesday in heavy fog', [ferry]],
    ['half-quotation', 'Mayor Ada Brink of Port Lunn said “nobody was hurt when the harbour was closed.', [mayor]],
    ['too-long', `${'A ferry carrying 212 passengers ran aground '.repeat(5)}.`, [ferry]],
    ['too-long', 'a'.repeat(1_001), [ferry]],
    ['short', '', [ferry]],
  ])('%s: %s', (reason, text, cited) => {
    expect(judge(text, cited)).toBe(reason);
  });
});

describe('a text of thirty words', () => {
  const thirty =
    'The ferry of the islands ran aground off the harbour of the town in heavy fog when its engine failed and all of the passengers were taken ashore by boats.';

  test.each([
    ['is short enough', thirty, null],
    ['is too long with one more', thirty.replace('town', 'old town'), 'too-long'],
    ['is too long with a dash that is no word', thirty.replace(' when', ' – when'), 'too-long'],
    ['is too long with two words without a space', thirty.replace('town', 'town/island'), 'too-long'],
  ])('%s', (_, text, reason) => {
    expect(judge(text, [text])).toBe(reason);
  });
});

test('a text of a thousand letters is read, a longer one is not', () => {
  expect(judge('a'.repeat(1_000), [ferry])).toBe('short');
  expect(judge('a'.repeat(1_001), [ferry])).toBe('too-long');
});

describe('in other languages', () => {
  const de =
    'Bei dem Brand in Lübeck wurden am Montag 1.200 Menschen in Sicherheit gebracht, teilte die Feuerwehr mit.';
  const fr = 'Le maire de Lyon, Paul Arnaud, a annoncé mardi la fermeture de trois écoles pour 2,5 millions d’euros.';
  const es = 'El presidente de Chile, Pablo Rojas, viajó el lunes a Madrid con doce ministros para firmar el acuerdo.';
  const ru = 'Президент Анна Волкова подписала в пятницу закон о помощи 12 регионам страны, сообщило агентство.';
  const ja = '東京都の佐藤花子知事は五日、港の倉庫で起きた火災で3万人が避難したと記者会見で発表した。';
  const zh = '王小明市长星期五表示，暴雨造成三人死亡，一千二百名居民已经转移到安全地区。';
  const ko = '김민수 시장은 5일 항구 창고 화재로 주민 3만 명이 대피했다고 기자회견에서 밝혔다.';
  const pl = 'Burmistrz Gdyni Jan Kowal zamknął w piątek port po pożarze statku, w którym zginęły trzy osoby.';

  test.each<[string, string | null, string, string]>([
    ['de', null, 'Am Montag wurden bei dem Brand in Lübeck 1200 Menschen in Sicherheit gebracht.', de],
    ['de', 'figure', 'Am Montag wurden bei dem Brand in Lübeck 1,2 Menschen in Sicherheit gebracht.', de],
    ['de', 'date', 'Am Dienstag wurden bei dem Brand in Lübeck 1.200 Menschen in Sicherheit gebracht.', de],
    ['de', 'date', 'Gestern wurden bei dem Brand in Lübeck 1.200 Menschen in Sicherheit gebracht.', de],
    ['de', 'name', 'Am Montag wurden bei dem Brand in Kiel 1.200 Menschen in Sicherheit gebracht.', de],
    [
      'de',
      'reservation',
      'Die Feuerwehr hat den Brand in einem Haus in Lübeck am Montag gelöscht.',
      'Die Feuerwehr hat den Brand in einem Haus in Lübeck am Montag nicht gelöscht.',
    ],
    ['fr', null, 'Le maire de Lyon, Paul Arnaud, a annoncé mardi la fermeture de 3 écoles.', fr],
    ['fr', 'date', 'Le maire de Lyon, Paul Arnaud, a annoncé jeudi la fermeture de trois écoles.', fr],
    ['fr', 'name', 'Le maire de Paris, Paul Arnaud, a annoncé mardi la fermeture de trois écoles.', fr],
    ['fr', 'figure', 'Le maire de Lyon, Paul Arnaud, a annoncé mardi la fermeture de quatre écoles.', fr],
    ['es', null, 'Pablo Rojas, presidente de Chile, viajó el lunes a Madrid con 12 ministros.', es],
    ['es', 'figure', 'Pablo Rojas, presidente de Chile, viajó el lunes a Madrid con trece ministros.', es],
    ['es', 'name', 'Pablo Rojas, presidente de Perú, viajó el lunes a Madrid con doce ministros.', es],
    ['ru', null, 'Закон о помощи 12 регионам страны подписала в пятницу президент Анна Волкова.', ru],
    ['ru', 'date', 'Закон о помощи 12 регионам страны подписала в субботу президент Анна Волкова.', ru],
    ['ru', 'name', 'Закон о помощи 12 регионам страны подписала в пятницу президент Анна Белова.', ru],
    ['ja', null, '佐藤花子知事は五日、港の倉庫で起きた火災で3万人が避難したと発表した。', ja],
    ['ja', 'figure', '佐藤花子知事は五日、港の倉庫で起きた火災で3億人が避難したと発表した。', ja],
    ['ja', 'figure', '佐藤花子知事は六日、港の倉庫で起きた火災で3万人が避難したと発表した。', ja],
    ['ja', 'word', '鈴木花子知事は五日、港の倉庫で起きた火災で3万人が避難したと発表した。', ja],
    ['zh', null, '王小明市长表示，暴雨造成三人死亡，一千二百名居民已经转移。', zh],
    ['zh', 'figure', '王小明市长表示，暴雨造成五人死亡，一千二百名居民已经转移。', zh],
    ['zh', 'figure', '王小明市长星期六表示，暴雨造成三人死亡，一千二百名居民已经转移。', zh],
    ['ko', null, '김민수 시장은 항구 창고 화재로 주민 3만 명이 대피했다고 밝혔다.', ko],
    ['ko', 'figure', '김민수 시장은 항구 창고 화재로 주민 3억 명이 대피했다고 밝혔다.', ko],
    ['ko', 'word', '박영희 시장은 항구 창고 화재로 주민 3만 명이 대피했다고 밝혔다.', ko],
    ['pl', null, 'Burmistrz Gdyni Jan Kowal zamknął w piątek port, w którym zginęły trzy osoby.', pl],
    ['pl', 'word', 'Burmistrz Gdyni Jan Kowal zamknął w piątek port, w którym zginęły cztery osoby.', pl],
  ])('%s, %s: %s', (language, reason, text, cited) => {
    expect(judge(text, [cited], language)).toBe(reason);
  });
});
