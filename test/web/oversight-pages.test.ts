import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { Visitor } from './visitor.ts';

const INNLANDET = '999990011';
const OS_MUNICIPALITY = '943464723';

let server: TestServer;
let adviser: Visitor;
beforeAll(async () => {
  server = await startTestServer({ WEB: 'on' });
  adviser = new Visitor(server.url);
  await adviser.signIn(INNLANDET, '/');
});
afterAll(() => server?.stop());

const fetched = (path: string) =>
  fetch(server.url + path, { headers: { cookie: `__Host-okt=${adviser.cookies.get('__Host-okt')}` } });

describe('an adviser at the county governor', () => {
  test('is asked to sign in first, and comes back to the page and period asked for', async () => {
    const stranger = new Visitor(server.url);
    const page = await stranger.open('/tilsyn?fra=2025-01-01&til=2026-01-01');
    expect(page.url).toContain('/logg-inn?til=%2Ftilsyn%3Ffra%3D2025-01-01%26til%3D2026-01-01');
  });

  test('sees the municipalities of the own region, and no other', async () => {
    const { html } = await adviser.open('/tilsyn');
    expect(html).toContain('Statsforvalteren i Innlandet');
    expect(html).toContain('/tilsyn/3430?');
    expect(html).not.toContain('/tilsyn/4601?');
  });

  test('reads the reason in place of a figure that is not there', async () => {
    expect((await adviser.open('/tilsyn')).html).toContain('ikke frigitt ennå');
  });

  test('is told that a period in the address cannot be read, and sees the last year', async () => {
    for (const query of ['fra=2025-13-01&til=2026-01-01', 'fra=2026-01-01&til=2025-01-01', 'fra=2025-01-15&til=x'])
      expect((await adviser.open(`/tilsyn?${query}`)).html).toContain('kunne ikke leses');
  });

  test('opens the sheet of a municipality of the region; one of another region does not exist here', async () => {
    expect((await adviser.open('/tilsyn/3430')).html).toContain('<h1>Os</h1>');
    expect((await adviser.open('/tilsyn/4601')).status).toBe(404);
  });

  test('reads what has changed since a day, and is told where the day is not known', async () => {
    expect((await adviser.open('/tilsyn/varsler?siden=i%20dag')).html).toContain('Dagen kunne ikke leses');
    expect((await adviser.open('/tilsyn/varsler?siden=2999-01-01')).html).toContain('Dagen kunne ikke leses');
    const early = await adviser.open('/tilsyn/varsler?siden=1999-01-01');
    expect([early.status, early.html.includes('så langt tilbake')]).toEqual([200, true]);
  });

  test('opens the export in Excel by a double click: semicolons, UTF-8, leading zeros kept', async () => {
    const response = await fetched('/tilsyn/eksport.csv?fra=2025-01-01&til=2026-01-01');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const [header, ...lines] = bytes.toString('utf8').slice(1).trimEnd().split('\r\n');
    expect(header?.split(';')[1]).toBe('Kommune');
    expect(lines.find((line) => line.startsWith('3430;Os;'))).toContain('Avgjort innen fristen: ikke frigitt ennå');
  });

  test('gets a workbook with the figures and a sheet that says what they are', async () => {
    const response = await fetched('/tilsyn/eksport.xlsx');
    const content = Buffer.from(await response.arrayBuffer());
    const sheets = await readXlsxFile(content);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Tall', 'Om tallene']);
    expect(JSON.stringify(sheets[0]?.data)).toContain('Kommunenummer');
    expect(sheets[1]?.data[0]).toEqual([
      'Statsforvalteren i Innlandet. Fra og med 1. januar 2025 til og med 31. desember 2025.',
    ]);
  });

  test('gets the sheet for a supervision visit as a Word document, with reasons in place of figures', async () => {
    const response = await fetched('/tilsyn/3430/ark.docx');
    expect(response.headers.get('content-disposition')).toContain('tilsyn-3430.docx');
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const text = Buffer.from(files['word/document.xml'] ?? []).toString('utf8');
    for (const part of [
      '>Os: ark til tilsynsbesøk<',
      'til og med 31. desember',
      'ikke frigitt ennå',
      'Nav Røros, Os og Holtålen. Drop-in, timer i uken: 4. Vakttelefon: ja',
      'Gudbrandsdal krisesenter',
      'Notater',
      'Om tallene',
    ])
      expect(text).toContain(part);
    expect((await fetched('/tilsyn/4601/ark.docx')).status).toBe(404);
  });

  test('gets the signals as a file, a row a municipality with the reason of each gap', async () => {
    const text = await (await fetched('/tilsyn/utvikling.csv?mal=MEAN_HANDLING_DAYS')).text();
    const [header, ...lines] = text.trimEnd().split('\r\n');
    expect(header).toContain('Gjennomsnittlig antall dager');
    expect(lines).toHaveLength(46);
    expect(lines.find((line) => line.startsWith('3430;Os;'))).toContain('ikke frigitt ennå');
  });

  test.each([
    ['/tilsyn/utvikling.xlsx', 'Kommunenummer'],
    ['/tilsyn/3430/utvikling.xlsx', 'Kommunenummer'],
    ['/tilsyn/apningstid.xlsx', 'Drop-in, timer i uken'],
  ])('gets %s as a workbook with a sheet that says what the figures are', async (path, column) => {
    const sheets = await readXlsxFile(Buffer.from(await (await fetched(path)).arrayBuffer()));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Tall', 'Om tallene']);
    expect(JSON.stringify(sheets[0]?.data[0])).toContain(column);
    expect(sheets[1]?.data.length).toBeGreaterThan(1);
  });

  test('gets the hours of every office as rows; what is not reported is empty, never nought', async () => {
    const lines = (await (await fetched('/tilsyn/apningstid.csv')).text()).trimEnd().split('\r\n');
    expect(lines).toHaveLength(47);
    expect(lines.find((line) => line.includes(';Kongsvinger;'))).toContain('Nav Kongsvinger;;ikke kjent');
    expect(lines.find((line) => line.includes(';Hamar;'))).toContain(';13.08.2026;');
  });

  test('sorts the days and hours of the workbook as days and numbers', async () => {
    const content = Buffer.from(await (await fetched('/tilsyn/apningstid.xlsx')).arrayBuffer());
    const hamar = (await readXlsxFile(content))[0]?.data.find((row) => row[1] === 'Hamar');
    expect(hamar).toEqual(expect.arrayContaining([6, new Date('2026-08-13T00:00:00Z')]));
  });

  test.each([
    '/tilsyn/diagram.png',
    '/tilsyn/utvikling.png',
    '/tilsyn/3430/utvikling.png',
    '/tilsyn/kart.png?vis=stale',
  ])('gets %s as a picture for a report, wide enough to be printed', async (path) => {
    const bytes = Buffer.from(await (await fetched(path)).arrayBuffer());
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(1_600);
  });

  test.each(['utvikling.csv', 'utvikling.xlsx', 'utvikling.svg', 'utvikling.png'])(
    'finds no %s of another region’s municipality',
    async (file) => {
      expect((await fetched(`/tilsyn/4601/${file}`)).status).toBe(404);
    },
  );

  test('gets the chart as a picture that says in words what it shows', async () => {
    const text = await (await fetched('/tilsyn/diagram.svg')).text();
    expect(text).toMatch(/^<\?xml/);
    expect(text).toContain('<title');
    expect(text).toContain('ikke frigitt ennå');
  });

  test('gets the map as a picture with what each fill means, whose borders they are, and no links', async () => {
    const text = await (await fetched('/tilsyn/kart.svg?vis=crisisCentre')).text();
    expect(text).toMatch(/^<\?xml/);
    for (const said of [
      'Hamar: ',
      'url(#skravert)',
      'Kartgrunnlag: Kartverket (CC BY 4.0)',
      'Statsforvalteren i Innlandet',
    ])
      expect(text).toContain(said);
    expect(text.match(/<rect[^>]*class="map__area/g)).toHaveLength(3);
    expect(text).not.toContain('<a ');
  });
});

test('a municipality’s editor is told that the oversight pages are for another role', async () => {
  const editor = new Visitor(server.url);
  await editor.signIn(OS_MUNICIPALITY, '/');
  expect((await editor.open('/tilsyn')).status).toBe(403);
  expect((await editor.open('/tilsyn/eksport.csv')).status).toBe(403);
});
