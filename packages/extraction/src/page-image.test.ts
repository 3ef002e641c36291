import { describe, expect, test } from 'vitest';
import { metadataOf } from './testing/metadata-of.ts';

const og = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([name, content]) => `<meta property="og:image${name}" content="${content}">`)
    .join('');
const none = { width: null, height: null, caption: null, credit: null };

describe('the main picture', () => {
  test('has its size from the meta tags', () => {
    const head = og({ '': 'https://img.example/dam.jpg', ':width': '1200', ':height': '630px', ':alt': 'The dam' });
    expect(metadataOf(head)).toMatchObject({
      image: 'https://img.example/dam.jpg',
      imageDetails: { url: 'https://img.example/dam.jpg', width: 1200, height: 630, caption: 'The dam', credit: null },
      sourceOf: { image: 'meta og:image' },
    });
  });

  test('has what JSON-LD says of the same file', () => {
    const image = {
      url: 'https://img.example/w800/dam.webp',
      width: 800,
      caption: 'The dam at night',
      creditText: 'Ann Lee',
    };
    const linked = [{ '@type': 'Article', image }];
    expect(metadataOf('', { linked }).imageDetails).toEqual({
      ...{ url: image.url, width: 800, height: null },
      ...{ caption: 'The dam at night', credit: 'Ann Lee' },
    });
    const head = og({ '': 'https://img.example/dam-1200x630.jpg' });
    expect(metadataOf(head, { linked }).imageDetails).toMatchObject({ caption: 'The dam at night', credit: 'Ann Lee' });
    const other = og({ '': 'https://img.example/other.jpg' });
    expect(metadataOf(other, { linked }).imageDetails).toEqual({ url: 'https://img.example/other.jpg', ...none });
  });

  test('has caption and credit from the figure that shows it', () => {
    const figure = `<figure><img src="/small/dam-300x200.jpg" alt="A wall">
      <figcaption>The dam at night. <span class="credit">Photo: Ann Lee</span></figcaption></figure>`;
    const page = og({ '': '/large/dam.jpg' }) + figure;
    expect(metadataOf(page).imageDetails).toMatchObject({ caption: 'The dam at night.', credit: 'Photo: Ann Lee' });
  });

  test.each([
    ['<span itemprop="name creditText">Ann Lee</span>', 'Ann Lee'],
    ['<span itemprop="copyrightHolder">Ann Lee</span>', 'Ann Lee'],
    ['<i class="imgCopyright">Ann Lee</i>', 'Ann Lee'],
    ['<i class="photo-source">Ann Lee</i>', 'Ann Lee'],
    ['<i class="name">Ann Lee</i>', null],
  ])('has the credit that its figure has as %s', (element, credit) => {
    const page = `<meta property="og:image" content="https://img.example/dam.jpg">
      <figure><img src="https://img.example/dam.jpg"><figcaption>The dam</figcaption>${element}</figure>`;
    expect(metadataOf(page).imageDetails?.credit).toBe(credit);
  });

  test('is relative to the base of the page', () => {
    const base = '<base href="https://static.example/v2/">';
    expect(metadataOf(base + og({ '': 'img/dam.jpg' })).image).toBe('https://static.example/v2/img/dam.jpg');
  });

  test.each([
    ['0', null],
    ['-5', null],
    ['auto', null],
    ['99999999', null],
    ['640.0', 640],
  ])('has no width of %s: %s', (width, pixels) => {
    expect(metadataOf(og({ '': '/a.jpg', ':width': width })).imageDetails?.width).toBe(pixels);
  });

  test('is none where the page names none', () => {
    expect(metadataOf('<img src="/a.jpg">')).toMatchObject({ image: null, imageDetails: null });
    expect(metadataOf(og({ '': 'data:image/png;base64,AAAA' })).imageDetails).toBeNull();
  });
});
