import { expect, test } from 'vitest';
import { readLinkedArticle } from './json-ld.ts';
import { type PaywallKind, paywallKind } from './paywall.ts';

function kindOf(page: { html?: string; tier?: string; article?: object }, wordCount: number): PaywallKind {
  const meta = new Map(page.tier === undefined ? [] : [['article:content_tier', [page.tier]]]);
  const linked = page.article && readLinkedArticle([JSON.stringify({ '@type': 'Article', ...page.article })]);
  return paywallKind({ html: page.html ?? '', meta, linked: linked ?? null }, wordCount);
}

const closedPart = { hasPart: { '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector: '.body' } };
const box = { html: '<div class="c-paywall"></div>' };

test.each<[string, Parameters<typeof kindOf>[0], number, PaywallKind]>([
  ['says nothing', {}, 50, 'none'],
  ['is closed, with its text', { article: { isAccessibleForFree: false } }, 200, 'soft'],
  ['is closed, without its text', { article: { isAccessibleForFree: false } }, 199, 'hard'],
  ['has a closed part', { article: closedPart }, 199, 'hard'],
  ['has a closed part, but is free', { article: { ...closedPart, isAccessibleForFree: true } }, 100, 'none'],
  ['is free, whatever its box', { ...box, article: { isAccessibleForFree: true } }, 100, 'none'],
  ['has a closed tier', { tier: 'Locked' }, 100, 'hard'],
  ['has a closed tier, and its text', { tier: 'premium' }, 500, 'soft'],
  ['has a meter', { tier: 'metered' }, 500, 'soft'],
  ['has a free tier', { tier: 'free' }, 100, 'none'],
  ['has a box under an opening', box, 199, 'hard'],
  ['has a box under an article', box, 200, 'none'],
  [
    'is closed, with a long opening and an offer',
    { html: '<p>Subscribe to continue reading</p>', article: { isAccessibleForFree: false } },
    349,
    'hard',
  ],
  [
    'is closed, with an article and an offer',
    { html: '<p>Subscribe to continue reading</p>', article: { isAccessibleForFree: false } },
    350,
    'soft',
  ],
])('a page that %s: %#', (_, page, wordCount, kind) => {
  expect(kindOf(page, wordCount)).toBe(kind);
});

test.each([
  'Subscribe to continue reading',
  'To keep reading this story, please sign in',
  'This article is only for paid subscribers',
  'You have reached your limit of free articles',
  'Weiterlesen mit dem Digital-Abo',
  'Dieser Artikel ist exklusiv für Abonnenten',
  'Article réservé aux abonnés',
  'Il vous reste 80 % de cet article à lire',
  'Suscríbete para seguir leyendo',
  'Contenido exclusivo para suscriptores',
  'Assine para continuar lendo',
  'Conteúdo exclusivo para assinantes',
  'Abbonati per continuare a leggere',
  'Alleen voor abonnees',
  'Logga in för att läsa',
  'Les videre med abonnement',
  'Kun for abonnenter',
  'Vain tilaajille',
  'Dalsza część artykułu po zalogowaniu',
  'Článek je jen pro předplatitele',
  'Csak előfizetőknek',
  'Доступно только для подписчиков',
  'Μόνο για συνδρομητές',
  'Sadece aboneler okuyabilir',
  'למנויים בלבד',
  'للمشتركين فقط',
  '仅限付费用户阅读',
  'この記事は有料会員限定です',
  '유료 회원 전용입니다',
])('the offer "%s" ends an opening', (offer) => {
  expect(kindOf({ html: `<div><p>An opening.</p><b>${offer}</b></div>` }, 60)).toBe('hard');
  expect(kindOf({ html: `<div><p>An opening.</p><b>${offer}</b></div>` }, 500)).toBe('none');
});

test.each(['Subscribe to our newsletter', 'Already a subscriber? Sign in', 'Jetzt abonnieren', 'Abonnez-vous'])(
  '"%s" stands on free pages too',
  (line) => {
    expect(kindOf({ html: `<nav>${line}</nav><p>A short report.</p>` }, 60)).toBe('none');
  },
);
