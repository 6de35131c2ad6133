import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, noBrowser, whyNoBrowser } from '../setup/browser.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { ORGANISATIONS, type Reader, SEEN } from './pages-seen.ts';

/** What a screen reader says of an element without a name tells nobody what it is for. */
const NAMELESS =
  /^- (button|link|textbox|searchbox|combobox|checkbox|radio|img|table|navigation|region|heading)( \[[^\]]*\])*(:.*)?$/;

/** Names of offices, centres and organisations are what they are called in every language. */
const NAMES = /^(Nav |Krise- og incest|Krisesenter|Eksempelklient Statsforvalteren)| kommune \(/;
/** Texts with the small words of Norwegian and none of English, where nothing says that they are Norwegian. */
const NORWEGIAN_UNMARKED = `(() => {
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent.trim();
    if (walker.currentNode.parentElement.closest('script, style, [lang]:not(html)')) continue;
    if (/\\b(og|er|ikke|på|av|som|med|til|det|kan|eller|fra|ved|har|om)\\b/.test(text) && !/\\b(the|of|and|is|to|that)\\b/.test(text))
      texts.push(text);
  }
  return texts;
})()`;

describe.skipIf(noBrowser)(`who hears the pages${whyNoBrowser}`, () => {
  let server: TestServer;
  let browser: Browser;
  const readers = new Map<Reader, Page>();
  beforeAll(async () => {
    server = await startTestServer({ WEB: 'on' });
    browser = await launchBrowser();
    for (const reader of ['NOBODY', 'MUNICIPALITY', 'GOVERNOR'] as const) readers.set(reader, await open(reader));
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function open(reader: Reader): Promise<Page> {
    const page = await (await browser.newContext({ locale: 'nb-NO', baseURL: server.url })).newPage();
    if (reader === 'NOBODY') return page;
    await page.goto('/logg-inn/start?til=/');
    await page.selectOption('#organisasjon', ORGANISATIONS[reader]);
    await page.click('main button[type=submit]');
    return page;
  }

  /** The page by Chromium's accessibility tree: a line an element, with its role and name. */
  async function heard(path: string, by: Reader): Promise<readonly string[]> {
    const page = readers.get(by)!;
    await page.goto(path);
    return (await page.locator('body').ariaSnapshot()).split('\n').map((line) => line.trim());
  }

  test.each(Object.values(SEEN).map(({ at, by }) => [at[0] ?? '/', by] as const))(
    '%s has no control, picture, table or landmark without a name, and one main heading',
    async (path, by) => {
      const lines = await heard(path, by);
      expect(lines.filter((line) => NAMELESS.test(line))).toEqual([]);
      expect(lines.filter((line) => line.includes('[level=1]'))).toHaveLength(1);
    },
  );

  test('in English hears Norwegian as Norwegian: whatever is not translated says so, but for names', async () => {
    for (const { at, by } of Object.values(SEEN)) {
      const page = readers.get(by)!;
      await page.context().addCookies([{ name: 'sprak', value: 'en', url: server.url }]);
      await page.goto(at[0] ?? '/');
      const unmarked = await page.evaluate<string[]>(NORWEGIAN_UNMARKED);
      await page.context().clearCookies({ name: 'sprak' });
      expect([at[0], unmarked.filter((text) => !NAMES.test(text))]).toEqual([at[0], []]);
    }
  }, 120_000);

  /** What is said at each place, in the order of the page. */
  async function spoken(path: string, by: Reader) {
    const page = readers.get(by)!;
    await page.goto(path);
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    await session.detach();
    return nodes.map(({ role, name, description, ignored }) => ({
      role: ignored ? 'none' : String(role?.value),
      name: String(name?.value ?? ''),
      about: String(description?.value ?? ''),
    }));
  }

  test('no part of a page is named by a text that is then heard again, but for its heading or its table’s title', async () => {
    for (const { at, by } of Object.values(SEEN)) {
      const nodes = await spoken(at[0] ?? '/', by);
      const headings = new Set(nodes.flatMap(({ role, name }) => (/^(heading|table|Legend)$/.test(role) ? name : [])));
      const texts = new Set(nodes.flatMap(({ role, name }) => (role === 'StaticText' ? name : [])));
      const parts = nodes.filter(({ role }) => /^(article|region|group|form|navigation)$/.test(role));
      const twice = parts.flatMap(({ name }) =>
        texts.has(name) && !headings.has(name) && name.length > 60 ? name : [],
      );
      expect([at[0], twice]).toEqual([at[0], []]);
    }
  }, 120_000);

  test('an editor hears of each button which finding it answers', async () => {
    const buttons = (await spoken('/min-kommune', 'MUNICIPALITY')).filter(
      ({ role, name }) => role === 'button' && name === 'Det er riktig slik',
    );
    expect(buttons.length).toBeGreaterThan(3);
    expect(new Set(buttons.map(({ about }) => about)).size).toBe(buttons.length);
    expect(buttons.filter(({ about }) => about.length < 20)).toEqual([]);
  });

  test('a resident hears of each link to an office’s website whose it is', async () => {
    const links = (await spoken('/kommune/4601', 'NOBODY')).filter(
      ({ role, name }) => role === 'link' && /nettside/.test(name),
    );
    const names = links.map(({ name }) => name);
    expect(names).toContain('Kontorets nettside: Nav Bergenhus');
    expect(new Set(names).size).toBe(names.length);
  });

  const STORIES: readonly (readonly [string, Reader, string, readonly string[]])[] = [
    [
      'a resident in need hears the emergency numbers before the rest, each as a link',
      'NOBODY',
      '/kommune/4601',
      [
        'heading "Sosial hjelp i Bergen" [level=1]',
        'region "Er du i fare, eller er det akutt?"',
        'link "112"',
        'link "116 117"',
        'region "Hvem du kan ringe nå"',
        'article "Nav Bergenhus"',
      ],
    ],
    [
      'a resident who searches for help hears what it is, who gives it, and links that say where they lead',
      'NOBODY',
      '/sok?q=gjeld+Karasjok',
      [
        'heading "Treff for «gjeld Karasjok»" [level=1]',
        'region "Hjelp i Karasjok"',
        'heading "Gjeldsrådgivning" [level=3]',
        'link "Rettigheter, frister og klage: Gjeldsrådgivning"',
        'region "Hvem hjelper deg i Karasjok"',
        'link "Alt om sosial hjelp i Karasjok"',
        'region "Er du i fare, eller er det akutt?"',
      ],
    ],
    [
      'an adviser hears who is outside chance, the table by its title, and the chart by what it shows',
      'GOVERNOR',
      '/tilsyn/utvikling',
      [
        'heading "Utvikling og sammenligning" [level=1]',
        'combobox "Sammenlign med"',
        'table "Andel avgjort innen 14 dager. Tall for 2025"',
        'columnheader "Usikkerhet, 95 prosent"',
        'img "Andel avgjort innen 14 dager: kommunene og grensene"',
      ],
    ],
    [
      'an editor who closes for Christmas hears each day’s link, the fields by their labels and the preview by its title',
      'MUNICIPALITY',
      '/min-kommune/dager?kontor=1640&dag=2026-12-24',
      [
        'table "Drop-in, desember 2026"',
        'link "Velg 24. desember 2026"',
        'textbox "Første stengte dag"',
        'region "Slik ser innbyggeren det 24. desember 2026"',
      ],
    ],
    [
      'an editor who sends a spreadsheet hears what is to be chosen and what each button does',
      'MUNICIPALITY',
      '/min-kommune/filer',
      ['combobox "Hva filen inneholder"', 'button "Fil"', 'button "Prøv filen"', 'button "Send inn"'],
    ],
    [
      'who must sign in again hears why, and where the button leads',
      'NOBODY',
      '/logg-inn?til=/tilsyn&grunn=utlopt',
      ['heading "Du ble logget ut" [level=1]', 'button "Logg inn med Ansattporten"'],
    ],
  ];

  test.each(STORIES)('%s', async (_title, by, path, names) => {
    const lines = await heard(path, by);
    let from = 0;
    for (const name of names) {
      const found = lines.findIndex((line, index) => index >= from && line.includes(name));
      expect([name, found >= from]).toEqual([name, true]);
      from = found;
    }
  });
});
