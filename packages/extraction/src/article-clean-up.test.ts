import { expect, test } from 'vitest';
import { articleLines } from './article-clean-up.ts';
import { parsePage } from './dom.ts';

const linesOf = (html: string): string[] => articleLines(parsePage(`<body>${html}</body>`, 'light').toChange().body);

test.each<[string, string, string[]]>([
  ['paragraphs', '<p>One</p><div>Two</div>', ['One', 'Two']],
  ['no headline, and other headings', '<h1>Dam</h1><h2>Next</h2><p>One</p>', ['Next', 'One']],
  ['no figures and asides', '<figure>a<figcaption>b</figcaption></figure><aside>c</aside><p>One</p>', ['One']],
  ['no forms, menus and footers', '<form>a</form><nav>b</nav><footer>c</footer><p>One</p>', ['One']],
  ['no buttons, times and labels', '<button>a</button><time>b</time><label>c</label><p>One</p>', ['One']],
  [
    'those inside a paragraph',
    '<p>On <time>Sunday</time> they <button>opened</button> it</p>',
    ['On Sunday they opened it'],
  ],
  ['no figure inside a paragraph', '<p>One <aside>a</aside></p>', ['One']],
  ['no lists of links', '<ul><li><a>One dam</a></li><li><a>Two dams</a></li></ul><p>One</p>', ['One']],
  ['no lines of links', '<p><a>One</a> | <a>Two</a></p><p>One</p>', ['One']],
  ['no block of which nine tenths are linked', '<p><a>abcdefghi</a> j</p><p>One</p>', ['One']],
  ['a block of which less is linked', '<p><a>abcdefgh</a> ij</p>', ['abcdefgh ij']],
  ['a sentence with a link', '<p>See <a>the report</a> for more about it</p>', ['See the report for more about it']],
  ['numbers, which are no letters', '<p><a>1</a> 2</p><p><a></a>3</p>', ['1 2', '3']],
  ['no pointers to other pages', '<p>Read more: the other dam</p><p>One</p>', ['One']],
  ['no headings that nothing follows', '<p>One</p><h2>More</h2><ul><li><a>Two dams</a></li></ul>', ['One']],
  ['nothing', '', []],
])('an article has %s', (_, html, lines) => {
  expect(linesOf(html)).toEqual(lines);
});
