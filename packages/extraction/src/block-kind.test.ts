import { describe, expect, test } from 'vitest';
import { kindOfAside } from './block-kind.ts';
import { parseHtml } from './dom.ts';
import { pageBlocks } from './page-blocks.ts';

const kindsOf = (html: string): string[] =>
  pageBlocks(parseHtml(`<body>${html}</body>`, 'light').body).map(({ place }) => kindOfAside(place));

describe('what a block beside the text is', () => {
  test.each([
    ['a caption', '<figure><figcaption>The dam</figcaption></figure>', ['caption']],
    ['a caption by its name', '<div class="image-caption"><p>The dam</p></div>', ['caption']],
    ['words in a figure', '<figure><div>The dam</div></figure>', ['caption']],
    [
      'a post',
      '<blockquote class="twitter-tweet"><p>What a flood</p>Ann Lee</blockquote>',
      ['embedded post', 'embedded post'],
    ],
    ['a post of another network', '<div class="wp instagram-media"><p>A picture</p></div>', ['embedded post']],
    [
      'a post in a figure',
      '<figure><blockquote class="twitter-tweet">What a flood</blockquote></figure>',
      ['embedded post'],
    ],
    ['a button that shares', '<p class="tweet-this">Tweet</p><p class="retweet">x</p>', ['other', 'other']],
    [
      'a fact box',
      '<div class="factbox"><h3>The dam</h3><ul><li>Built in 1951</li></ul></div>',
      ['fact box', 'fact box'],
    ],
    ['a quotation that is pulled out', '<aside class="pullquote">We had to choose</aside>', ['fact box']],
    ['a name further up', '<div class="factbox"><div><div><div>Far in</div></div></div></div>', ['other']],
    ['a figure further up', '<figure><div><div><div>Far in</div></div></div></figure>', ['other']],
    ['anything else', '<nav><p>Home</p></nav>', ['other']],
  ])('%s', (_, html, kinds) => {
    expect(kindsOf(html)).toEqual(kinds);
  });
});
