import { afterEach, describe, expect, test } from 'vitest';
import { runs } from '../../web/pages/oversight/trend/parts/time-chart.tsx';
import { type MadeUpRow, regionApi } from './made-up-region.ts';
import { ADVISER, type PagesAlone, startPagesAlone } from './pages-alone.ts';

const HAMAR: MadeUpRow = { number: '3403', name: 'Hamar', value: 0.45, signal: 'LOWER' };
const OS: MadeUpRow = { number: '3430', name: 'Os', value: null, signal: 'TOO_FEW' };
const TRYSIL: MadeUpRow = { number: '3421', name: 'Trysil', value: 0.71, signal: 'WITHIN' };

let pages: PagesAlone;
afterEach(() => pages?.close());

async function open(path: string, rows: readonly MadeUpRow[], points = 1) {
  pages = await startPagesAlone(regionApi(rows, points));
  const headers = { cookie: await pages.signedIn(ADVISER), 'accept-language': 'nb' };
  const response = await fetch(pages.url + path, { headers });
  return { status: response.status, html: await response.text() };
}

describe('an adviser who looks for what is out of the ordinary', () => {
  test('is given signals first, never a rank, and the reason where a figure is not shown', async () => {
    const { html } = await open('/tilsyn/utvikling', [HAMAR, TRYSIL, OS]);
    const signals = html.slice(html.indexOf('Lavere enn tilfeldigheter'), html.indexOf('id="alle"'));
    expect(signals).toContain('Hamar');
    expect(signals).not.toContain('Trysil');
    expect(signals).toContain('1 kommune har for få saker');
    expect(html).toContain('for få saker til å regne det ut');
    expect(html.indexOf('>Hamar</a></th>')).toBeLessThan(html.indexOf('>Trysil</a></th>'));
  });

  test('reads under the table what each short word in it stands for, and of no other', async () => {
    const { html } = await open('/tilsyn', [HAMAR, OS]);
    expect(html).toContain('«for få»: for få saker til å regne det ut.');
    expect(html).not.toContain('«mangler»');
  });

  test('is told that trends show the public figures, which may differ from the overview’s', async () => {
    expect((await open('/tilsyn/utvikling', [HAMAR])).html).toContain('Tallene her er de offentlige');
  });

  test('sees the control limits of each municipality: in the table, and as a band behind its figure', async () => {
    const { html } = await open('/tilsyn/utvikling', [HAMAR, TRYSIL, OS]);
    expect(html.replaceAll('\u00a0', ' ').match(/50,0 % – 100,0 %/g)).toHaveLength(2);
    // Two municipalities with a figure, and the legend.
    expect(html.match(/class="chart__band chart__band--limits"/g)).toHaveLength(3);
  });

  test('takes home a file whose limits are ones that a share can have, as on the page', async () => {
    const { html } = await open('/tilsyn/utvikling.csv', [HAMAR]);
    const [, row = ''] = html.split('\r\n');
    expect(row.split(';').slice(7, 9)).toEqual(['0,5', '1']);
  });

  test('is told so where no municipality is outside what chance explains', async () => {
    expect((await open('/tilsyn/utvikling', [TRYSIL, OS])).html).toContain('Ingen kommuner ligger utenfor');
  });

  test('who chooses no municipality to compare with is told what it is compared with instead', async () => {
    expect((await open('/tilsyn/utvikling?mot=CHOSEN', [HAMAR])).html).toContain('Du valgte ingen kommuner');
    await pages.close();
    expect((await open('/tilsyn/utvikling?mot=CHOSEN&kommune=3421', [HAMAR, TRYSIL])).html).not.toContain(
      'Du valgte ingen',
    );
  });

  test('sees the line broken where a figure is not shown, and the reason in the table', async () => {
    const { html } = await open('/tilsyn/3403/utvikling', [HAMAR], 3);
    expect(html.match(/class="chart__line"/g)).toHaveLength(2);
    expect(html).toContain('for få saker til å regne det ut');
  });

  test('finds no municipality of another region', async () => {
    expect((await open('/tilsyn/4601/utvikling', [])).status).toBe(404);
  });

  test('reads the same on the map as in the table beside it; what is not known is hatched', async () => {
    const { html } = await open('/tilsyn/kart', [HAMAR, OS]);
    expect(html).toMatch(/aria-label="Hamar: 45[^"]*"><path d="M[^"]+" class="map__area map__area--1"/);
    expect(html).toMatch(
      /aria-label="Os: for få saker til å regne det ut"><path d="M[^"]+" class="map__area map__area--gap"/,
    );
    expect(html).toContain('Kartverket');
  });

  test('gets a table of a hundred long names in one page, every name shown as text', async () => {
    const long = `<b>${'Vestre Østre '.repeat(12)}</b>`;
    const rows = Array.from({ length: 100 }, (_, index) => ({ ...HAMAR, number: String(3000 + index), name: long }));
    for (const path of ['/tilsyn', '/tilsyn/utvikling', '/tilsyn/kart']) {
      const { status, html } = await open(path, rows);
      expect([path, status, html.includes('<b>')]).toEqual([path, 200, false]);
      expect(html.match(/<th scope="row"/g)?.length ?? html.match(/scope="row"/g)?.length).toBe(100);
      await pages.close();
    }
  });

  test('of a region without municipalities gets a page that still says what it is', async () => {
    for (const path of ['/tilsyn', '/tilsyn/utvikling', '/tilsyn/kart']) {
      expect((await open(path, [])).status).toBe(200);
      await pages.close();
    }
  });
});

test('a line is drawn through figures beside each other, and never across a gap', () => {
  const point = (value: number | null) => ({
    period: { from: '2025-01-01', to: '2026-01-01' },
    value,
    low: null,
    high: null,
    status: 'PUBLISHED' as const,
  });
  const known = runs([1, 2, null, 4, null, null, 7].map(point), ({ value }) => value !== null);
  expect(known.map((run) => run.map(({ index }) => index))).toEqual([[0, 1], [3], [6]]);
});
