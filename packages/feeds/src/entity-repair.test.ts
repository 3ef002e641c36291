import { expect, test } from 'vitest';
import { repairEntities } from './entity-repair.ts';

test.each([
  ['Q&A', 'Q&amp;A'],
  ['&', '&amp;'],
  ['a && b', 'a &amp;&amp; b'],
  ['&amp;&lt;&gt;&quot;&apos;', '&amp;&lt;&gt;&quot;&apos;'],
  ['caf&eacute;&nbsp;x', 'café\u00a0x'],
  ['&#233;&#xE9;', 'éé'],
  ['&#60;b&#38;', '&lt;b&amp;'],
  ['&LT;&AMP;', '&lt;&amp;'],
  ['&bomb;', '&amp;bomb;'],
  ['?a=1&b=2', '?a=1&amp;b=2'],
  ['<![CDATA[Q&A]]>Q&A', '<![CDATA[Q&A]]>Q&amp;A'],
])('%j becomes %j', (text, repaired) => {
  expect(repairEntities(text)).toBe(repaired);
});
