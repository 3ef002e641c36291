import { describe, expect, test } from 'vitest';
import { openLog, withoutLogins } from './log.ts';

describe('a line of the log', () => {
  test.each([
    ['postgres://newsloom:secret@db.example:5432/news', 'postgres://***@db.example:5432/news'],
    ['redis://:secret@queue.example', 'redis://***@queue.example'],
    [
      'https://token@feeds.example/a.xml and http://u:p@b.example/',
      'https://***@feeds.example/a.xml and http://***@b.example/',
    ],
    ['https://gazette.example/@editor?mail=a@b.example', 'https://gazette.example/@editor?mail=a@b.example'],
    ['write to desk@gazette.example', 'write to desk@gazette.example'],
  ])('%s has no login', (line, expected) => {
    expect(withoutLogins(line)).toBe(expected);
  });

  test('is written without the logins of addresses, wherever they are in it', () => {
    const lines: string[] = [];
    const log = openLog({ level: 'info', destination: { write: (line) => void lines.push(line) } });
    log.info(
      { feed: 'https://u:secret@a.example/', err: new Error('no answer of redis://:secret@b') },
      'of ftp://secret@c',
    );
    expect(lines.join()).not.toContain('secret');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      feed: 'https://***@a.example/',
      msg: 'of ftp://secret@c'.replace('secret', '***'),
    });
  });
});
