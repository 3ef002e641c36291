import { expect, test } from 'vitest';
import { isDigest } from './digest.ts';

test.each([
  'Business Highlights',
  'AP News in Brief at 6:04 p.m. EST',
  'Morning Briefing: what you need to know',
  '5 things to know for Tuesday',
  'Your weekly horoscope',
  'This Day in History: March 3',
  'Presseschau vom Montag',
  'Главное за день',
  'Horóscopo de hoy',
])('"%s" is a digest', (title) => {
  expect(isDigest(title)).toBe(true);
});

test.each([
  'Dam above Lund bursts, hundreds moved to safety',
  'Senate makes headlines with late vote',
  'Minister gives briefing on flood',
  'Live updates: quake in northern Japan',
  'Brief walkout at the port of Oslo',
])('"%s" is none', (title) => {
  expect(isDigest(title)).toBe(false);
});
