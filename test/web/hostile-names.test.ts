import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alertMail } from '../../web/alerts/compose-mail.ts';
import { writeFeed } from '../../web/alerts/feed.ts';
import { createFileMailer } from '../../web/alerts/mailer.ts';
import { officesJsonLd } from '../../web/pages/resident/parts/office-json-ld.ts';
import { inFull } from '../setup/long-run.ts';
import { regionApi } from './made-up-region.ts';
import { ADVISER, type PagesAlone, startPagesAlone } from './pages-alone.ts';

/** What a name may be that reached the API by a source that nobody checked. */
const HOSTILE = {
  'a script': '<script>alert(1)</script>',
  'a picture that fails': '"><img src=x onerror=alert(1)>',
  'the end of an attribute': `' onmouseover='alert(1)`,
  'the end of CDATA and a comment': ']]> --> <!-- &amp; &#60; &nbsp;',
  'a formula': `=cmd|' /C calc'!A0`,
  'a formula after a line break': '\n=HYPERLINK("http://elsewhere.example")',
  'text written from the right': 'Os\u202e<gro.live//:sptth>\u2066',
  'three hundred letters': 'Vestre Toten og Østre Slidre '.repeat(11).slice(0, 300),
  'piled marks': `Z${'\u0351\u0368\u0362'.repeat(40)}algo`,
  'what XML cannot hold': 'Os\u0000\u0007\u001b\ud800\ufffe',
  'lines of a mail': 'Os\r\nBcc: alle@example.no\r\n\r\nHei',
} as const;

const regionOf = (name: string) => [
  { number: '3430', name, value: 0.45, signal: 'LOWER' as const },
  { number: '3403', name: 'Hamar', value: 0.71, signal: 'WITHIN' as const },
];

describe.each(Object.entries(HOSTILE))('a municipality that is called %s', (_what, name) => {
  let pages: PagesAlone;
  let cookie: string;
  beforeAll(async () => {
    pages = await startPagesAlone(regionApi(regionOf(name), 3), {}, 60_000);
    cookie = await pages.signedIn(ADVISER);
  });
  afterAll(() => pages?.close());
  const fetched = async (path: string) => {
    const response = await fetch(pages.url + path, { headers: { cookie, 'accept-language': 'nb' } });
    expect([path, response.status]).toEqual([path, 200]);
    return Buffer.from(await response.arrayBuffer());
  };

  test.each([
    '/tilsyn',
    '/tilsyn/3430',
    '/tilsyn/utvikling',
    '/tilsyn/3430/utvikling',
    '/tilsyn/kart',
    '/tilsyn/apningstid',
  ])('is text on %s, and runs nothing', async (path) => {
    const html = (await fetched(path)).toString('utf8');
    expect(tagsOf(html)).not.toMatch(/<script>|<img|<[^>]+ on\w+=/i);
    expect(html).toContain('Hamar');
  });

  test.each(['/tilsyn/diagram', '/tilsyn/utvikling', '/tilsyn/3430/utvikling', '/tilsyn/kart'])(
    'is text in the pictures of %s, which every program can open',
    async (path) => {
      const svg = (await fetched(`${path}.svg`)).toString('utf8');
      expect(XMLValidator.validate(svg)).toBe(true);
      expect(tagsOf(svg)).not.toMatch(/<script|<img|<[^>]+ on\w+=/i);
      // All of them are drawn from such a picture in the same way.
      if (inFull(true, path === '/tilsyn/diagram'))
        expect((await fetched(`${path}.png`)).subarray(1, 4).toString('latin1')).toBe('PNG');
    },
  );

  test.each(['/tilsyn/eksport', '/tilsyn/utvikling', '/tilsyn/apningstid'])(
    'is no formula in the spreadsheets of %s',
    async (path) => {
      const csv = (await fetched(`${path}.csv`)).toString('utf8').slice(1);
      const cells: string[] = parse(csv, { delimiter: ';' }).flat();
      expect(cells.filter((cell) => /^[\s\0]*[=@+]/.test(cell))).toEqual([]);
      const xlsx = await fetched(`${path}.xlsx`);
      expect(notXml(xlsx)).toEqual([]);
      expect(strFromU8(unzipSync(xlsx)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<f>');
      expect((await readXlsxFile(xlsx))[0]?.data.length).toBeGreaterThan(2);
    },
  );

  test('is text in the Word document, which opens', async () => {
    expect(notXml(await fetched('/tilsyn/3430/ark.docx'))).toEqual([]);
  });

  test('is text in what search engines read', () => {
    const office = { number: '1640', name, website: null, phones: [], visitingAddress: null, week: [] };
    const text = officesJsonLd({
      name,
      offices: [office] as unknown as Parameters<typeof officesJsonLd>[0]['offices'],
    });
    expect(text).not.toMatch(/[<>]/);
    expect(JSON.parse(text)['@graph'][0].name).toBe(name);
  });

  test('is one line of a mail’s subject and no head of its own', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-hostile-'));
    await createFileMailer(folder)(mailOf(name));
    const [file = ''] = await readdir(folder);
    const [head = ''] = (await readFile(join(folder, file), 'utf8')).split('\n\n');
    await rm(folder, { recursive: true });
    const names = head.split('\n').flatMap((line) => /^([\w-]+):/.exec(line)?.[1] ?? []);
    expect(names).not.toContain('Bcc');
    expect(names.filter((one) => one === 'Subject')).toHaveLength(1);
    expect(head).not.toMatch(UNXML);
  });

  test('is text in the feeds', () => {
    const alert = { id: 'x', municipality: { number: '3430', name }, message: `${name}: avtalen slutter.`, on: null };
    const feed = { title: name, language: 'nb', address: 'https://x.example/a', origin: 'https://x.example' };
    const given = { ...feed, updated: new Date(0), alerts: [alert] } as unknown as Parameters<typeof writeFeed>[0];
    const atom = writeFeed(given, 'atom');
    expect(XMLValidator.validate(atom)).toBe(true);
    expect(atom.replaceAll(/<!\[CDATA\[.*?\]\]>/gs, '')).not.toMatch(/<script|<img/);
    expect(JSON.parse(writeFeed(given, 'json')).items).toHaveLength(1);
  });
});

/** Markup without the values of attributes, in which a name may stand as text. */
const tagsOf = (markup: string) => markup.replaceAll(/="[^"]*"/g, '=""');

/** Parts of an Office file that no program would open, and why. */
const notXml = (content: Uint8Array): readonly unknown[] =>
  Object.entries(unzipSync(new Uint8Array(content)))
    .filter(([path]) => /\.(xml|rels)$/.test(path))
    .flatMap(([path, part]) => {
      const text = strFromU8(part);
      const control = UNXML.exec(text)?.[0];
      const valid = XMLValidator.validate(text);
      return valid === true && control === undefined ? [] : [{ path, valid, control }];
    });

/** Characters that XML 1.0 has not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const UNXML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&#(?:x0?[0-8bcef]|[0-8]);/i;

function mailOf(governorName: string) {
  const subscription = {
    id: 'x',
    language: 'nb',
    notifiedThrough: '2026-11-01T00:00:00Z',
    endsAt: '2027-01-01T00:00:00Z',
  };
  const to = {
    subscription,
    address: 'kari@example.no',
    links: { tokenOf: () => 'bevis' },
    origin: 'https://x.example',
  } as unknown as Parameters<typeof alertMail>[0];
  return alertMail(to, { governorName, alerts: [], totalCount: 1 });
}
