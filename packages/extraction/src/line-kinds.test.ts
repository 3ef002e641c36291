import { describe, expect, test } from 'vitest';
import { LINE_KINDS, type LineKind, lineKinds } from './line-kinds.ts';

const kindsOf = (line: string): LineKind[] => LINE_KINDS.filter((_, bit) => (lineKinds(line) >> bit) & 1);

describe('what a line looks like', () => {
  test.each<[LineKind, string[]]>([
    ['signup', ['Sign up for our newsletter', 'Jetzt abonnieren', 'Suscríbete', 'Подписка на новости', '購読する']],
    ['rights', ['© 2026 The Daily', 'All rights reserved', 'Alle Rechte vorbehalten', '無断転載を禁じます']],
    ['credit', ['Photo: Ann Lee', 'Foto: dpa', 'Source: Reuters', 'Getty Images']],
    ['contact', ['ann@daily.example', 'Follow us', 'https://daily.example', 'Contact us']],
    ['shop', ['We earn a commission', 'Buy now', 'Lamp $29.99']],
    ['comment', ['12 comments', 'Kommentare', 'Leave a reply', '评论']],
    ['notice', ['This page uses cookies', 'Mit Ihrer Einwilligung', 'This article was amended']],
    ['share', ['Share', 'Teilen', 'Copy link']],
    ['author', ['By Ann Lee', 'Von Ann Lee', 'Ann Lee is a senior reporter', 'Jo Day contributed to this report']],
    ['date', ['Published on Monday', '1.3.2026', '2026-03-01', '10:15 Uhr', '3 hours ago', '5 min read']],
    ['media', ['Watch the dam', 'The dam 1:25', 'Loading']],
    ['pointer', ['Read more', 'Lesen Sie auch: Der Damm', 'Advertisement']],
  ])('%s', (kind, lines) => {
    expect(lines.filter((line) => !kindsOf(line).includes(kind))).toEqual([]);
  });

  test.each([
    'The dam above the old town was opened on Sunday, after eleven years of work.',
    'Ten people stood on the bridge and saw the water come.',
    '',
  ])('nothing of these: %j', (line) => {
    expect(kindsOf(line)).toEqual([]);
  });

  test('several of these', () => {
    expect(kindsOf('© 2026, Photo: Ann Lee')).toEqual(['rights', 'credit']);
  });

  test('is seen at the start and the end of a long text alone', () => {
    const words = (count: number): string => 'word '.repeat(count);
    expect(kindsOf(`Copyright ${words(100)}`)).toEqual(['rights']);
    expect(kindsOf(`${words(100)}copyright`)).toEqual(['rights']);
    expect(kindsOf(`${words(60)}copyright ${words(60)}`)).toEqual([]);
    expect(kindsOf(`${words(30)}copyright ${words(30)}`)).toEqual(['rights']);
  });

  test('has a bit for each kind', () => {
    expect(new Set(LINE_KINDS).size).toBe(LINE_KINDS.length);
    expect(LINE_KINDS.at(-1)).toBe('pointer');
  });
});
