import { expect, test } from 'vitest';
import { findFeedDocument } from './feed-document.ts';
import { usualNames } from './vocabulary.ts';

function usual(root: string, name: string): string {
  const document = findFeedDocument(`${root}</x>`, 'a feed');
  if (document === null) throw new Error('no feed');
  return usualNames(document)(name);
}

test.each([
  ['<rss>', 'pubDate', 'pubdate'],
  ['<rss>', 'dc:Creator', 'dc:creator'],
  ['<rss xmlns:d="http://purl.org/dc/elements/1.1/">', 'd:creator', 'dc:creator'],
  ['<rss xmlns:D=" HTTPS://purl.org/dc/elements/1.1 ">', 'd:creator', 'dc:creator'],
  ['<rss d="http://purl.org/dc/elements/1.1/">', 'd:creator', 'd:creator'],
  ['<rss xmlns:d="https://daily.example/d">', 'd:creator', 'd:creator'],
  ['<rss xmlns:a="http://www.w3.org/2005/Atom">', 'a:link', 'atom:link'],
  ['<a:feed xmlns:a="http://www.w3.org/2005/Atom">', 'a:link', 'link'],
  ['<feed xmlns:a="http://www.w3.org/2005/Atom">', 'a:link', 'link'],
  ['<a:feed>', 'a:link', 'link'],
  ['<A:feed>', 'a:link', 'link'],
  ['<atom10:feed>', 'atom10:link', 'link'],
  ['<r:rss>', 'r:item', 'item'],
  ['<rdf:RDF xmlns:rss="http://purl.org/rss/1.0/">', 'rss:item', 'item'],
  ['<rdf:RDF>', 'rdf:li', 'rdf:li'],
  ['<x:RDF xmlns:x="http://www.w3.org/1999/02/22-rdf-syntax-ns#">', 'x:about', 'rdf:about'],
])('in %s %s is %s', (root, name, expected) => {
  expect(usual(root, name)).toBe(expected);
});
