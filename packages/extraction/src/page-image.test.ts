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

  test.each<[string, string, unknown, string | null, string | null]>([
    [
      'the safe address first',
      og({ '': 'http://a.example/a.jpg', ':secure_url': 'https://a.example/a.jpg' }),
      null,
      'https://a.example/a.jpg',
      'meta og:image:secure_url',
    ],
    [
      'a tag of Twitter',
      '<meta name="twitter:image" content="/a.jpg">',
      null,
      'https://daily.example/a.jpg',
      'meta twitter:image',
    ],
    ['a meta tag before JSON-LD', og({ '': '/a.jpg' }), '/b.jpg', 'https://daily.example/a.jpg', 'meta og:image'],
    [
      'JSON-LD before a link',
      '<link rel="image_src" href="/a.jpg">',
      '/b.jpg',
      'https://daily.example/b.jpg',
      'json-ld image',
    ],
    [
      'JSON-LD where the tag has no address',
      og({ '': 'data:image/png;base64,AAAA' }),
      '/b.jpg',
      'https://daily.example/b.jpg',
      'json-ld image',
    ],
    [
      'a link',
      '<link rel="icon" href="/i.png"><link rel="image_src" href="/a.jpg">',
      null,
      'https://daily.example/a.jpg',
      'link image_src',
    ],
    ['no link without an address', '<link rel="image_src">', null, null, null],
    ['no icon', '<link rel="icon" href="/i.png">', null, null, null],
  ])('is from %s', (_, html, image, url, source) => {
    const found = metadataOf(html, { linked: image === null ? [] : [{ '@type': 'Article', image }] });
    expect([found.image, found.sourceOf.image ?? null]).toEqual([url, source]);
  });

  test.each([
    ['1', 1],
    ['50000', 50_000],
    ['50001', null],
    [' 640 px ', 640],
    ['640.25', 640],
    ['x640', null],
    ['640em', null],
    ['', null],
  ])('has a width of %j: %s', (width, pixels) => {
    expect(metadataOf(og({ '': '/a.jpg', ':width': width })).imageDetails?.width).toBe(pixels);
  });

  test('has the size and text of the tags for their own picture alone', () => {
    const size = og({ ':width': '1200', ':height': '630', ':alt': 'The dam' });
    const twitter = '<meta name="twitter:image" content="/t.jpg">';
    expect(metadataOf(twitter + size).imageDetails).toMatchObject({ width: null, height: null, caption: null });
    expect(metadataOf(og({ ':url': '/t.jpg' }) + size).imageDetails).toMatchObject({
      width: 1200,
      height: 630,
      caption: 'The dam',
    });
  });

  test('has the size of the tags before that of JSON-LD', () => {
    const linked = [{ '@type': 'Article', image: { url: '/a.jpg', width: '800px', height: 600 } }];
    const tags = og({ '': '/a.jpg', ':width': '1200' });
    expect(metadataOf(tags, { linked }).imageDetails).toMatchObject({ width: 1200, height: 600 });
  });

  test.each([
    ['/small/dam.webp', true],
    ['/dam-300x200.jpg', true],
    ['/dam_300x200.jpg', true],
    ['https://cdn.example/a/b/dam.jpg?w=1#x', true],
    ['/dam-300.jpg', false],
    ['/xdam.jpg', false],
    ['/dam.jpg/x.jpg', false],
    ['/dam', true],
    ['/dam-300x200', false],
    ['', false],
  ])('is shown by an image with the address %j: %s', (src, isShown) => {
    const figure = `<figure><img src="/other.jpg"><img src="${src}"><figcaption>The dam</figcaption></figure>`;
    expect(metadataOf(og({ '': '/large/dam.jpg' }) + figure).imageDetails?.caption).toBe(isShown ? 'The dam' : null);
  });

  const shown = (inside: string, alt = '') =>
    metadataOf(`${og({ '': '/dam.jpg', ':alt': 'The tag' })}<figure><img src="/dam.jpg"${alt}>${inside}</figure>`)
      .imageDetails;

  test.each([
    ['a caption', '<figcaption>The dam</figcaption>', 'The dam'],
    ['a part that says so', '<p itemprop="name caption">The dam</p>', 'The dam'],
    ['a class', '<p class="imageCaption">The dam</p>', 'The dam'],
    ['a caption of a thousand characters', `<figcaption>${'x'.repeat(1_000)}</figcaption>`, 'x'.repeat(1_000)],
    ['no longer one', `<figcaption>${'x'.repeat(1_001)}</figcaption>`, 'The tag'],
    ['the tag', '<p>The dam</p>', 'The tag'],
    ['the tag where the caption is empty', '<figcaption> </figcaption>', 'The tag'],
    ['a caption that is the credit', '<figcaption class="credit">Ann Lee</figcaption>', 'Ann Lee'],
  ])('has its caption from %s', (_, inside, caption) => {
    expect(shown(inside, ' alt="A wall"')?.caption).toBe(caption);
  });

  test('has its caption from the text of the image, which is not in a figure', () => {
    expect(
      metadataOf(`${og({ '': '/dam.jpg' })}<p><img src="/dam.jpg" alt="A wall"> <i class="credit">Ann</i></p>`)
        .imageDetails,
    ).toMatchObject({ caption: 'A wall', credit: null });
  });
});
