import { isNewsloomError } from '@newsloom/errors';
import { describe, expect, test } from 'vitest';
import { checkLimit, LIMITS } from './complexity-guard.ts';
import { simplifyPage } from './simplify-page.ts';

function isRefused(html: string): boolean {
  try {
    simplifyPage(html);
    return false;
  } catch (error) {
    if (isNewsloomError(error) && error.code === 'page-too-complex') return true;
    throw error;
  }
}

/** How many levels are counted in a source: as many as are too many for the elements around it. */
function depthOf(html: string): number {
  let [free, full] = [0, LIMITS.depth];
  while (free < full) {
    const around = Math.ceil((free + full) / 2);
    if (isRefused('<div>'.repeat(around) + html)) full = around - 1;
    else free = around;
  }
  return LIMITS.depth - free;
}

describe('the counted depth of', () => {
  test.each([
    ['text', 0],
    ['<p>', 1],
    ['<div><div><div>', 3],
    ['<p></p><p></p>', 1],
    ['<div><p></div><div><p>', 2],
    // Elements without content, and those that a page has once
    ['<br><img><hr><br>', 0],
    ['<html><head><body><html>', 0],
    // Elements that end others
    ['<p><p><p>', 1],
    ['<ul><li><li><li>', 2],
    ['<ul><li><p><li><p>', 3],
    ['<ul><li><ul><li>', 4],
    ['<dl><dt><dd><p><dt>', 3],
    ['<option><option>', 1],
    // Tables, with the parts that a parser adds
    ['<tr><td><td>', 0],
    ['<table>', 1],
    ['<table><tr>', 3],
    ['<table><td>', 4],
    ['<table><th>', 4],
    ['<table><tbody><td>', 4],
    ['<table><thead><tr><th><tbody><tr><td>', 4],
    ['<table><tr><td><tr><td><td>', 4],
    ['<table><caption><tr><td>', 4],
    ['<table><td><div><tr><td>', 5],
    ['<table><td><p><td><p><i>', 6],
    ['<table><td><table><td>', 8],
    ['<table><td></table><p><i><u><b>', 4],
    // Formatting that a parser opens again
    ['<p><b></p><p>', 2],
    ['<p><b></p><p><i></p><p><u>', 4],
    ['<p><b></b></p><p><i>', 2],
    ['<p><b id=1></p><p><b id=2></p><p><b id=3></p><p><b id=4></p><p>', 5],
    ['<p><b></p><p><b></p><p>', 3],
    ['<p><b></p><p><b></p><p><b></p><p><b></p><p>', 5],
    ['<p><a></p><p><a></p><p><i>', 4],
    ['<p><span></p><p><i>', 2],
    ['<table><td><i></td><td><u></td><td><b>', 5],
    ['<p><b></p><table><td><p>', 6],
    ['<p><b><table></b></table></p><p><i><u>', 4],
    ['<p><b></p><table><td><i></td></table><p><u>', 6],
    // End tags
    ['</span></i><p>', 1],
    ['<span><i></span><b><u>', 3],
    ['<div><span></div><i><b><u>', 3],
    ['<span><div></span><p>', 3],
    ['<ul><li><ul></li><p>', 4],
    ['<ol><li><ol></li><p>', 4],
    ['<p><button></p><p>', 3],
    ['<p><marquee></p><p>', 3],
    ['<p><div></p><p>', 2],
    ['<table><td><div></td><td><p>', 5],
    ['<table><td><table></td><p>', 6],
    ['<table><td><marquee></table><p><i><u><b><s><small>', 6],
    ['<p><table><td></p><p>', 6],
    ['<form><div></form><p>', 3],
    ['<form></form><p><i>', 2],
  ])('%s is %d', (html, depth) => {
    expect(depthOf(html)).toBe(depth);
  });
});

describe('a page is refused with more than', () => {
  test.each([
    ['512 levels', (count: number) => '<div>'.repeat(count), LIMITS.depth],
    ['20,000 elements', (count: number) => '<br>'.repeat(count), LIMITS.elements],
    ['3 million characters of text', (count: number) => 'x'.repeat(count), LIMITS.characters],
    ['16 million characters of source', (count: number) => `<!--${' '.repeat(count - 7)}-->`, LIMITS.sourceCharacters],
  ])('%s', (_, pageOf, limit) => {
    expect([limit, limit + 1].map((count) => isRefused(pageOf(count)))).toEqual([false, true]);
  });
});

test('a limit says what exceeds it', () => {
  expect(() => checkLimit('depth', 5, 5)).not.toThrow();
  expect(() => checkLimit('depth', 6, 5)).toThrow(expect.objectContaining({ code: 'page-too-complex' }));
});
