/** A line of a plot: its name, and a value for each of the plot's times. */
export type PlotLine = { name: string; values: readonly number[] };

const WIDTH = 800;
const HEIGHT = 180;
const MARGIN = 40;
/** Colours that people with colour blindness can distinguish (Okabe and Ito, 2008). */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#000000'];

/**
 * One picture (SVG) of several plots below each other. Each has a title, a scale from 0 to its largest value, and its
 * lines.
 */
export function linePlots(
  seconds: readonly number[],
  plots: readonly { title: string; lines: readonly PlotLine[] }[],
): string {
  const height = plots.length * (HEIGHT + MARGIN) + MARGIN;
  const pictures = plots.map((plot, index) => plotOf(seconds, plot, MARGIN + index * (HEIGHT + MARGIN)));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH + 2 * MARGIN}" height="${height}" font-family="sans-serif" font-size="11">
<rect width="100%" height="100%" fill="white"/>
${pictures.join('\n')}
</svg>
`;
}

function plotOf(
  seconds: readonly number[],
  { title, lines }: { title: string; lines: readonly PlotLine[] },
  top: number,
): string {
  const last = seconds.at(-1) || 1;
  const most = Math.max(1, ...lines.flatMap(({ values }) => values));
  const drawn = lines.map(({ name, values }, index) => {
    const colour = COLOURS[index % COLOURS.length];
    const points = values.map((value, at) => {
      const x = MARGIN + (WIDTH * (seconds[at] ?? 0)) / last;
      return `${x.toFixed(1)},${(top + HEIGHT - (HEIGHT * value) / most).toFixed(1)}`;
    });
    const legend = `<text x="${MARGIN + 200 + index * 85}" y="${top - 6}" fill="${colour}">${name}</text>`;
    return `<polyline fill="none" stroke="${colour}" stroke-width="1.5" points="${points.join(' ')}"/>${legend}`;
  });
  return `<text x="${MARGIN}" y="${top - 6}" font-weight="bold">${title}</text>
<text x="4" y="${top + 10}">${Number(most.toPrecision(3))}</text><text x="4" y="${top + HEIGHT}">0</text>
<text x="${MARGIN + WIDTH - 30}" y="${top + HEIGHT + 14}">${Math.round(last)} s</text>
<rect x="${MARGIN}" y="${top}" width="${WIDTH}" height="${HEIGHT}" fill="none" stroke="#bbb"/>
${drawn.join('\n')}`;
}
