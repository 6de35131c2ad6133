import { strFromU8, unzipSync } from 'fflate';
import { createElement } from 'react';
import { describe, expect, test } from 'vitest';
import { svgFile } from '../../../web/exports/chart-file.ts';
import { xlsxResponse } from '../../../web/exports/workbook.ts';
import { extent } from '../../../web/pages/oversight/parts/row-chart.tsx';

const LONG =
  'Avgjort innen fristen. Fra og med 1. januar 2025 til og med 31. desember 2025, Statsforvalteren i Innlandet';

describe('a picture that an adviser takes home', () => {
  const pictureOf = async (title: string) =>
    await svgFile({ chart: createElement('svg', { viewBox: '0 0 720 100' }), title, notes: [], name: 'kart' }).text();
  const titlesOf = (svg: string) =>
    [...svg.matchAll(/class="file__title"[^>]*>([^<]*)</g)].map(([, line]) => line ?? '');

  test('has its whole title, in as many lines as it is wide', async () => {
    const lines = titlesOf(await pictureOf(LONG));
    expect(lines.join(' ')).toBe(LONG);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(72);
    expect(titlesOf(await pictureOf('Andel'))).toEqual(['Andel']);
  });

  test('is drawn under its title, however many lines that has', async () => {
    const topOf = async (title: string) => Number(/<svg x="24" y="(\d+)"/.exec(await pictureOf(title))?.[1]);
    expect((await topOf(LONG)) - (await topOf('Andel'))).toBe(28);
  });
});

test('the axis of a chart reaches as far as the control limits, so that none seems to end sooner', () => {
  const drawn = { value: 0.7, low: 0.5, high: 0.9 };
  expect(extent([{ ...drawn, limits: { low: 0.1, high: 1 } }])).toEqual([0.1, 1]);
  expect(extent([{ ...drawn, limits: null }])).toEqual([0.5, 0.9]);
});

test('a workbook’s headings and explanations have rows high enough to be read, and it prints all columns on broad pages with the headings on each', async () => {
  const table = {
    header: ['Kommune', 'Avgjort innen fristen, laveste', 'Hvorfor tall mangler'],
    rows: [['Os', 0.5, null]],
    shares: new Set([1]),
  };
  const response = await xlsxResponse({ table, about: ['Kort.', 'ord '.repeat(60).trim()], name: 'x.xlsx' });
  const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const heightsOf = (sheet: string) =>
    [...strFromU8(parts[`xl/worksheets/${sheet}.xml`]!).matchAll(/<row r="\d+"(?: ht="(\d+)")?/g)].map(([, height]) =>
      height === undefined ? null : Number(height),
    );
  expect(heightsOf('sheet1')).toEqual([60, 15]);
  expect(heightsOf('sheet2')).toEqual([15, 45]);
  for (const sheet of ['sheet1', 'sheet2']) {
    const xml = strFromU8(parts[`xl/worksheets/${sheet}.xml`]!);
    expect(xml).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
    expect(/<pageSetup[^>]*>/.exec(xml)?.[0]).toBe(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
  }
  expect(strFromU8(parts['xl/workbook.xml']!)).toMatch(
    /<\/sheets>.*<definedName name="_xlnm.Print_Titles" localSheetId="0">'Tall'!\$1:\$1<\/definedName>/,
  );
});
