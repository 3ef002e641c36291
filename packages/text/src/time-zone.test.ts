import { expect, test } from 'vitest';
import { zoneOffset } from './time-zone.ts';

const winter = Date.UTC(2026, 0, 12);
const summer = Date.UTC(2026, 6, 12);

test.each<[string, number, number]>([
  ['', 0, 0],
  ['Z', 0, 0],
  ['+05:30', 5.5, 5.5],
  ['GMT-0500 (EST)', -5, -5],
  ['CEST', 2, 2],
  ['ET', -5, -4],
  ['Eastern Time', -5, -4],
  ['pt', -8, -7],
  ['[Europe/Berlin]', 1, 2],
  ['+01:00[Europe/Berlin]', 1, 1],
  ['America/St_Johns', -3.5, -2.5],
  ['[Nowhere/Land]', 0, 0],
  ['XYZ', 0, 0],
])('the zone %j is %d hours from UTC in winter and %d in summer', (zone, inWinter, inSummer) => {
  expect([zoneOffset(zone, winter), zoneOffset(zone, summer)]).toEqual([inWinter, inSummer]);
});

test('a time that is none has the offset of its name or none', () => {
  expect([zoneOffset('ET', Number.NaN), zoneOffset('EST', Number.NaN)]).toEqual([0, -5]);
});
