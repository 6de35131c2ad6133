import { createRequire } from 'node:module';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { fileResponse } from './file-response.ts';
import { wrapText } from './wrap-text.ts';
import { xmlText } from './xml-text.ts';

const require = createRequire(import.meta.url);

interface ChartFile {
  readonly chart: ReactElement;
  /** Over the picture. */
  readonly title: string;
  /** Under it: where the figures are from, and what one must know to read them. */
  readonly notes: readonly string[];
  /** Name of the file, without its ending. */
  readonly name: string;
}

const FONT = 'Source Sans 3';
const FACES = ['400Regular', '400Regular_Italic', '600SemiBold'];
const MARGIN = 24;
const TITLE_HEIGHT = 28;
/** Width of a letter of the title, on average. */
const TITLE_LETTER = 10;
/** Between the title and the picture. */
const TITLE_GAP = 16;
const NOTE_HEIGHT = 20;
const NOTE_LETTERS = 135;
/** A picture of 1 600 pixels is sharp in a report and on a wall. */
const PNG_WIDTH = 1_600;

/** Styles of charts and maps for a file without the pages' style sheet: black on white, so that it prints as it is seen. */
const STYLE = `
  text { fill: #202733; font-family: "${FONT}", Arial, sans-serif; font-size: 13px }
  .file__title { font-size: 20px; font-weight: 600 }
  .file__note { font-size: 12px; fill: #49515e }
  .chart__grid line { stroke: #cfd3d8 }
  .chart__row { stroke: #e6e8eb }
  .chart__group { stroke: #49515e; stroke-width: 3 }
  .chart__own { fill: #ffffff; stroke: #202733; stroke-width: 2 }
  .chart__own--signal { fill: #202733 }
  .chart__band { fill: #dfe1e5 }
  .chart__band--limits { stroke: #6f7785 }
  .chart__interval { stroke: #202733; stroke-width: 1.5 }
  .chart__line { fill: none; stroke: #202733; stroke-width: 2 }
  .chart__line--other { stroke: #49515e; stroke-dasharray: 6 4 }
  .chart__gap { font-style: italic; fill: #49515e }
  .map__area { stroke: #202733; stroke-width: 0.8 }
  .map__area--0 { fill: #eaf1fa }
  .map__area--1 { fill: #a8c6ea }
  .map__area--2 { fill: #5d92cf }
  .map__area--3 { fill: #1d4f91 }
  .map__area--gap { fill: url(#skravert) }
  .map__hatch-ground { fill: #ffffff }
  .map__hatch-line { stroke: #767676; stroke-width: 2 }
  .map__name { font-size: 12px; fill: #000000; stroke: #ffffff; stroke-width: 3px; paint-order: stroke }
`;

export function svgFile(file: ChartFile): Response {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${document(file).svg}`;
  return fileResponse(text, 'image/svg+xml', `${file.name}.svg`);
}

/** Loaded when the first picture is asked for: most servers never draw one. */
export async function pngFile(file: ChartFile): Promise<Response> {
  const { Resvg } = await import('@resvg/resvg-js');
  const { svg } = document(file);
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: PNG_WIDTH },
    font: {
      loadSystemFonts: false,
      defaultFontFamily: FONT,
      fontFiles: FACES.map((face) =>
        require.resolve(`@expo-google-fonts/source-sans-3/${face}/SourceSans3_${face}.ttf`),
      ),
    },
  });
  return fileResponse(new Uint8Array(picture.render().asPng()), 'image/png', `${file.name}.png`);
}

function document({ chart, title, notes }: ChartFile): { readonly svg: string } {
  const markup = renderToStaticMarkup(chart);
  const [, width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(markup) ?? []).map(Number);
  const titles = wrapText(title, Math.floor(width / TITLE_LETTER));
  const lines = notes.flatMap((note) => wrapText(note, NOTE_LETTERS));
  const top = MARGIN + titles.length * TITLE_HEIGHT + TITLE_GAP;
  const whole = { width: width + 2 * MARGIN, height: top + height + lines.length * NOTE_HEIGHT + MARGIN };
  const noteTop = top + height + NOTE_HEIGHT;
  const titleDrawn = titles.map(
    (line, index) =>
      `<text class="file__title" x="${MARGIN}" y="${MARGIN + 20 + index * TITLE_HEIGHT}">${escapeText(line)}</text>`,
  );
  const notesDrawn = lines.map(
    (line, index) =>
      `<text class="file__note" x="${MARGIN}" y="${noteTop + index * NOTE_HEIGHT}">${escapeText(line)}</text>`,
  );
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${whole.width}" height="${whole.height}" viewBox="0 0 ${whole.width} ${whole.height}">`,
    `<style>${STYLE}</style><rect width="100%" height="100%" fill="#ffffff"/>`,
    ...titleDrawn,
    markup.replace('<svg ', `<svg x="${MARGIN}" y="${top}" width="${width}" height="${height}" `),
    ...notesDrawn,
    '</svg>',
  ].join('\n');
  return { svg: xmlText(svg) };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeText = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
