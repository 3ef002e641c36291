import { expect, test } from 'vitest';
import { asCdata, changeOutsideCdata } from './cdata.ts';

test.each([
  ['one', 'ONE'],
  ['one<![CDATA[two]]>three', 'ONE<![CDATA[two]]>THREE'],
  ['<![CDATA[one]]><![CDATA[two]]>', '<![CDATA[one]]><![CDATA[two]]>'],
  ['one]]>two<![CDATA[three]]>', 'ONE]]>TWO<![CDATA[three]]>'],
  ['one<![CDATA[two', 'ONE<![CDATA[two'],
  ['', ''],
])('all of %j but its CDATA sections changes', (text, changed) => {
  expect(changeOutsideCdata(text, (part) => part.toUpperCase())).toBe(changed);
});

test.each([
  ['a <b> & c', '<![CDATA[a <b> & c]]>'],
  ['a]]>b', '<![CDATA[a]]]]><![CDATA[>b]]>'],
])('%j is the section %s', (text, section) => {
  expect(asCdata(text)).toBe(section);
});
