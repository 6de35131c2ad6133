import { readFileSync } from 'node:fs';
import { buildSchema, isInputObjectType, isObjectType, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { asksOf, numbered, rawRequests } from '../../../bench/load/requests.ts';
import { canonical, inPlatformShape } from '../../../bench/workloads/dialects.ts';
import { documents, mixedDay } from '../../../bench/workloads/documents.ts';
import { mixedRequests, type Places, variablesOf } from '../../../bench/workloads/variables.ts';
import { decodeCursor } from '../../../services/paging/page-cursor.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const platform = buildSchema(read('schema/schema.graphql'));
const peers = buildSchema(read('bench/peers/shared/schema.graphql'));
const places: Places = {
  municipalities: Array.from({ length: 357 }, (_, i) => String(1000 + i)),
  counties: ['03', '11', '15'],
};
const target = { dialect: 'platform', path: '/graphql', pathByOperation: false, token: null } as const;

describe('Requests of the measurement', () => {
  it.each(Object.entries(documents))('%s is valid in the platform’s schema and in the peers’', (_, document) => {
    expect(validate(platform, parse(document))).toEqual([]);
    expect(validate(peers, parse(document))).toEqual([]);
  });

  it('shows the peers a part of the platform’s schema, field by field the same', () => {
    for (const type of Object.values(peers.getTypeMap())) {
      if (type.name.startsWith('__') || !(isObjectType(type) || isInputObjectType(type))) continue;
      const ours = platform.getType(type.name);
      expect(isObjectType(ours) || isInputObjectType(ours), type.name).toBe(true);
      const fields = (ours as typeof type).getFields();
      for (const field of Object.values(type.getFields())) {
        expect(`${type.name}.${field.name}: ${fields[field.name]?.type}`).toBe(
          `${type.name}.${field.name}: ${field.type}`,
        );
      }
    }
  });

  it('asks for pages by cursors that the platform itself would give', () => {
    const cursors = variablesOf('MunicipalityList', places).flatMap(({ after }) =>
      typeof after === 'string' ? [after] : [],
    );
    expect(cursors.length).toBeGreaterThan(10);
    for (const cursor of cursors)
      expect(places.municipalities).toContain(decodeCursor(cursor, 'municipalities:null')[0]);
  });

  it('makes every miss another request of the same length, and every hit the same bytes', () => {
    const [miss] = rawRequests(asksOf('page', 'miss', places), 'miss', target, places);
    const [hit] = rawRequests(asksOf('page', 'hit', places), 'hit', target, places);
    const [first, second] = [numbered(miss!, 1), numbered(miss!, 2)];
    expect(first.equals(second)).toBe(false);
    expect(numbered(hit!, 1).equals(numbered(hit!, 2))).toBe(true);
    for (const bytes of [first, second, numbered(hit!, 3)]) {
      const [head, body] = bytes.toString().split('\r\n\r\n') as [string, string];
      expect(Number(/content-length: (\d+)/.exec(head)?.[1])).toBe(Buffer.byteLength(body));
      expect(() => JSON.parse(body)).not.toThrow();
    }
  });

  it('mixes a day by its shares, with a few municipalities asked for most', () => {
    const asks = mixedRequests(places);
    const pages = asks.filter(({ operation }) => operation === 'MunicipalityPage');
    expect(Math.abs(pages.length / asks.length - mixedDay.MunicipalityPage / 100)).toBeLessThan(0.05);
    const counts = Map.groupBy(pages, ({ variables }) => variables['number']);
    const most = Math.max(...[...counts.values()].map((list) => list.length));
    expect(most / pages.length).toBeGreaterThan(0.08);
    expect(counts.size).toBeGreaterThan(150);
  });

  it('reads PostGraphile’s links and flat addresses as the platform’s objects', () => {
    const data = {
      municipality: {
        officeLinksList: [
          { office: { number: '1', receptionsList: [{ name: 'A', street: null, postalCode: null, city: null }] } },
        ],
      },
    };
    const shaped = inPlatformShape('postgraphile', 'MunicipalityPage', {}, data);
    const ours = { municipality: { offices: [{ receptions: [{ address: null, name: 'A' }], number: '1' }] } };
    expect(canonical(shaped)).toBe(canonical(ours));
  });
});
