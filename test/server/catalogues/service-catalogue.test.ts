import jsonld from 'jsonld';
import { Parser, type Quad } from 'n3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inFull } from '../../setup/long-run.ts';
import { startTestServer, type TestServer } from '../../setup/running-server.ts';
import { CV, DCT, line, problemsOf, read, TYPE } from './rdf.ts';

let server: TestServer;
let turtle: string;
let quads: Quad[];
beforeAll(async () => {
  server = await startTestServer();
  turtle = await (await fetch(`${server.url}/catalogue/services.ttl`)).text();
  quads = read(turtle);
});
afterAll(() => server.stop());

const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers });
const about = (iri: string, property: string) =>
  quads
    .filter(({ subject, predicate }) => subject.value === iri && predicate.value === property)
    .map(({ object }) => object.value);
const at = (path: string) => `${server.url}/catalogue/${path}`;

describe('the catalogue of services', () => {
  test('has each statutory service once, and each municipality’s as an instance of it', () => {
    const levels = quads.filter(({ predicate }) => predicate.value === `${CV}isClassifiedBy`);
    const of = (level: string) => levels.filter(({ object }) => object.value === at(`levels/${level}`));
    expect(of('generic')).toHaveLength(14);
    expect(of('instance')).toHaveLength(357 * 14);
    const generics = new Set(of('generic').map(({ subject }) => subject.value));
    for (const { subject } of of('instance').slice(0, 200)) {
      const [generic] = about(subject.value, `${DCT}isVersionOf`);
      expect(generics.has(generic ?? '')).toBe(true);
    }
  });

  test('gives an instance its own authority, contact, place and words, and leaves the rest to the statutory service', () => {
    const own = at('services/5025-financial-assistance');
    expect(about(own, `${CV}hasCompetentAuthority`)).toHaveLength(1);
    expect(about(own, `${DCT}spatial`)).toEqual([at('places/5025')]);
    expect(about(own, `${CV}contactPoint`)).toEqual([at('offices/1640')]);
    expect(about(own, `${DCT}description`).join(' ')).toMatch(/Røros/);
    expect(about(at('offices/1640'), 'https://schema.org/openingHours').join(' ')).toMatch(/Mo/);
    const generic = at('services/financial-assistance');
    expect(about(generic, `${DCT}title`)).toHaveLength(3);
    expect(about(generic, `${CV}thematicArea`)).toEqual(['https://psi.norge.no/los/ord/sosialhjelp']);
    expect(about(generic, `${CV}hasCompetentAuthority`)).toHaveLength(357);
  });

  test('is the same triples as Turtle and as JSON-LD', async () => {
    const document = await (await get('/catalogue/services.jsonld')).json();
    const nquads = (await jsonld.toRDF(document as object, { format: 'application/n-quads' })) as unknown as string;
    const others = new Parser({ format: 'N-Quads' }).parse(nquads);
    const sorted = (all: Quad[]) => [...new Set(all.map(line))].sort();
    expect(sorted(others)).toEqual(sorted(quads));
  });

  test('holds nothing that is protected or withheld', () => {
    for (const held of [/Kari Eksempel/, /@example\.no/, /krisesenter[^"]*vei \d/i])
      expect(held.test(turtle)).toBe(false);
  });

  test('has a service at its own address, as Turtle or JSON-LD', async () => {
    const one = await get('/catalogue/services/5025-financial-assistance');
    expect(one.headers.get('content-type')).toBe('text/turtle; charset=utf-8');
    const [first] = read(await one.text());
    expect(first?.subject.value).toBe(at('services/5025-financial-assistance'));
    const other = await get('/catalogue/services/5025-financial-assistance', { accept: 'application/ld+json' });
    expect(await other.json()).toMatchObject({ '@graph': [{ '@id': at('services/5025-financial-assistance') }] });
    expect((await get('/catalogue/services/nothing')).status).toBe(404);
  });

  test('is 304 for who has it', async () => {
    const first = await get('/catalogue/services.ttl');
    const again = await get('/catalogue/services.ttl', { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });
});

describe('by the rules of CPSV-AP-NO', () => {
  /** Every kind of resource, with the services of a few municipalities: enough for a rule to be broken. */
  const part = () => {
    const kept = /\/services\/(?!\d)|\/services\/3430-/;
    return quads.filter(({ subject }) => kept.test(subject.value) || !subject.value.includes('/services'));
  };

  test('it is valid', async () => {
    expect(await problemsOf(inFull(quads, part()), 'cpsv-ap-no')).toEqual([]);
  });

  test.each([
    ['a service without a title', `${DCT}title`, 'services/financial-assistance'],
    ['a service without an authority', `${CV}hasCompetentAuthority`, 'services/3430-guidance'],
    ['a service without a contact', `${CV}contactPoint`, 'services/3430-guidance'],
    ['an authority that is not described', TYPE, 'ORGANISATION'],
  ])('%s is not', async (_, property, path) => {
    const [organisation = ''] = about(at('services/3430-guidance'), `${CV}hasCompetentAuthority`);
    const iri = path === 'ORGANISATION' ? organisation : at(path);
    const spoilt = part().filter(({ subject, predicate }) => !(subject.value === iri && predicate.value === property));
    const problems = await problemsOf(spoilt, 'cpsv-ap-no');
    expect(problems.length).toBeGreaterThan(0);
  });
});

describe('what has changed since an instant', () => {
  const since = (instant: string) => get(`/catalogue/services.ttl?since=${encodeURIComponent(instant)}`);

  test('is nothing where nothing has, and else the changed resources alone', async () => {
    const before = new Date().toISOString();
    expect(read(await (await since(before)).text())).toEqual([]);
    const changed = 'Nav Røros, Os og Holtålen (nytt navn)';
    await server.database.owner`update office set name = ${changed} where number = '1640'`;
    const delta = async () => read(await (await since(before)).text());
    await expect.poll(async () => (await delta()).map(({ object }) => object.value)).toContain(changed);
    const subjects = new Set((await delta()).map(({ subject }) => subject.value));
    expect([...subjects]).toEqual([at('offices/1640')]);
  });

  test('is refused where the instant cannot be read, is to come, or before history', async () => {
    for (const instant of ['yesterday', '2026-11-01', '2999-01-01T00:00:00Z', '1999-01-01T00:00:00Z']) {
      const refused = await since(instant);
      expect(refused.status).toBe(400);
      expect(await refused.text()).toContain('since');
    }
    const misspelt = await get('/catalogue/services.ttl?sinse=2026-11-01T00:00:00Z');
    expect([misspelt.status, await misspelt.text()]).toEqual([400, expect.stringContaining('since')]);
  });
});
