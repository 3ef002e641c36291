import { words } from '@newsloom/text';
import { describe, expect, test } from 'vitest';
import { cleanTitle } from './clean-title.ts';
import { formOf } from './title-form.ts';

const form = (title: string) => {
  const cleaned = cleanTitle(title, 'harbour.example');
  return formOf(title, cleaned, words(cleaned).length);
};

const sixteen = 'Ferry with 212 passengers runs aground off Port Lunn in thick fog after its engine fails';

describe('3, a whole statement', () => {
  test.each([
    'Ferry runs aground in thick fog',
    sixteen,
    'Ferry runs aground off Port Lunn | Harbour News',
    'BREAKING: Ferry runs aground off Port Lunn',
    'US coast guard rescues 212 passengers off Port Lunn',
    'US: Coast guard rescues 212 passengers off Port Lunn',
    'Ferry analysis of the harbour office shows engine failure',
    'Live cattle on board: ferry runs aground off Port Lunn',
    'Iberian ferry Wetherby runs aground off Youghal',
    'Brink: “Nobody was hurt” as ferry runs aground off Port Lunn',
    'WHO declares an end to the outbreak on the islands',
    'World War I bomb found under the harbour of Port Lunn',
    'Pope beatifies predecessor John Paul I before thousands in Rome',
    'Drug passes phase I trial in the hospital of Port Lunn',
    'Das Parlament beschließt den Haushalt für das kommende Jahr',
    'Whatley harbour closed after ferry runs aground in fog',
    'Fähre mit 212 Passagieren läuft vor Port Lunn auf Grund',
    'Wasserschaden: Hafen von Port Lunn bleibt bis Freitag geschlossen',
    'Un ferry s’échoue au large de Port Lunn avec 212 passagers',
    'Un ferry con 212 pasajeros encalla frente a Port Lunn',
    'Traghetto con 212 passeggeri si incaglia al largo di Port Lunn',
    'Ferry com 212 passageiros encalha diante de Port Lunn',
    'Veerboot met 212 passagiers loopt vast voor Port Lunn',
    'Паром с 212 пассажирами сел на мель у Порт-Лунна',
    'フェリーが濃霧の中で座礁、乗客全員無事',
    '渡轮在浓雾中搁浅,所有乘客安全',
    '승객 212명 태운 여객선 짙은 안개 속 좌초',
  ])('%s', (title) => {
    expect(form(title)).toBe(3);
  });
});

describe('2, not quite', () => {
  test.each([
    ['five words', 'Ferry runs aground in fog'],
    ['seventeen words', `${sixteen} twice`],
    ['cut', 'Ferry runs aground off Port Lunn…'],
    ['cut with dots', 'Ferry runs aground off Port Lunn...'],
    ['capitals', 'FERRY RUNS AGROUND OFF PORT LUNN'],
    ['capitals, ru', 'ПАРОМ С ПАССАЖИРАМИ СЕЛ НА МЕЛЬ У ПОРТА'],
  ])('%s: %s', (_, title) => {
    expect(form(title)).toBe(2);
  });
});

describe('1, no news', () => {
  test.each([
    ['a question', 'Did the ferry run aground off Port Lunn?'],
    ['a question, zh', '渡轮为什么会在港口外搁浅?'],
    ['a question, fullwidth', '渡轮会在港口外再次搁浅吗?'],
    ['a question, ar', 'لماذا جنحت العبارة قبالة الميناء يوم الثلاثاء؟'],
    ['garbled', 'Ferry of Hugo ChÃ¡vez runs aground off Port Lunn'],
    ['an opinion', 'Opinion | Ferry runs aground off Port Lunn'],
    ['an analysis', 'Analysis: Ferry runs aground off Port Lunn in fog'],
    ['a column', 'Column by Ada: Ferry runs aground off Port Lunn'],
    ['a live page', 'Live: Ferry runs aground off Port Lunn in fog'],
    ['an opinion, de', 'Kommentar: Fähre läuft vor Port Lunn auf Grund'],
    ['an opinion, es', 'Opinión | Un ferry encalla frente a Port Lunn'],
    ['an opinion, ru', 'Мнение: паром сел на мель у Порт-Лунна в тумане'],
    ['an opinion, nl', 'Opinie: Veerboot loopt vast voor Port Lunn in mist'],
    ['a leading question', 'Who ran the ferry aground off Port Lunn in fog'],
    ['a leading question', 'Why the ferry ran aground off Port Lunn on Tuesday'],
    ['a teaser', 'What we know about the ferry off Port Lunn'],
    ['a list', '5 things about the ferry off Port Lunn in fog'],
    ['a pointer', 'Here’s how the ferry ran aground off Port Lunn'],
    ['a teaser', 'Ferry rescue off Port Lunn goes viral on the islands'],
    ['a teaser', 'Ferry aground off Port Lunn: things to know'],
    ['an address', 'Ferry off Port Lunn: what you need to know'],
    ['an address', 'Ferry runs aground and you’ll wait for hours'],
    ['the writer', 'The Day I Saw a Ferry Run Aground'],
    ['the writer', 'I saw the ferry run aground off Port Lunn'],
    ['the writer', 'We saw the ferry run aground off Port Lunn'],
    ['a quotation', '“Nobody was hurt when the ferry ran aground”: Brink'],
    ['a leading question, de', 'Warum die Fähre vor Port Lunn auf Grund lief'],
    ['a teaser, de', 'Das ist über die Fähre vor Port Lunn bekannt'],
    ['a leading question, fr', 'Pourquoi le ferry s’est échoué au large de Port Lunn'],
    ['a teaser, fr', 'Ce que l’on sait du ferry échoué au large'],
    ['a leading question, es', 'Por qué encalló el ferry frente a Port Lunn'],
    ['a leading question, it', 'Perché il traghetto si è incagliato a Port Lunn'],
    ['a leading question, pt', 'Por que o ferry encalhou diante de Port Lunn'],
    ['a teaser, pt', 'O que se sabe sobre o ferry de Port Lunn'],
    ['a leading question, nl', 'Waarom de veerboot vastliep voor Port Lunn in mist'],
    ['a leading question, ru', 'Почему паром сел на мель у Порт-Лунна'],
  ])('%s: %s', (_, title) => {
    expect(form(title)).toBe(1);
  });
});

test('0 without a title', () => {
  expect(form('')).toBe(0);
});
