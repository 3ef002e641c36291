import type { Dashboard, Panel } from './dashboards.ts';
import type { Series } from './prometheus.ts';

/** The result of a panel's query, and the names of its series. */
export type Drawn = { legend: string; series: Series[] };

/** Pixels of a unit of Grafana's grid, which is 24 units wide. */
const [WIDE, HIGH] = [50, 34];
/** Pixels of a panel's title and legend. */
const [TITLE, LEGEND] = [20, 44];
/** Colours that people with colour blindness can distinguish (Okabe and Ito, 2008). */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#000000'];
/** Pixels of a name in a legend, and the lines of names. */
const [NAME, NAME_LINES] = [190, 3];

/** A dashboard as a picture (SVG): every panel in its place, with the results of its queries. */
export function panelSheet({ title, panels }: Dashboard, drawn: ReadonlyMap<number, Drawn[]>): string {
  const height = Math.max(...panels.map(({ gridPos: { y, h } }) => y + h)) * HIGH + 40;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${24 * WIDE}" height="${height}" font-family="sans-serif" font-size="11">
<rect width="100%" height="100%" fill="white"/>
<text x="8" y="24" font-size="18">${escaped(title)}</text>
${panels.map((panel) => panelOf(panel, drawn.get(panel.id) ?? [])).join('\n')}
</svg>
`;
}

function panelOf(panel: Panel, drawn: Drawn[]): string {
  const { x, y, w, h } = panel.gridPos;
  const [width, height] = [w * WIDE - 12, h * HIGH - 8];
  const title = `<text x="0" y="14" font-weight="bold">${escaped(panel.title)}</text>`;
  const frame = `<rect x="-4" y="0" width="${width + 8}" height="${height}" fill="none" stroke="#ccc"/>`;
  const lines = drawn.flatMap(({ legend, series }) => series.map((one) => ({ name: nameOf(legend, one), ...one })));
  const inside =
    panel.type === 'row' ? '' : frame + (panel.type === 'timeseries' ? plotOf(lines, width, height) : listOf(lines));
  return `<g transform="translate(${x * WIDE + 8} ${y * HIGH + 36})">${title}${inside}</g>`;
}

type Line = Series & { name: string };

function plotOf(lines: readonly Line[], width: number, height: number): string {
  const points = lines.flatMap(({ values }) => values.map(([time, value]) => [time, Number(value)] as const));
  const finite = points.filter(([, value]) => Number.isFinite(value));
  const from = Math.min(...finite.map(([time]) => time));
  const seconds = Math.max(1, Math.max(...finite.map(([time]) => time)) - from);
  const most = Math.max(...finite.map(([, value]) => value)) || 1;
  const [left, top, bottom] = [46, TITLE + 6, height - LEGEND];
  const placeOf = (time: number, value: number): string => {
    const x = left + ((width - left) * (time - from)) / seconds;
    return `${x.toFixed(1)},${(bottom - ((bottom - top) * value) / most).toFixed(1)}`;
  };
  const drawn = lines.map(({ values }, index) => {
    const places = values.flatMap(([time, value]) =>
      Number.isFinite(Number(value)) ? [placeOf(time, Number(value))] : [],
    );
    return `<polyline fill="none" stroke="${COLOURS[index % COLOURS.length]}" stroke-width="1.5" points="${places.join(' ')}"/>`;
  });
  const columns = Math.max(1, Math.floor(width / NAME));
  const names = lines.slice(0, columns * NAME_LINES).map(({ name }, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const place = `x="${(column * width) / columns}" y="${bottom + 14 + row * 13}"`;
    return `<text ${place} fill="${COLOURS[index % COLOURS.length]}">${escaped(name)}</text>`;
  });
  const scale = `<text x="0" y="${top + 8}">${figure(most)}</text><text x="0" y="${bottom}">0</text>
<line x1="${left}" y1="${bottom}" x2="${width}" y2="${bottom}" stroke="#ccc"/>`;
  return `${scale}${drawn.join('')}${names.join('')}`;
}

/** The latest value of each series, one below the other. */
const listOf = (lines: readonly Line[]): string =>
  lines
    .map(
      ({ name, values }, index) =>
        `<text x="0" y="${TITLE + 24 + index * 18}" font-size="14">${escaped(name)}: ${figure(Number(values.at(-1)?.[1]))}</text>`,
    )
    .join('');

/** The name of a series according to the panel's legend; without a legend all of its labels. */
const nameOf = (legend: string, { metric }: Series): string =>
  legend === ''
    ? Object.values(metric).join(' ')
    : legend.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (_, label: string) => metric[label] ?? '');

const figure = (value: number): string => String(Number(value.toPrecision(3)));
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
