import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import { isInputObjectType, isInterfaceType, isObjectType, parse, validate, visit } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { GUIDES } from '../../reference/guides.ts';
import { createReference, type Reference } from '../../reference/reference.ts';
import { resolvers } from '../../resolvers/index.ts';
import { buildDescribedSchema } from '../../schema/build-schema.ts';
import { policy } from '../../schema/policy/access.ts';
import { coordinatesOf } from '../../schema/policy/coordinates/coordinates.ts';
import { createSchemaForRole } from '../../schema/policy/narrow-schema.ts';

const schema = buildDescribedSchema(resolvers);
const schemaFor = createSchemaForRole(schema, policy);
let reference: Reference;
beforeAll(() => {
  reference = createReference({ schema, schemaFor, policy });
});

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#x27;');

describe('the reference', () => {
  test('has every type, field, argument, input field and value of the schema, each with its meaning and who may see it', () => {
    const shown: string[] = [];
    for (const { name, members, audience } of reference.types.values()) {
      expect(audience, name).not.toBe('');
      shown.push(name);
      for (const member of members) {
        const coordinate = `${name}.${member.name}`;
        shown.push(coordinate, ...member.arguments.map((argument) => `${coordinate}(${argument.name}:)`));
        for (const one of [member, ...member.arguments]) {
          expect([one.description, one.audience], `${coordinate} ${one.name}`).not.toContain('');
        }
      }
    }
    const missing = coordinatesOf(schema).filter((coordinate) => !shown.includes(coordinate));
    expect(missing).toEqual([]);
    expect(shown.length).toBeGreaterThan(1_500);
  });

  test('says of a protected field whose it is, and of a list what it costs', () => {
    const page = reference.page('types/Contact') ?? '';
    const name = /<section class="member" id="name">.*?<\/section>/s.exec(page)?.[0] ?? '';
    expect(name).toContain('MUNICIPALITY (its own)');
    expect(name).not.toContain('everybody');
    expect(reference.page('types/Query')).toContain(
      '1 + its items × <code>first</code> (20 where absent, 100 at most)',
    );
  });

  test('shows each page whole, its own types and texts written safely', () => {
    for (const path of reference.paths) {
      const page = reference.page(path) ?? '';
      expect(page, path).toMatch(/^<!doctype html><html lang="en">.*<\/html>$/s);
      expect(page, path).not.toMatch(/<script|<style|style="| on\w+="|(?:src|href)="https?:[^"]+\.(?:js|css)"/);
    }
    for (const { name, description } of reference.types.values()) {
      const [first = ''] = description.split('`');
      expect(reference.page(`types/${name}`), name).toContain(escaped(first));
    }
    expect(reference.page('types/Nothing')).toBeNull();
    expect(reference.page('../server')).toBeNull();
  });

  test('links only to pages and places that are there', () => {
    const known = new Map(reference.paths.map((path) => [path, reference.page(path) ?? '']));
    const beside = ['/utforsk', '/graphql', '/graphql/schema.graphql', '/docs/search', '/docs/assets/reference.css'];
    let followed = 0;
    for (const [path, page] of known) {
      const from = `http://server.example/docs${path === '' ? '' : `/${path}`}`;
      for (const [, href = ''] of page.matchAll(/(?:href|action)="([^"]+)"/g)) {
        const { host, pathname, hash } = new URL(href.replaceAll('&amp;', '&'), from);
        if (host !== 'server.example' || beside.includes(pathname)) continue;
        const target = known.get(pathname.replace(/^\/docs\/?/, ''));
        expect(target, `${path} → ${href}`).toBeDefined();
        if (hash !== '') expect(target, `${path} → ${href}`).toContain(`id="${decodeURIComponent(hash.slice(1))}"`);
        followed += 1;
      }
    }
    expect(followed).toBeGreaterThan(5_000);
  });
});

describe('the examples', () => {
  const documents = () =>
    [...reference.types.keys()].flatMap((name) => reference.examplesOf(name).map((example) => ({ name, ...example })));

  test('are valid for the role that they are for, and within its limits', () => {
    for (const { name, role, document, cost, costMax } of documents()) {
      expect(
        validate(schemaFor(role), parse(document)).map(({ message }) => message),
        `${name} ${role}`,
      ).toEqual([]);
      expect(cost, `${name} ${role}`).toBeLessThanOrEqual(costMax);
    }
  });

  test('show every field that anybody may read', () => {
    const missing = Object.values(schema.getTypeMap()).flatMap((type) => {
      if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) return [];
      const shown = new Set(reference.examplesOf(type.name).flatMap(({ shows }) => shows));
      return Object.keys(type.getFields())
        .filter((field) => !shown.has(field) && (policy.audiences.get(`${type.name}.${field}`)?.size ?? 0) > 0)
        .map((field) => `${type.name}.${field}`);
    });
    expect(missing).toEqual([]);
  });

  test('give every argument, but those that every list and root field has', () => {
    const given = new Set<string>();
    for (const { document } of documents()) {
      visit(parse(document), {
        Field: ({ name, arguments: args = [] }) => {
          for (const argument of args) given.add(`${name.value}(${argument.name.value}:)`);
        },
      });
    }
    const everywhere = ['after', 'asOf'];
    const missing = Object.values(schema.getTypeMap()).flatMap((type) => {
      if (type.name.startsWith('__') || isInputObjectType(type) || !isObjectType(type)) return [];
      return Object.values(type.getFields()).flatMap(({ name, args }) =>
        args
          .filter((argument) => !everywhere.includes(argument.name) && !given.has(`${name}(${argument.name}:)`))
          .map((argument) => `${type.name}.${name}(${argument.name}:)`),
      );
    });
    expect(missing).toEqual([]);
  });
});

describe('the search of the reference', () => {
  test.each([
    ['openingState', 'Office.openingState'],
    ['kommune', 'Municipality'],
    ['crisis cover', 'CrisisCentreCoverage'],
    ['QUERY_TOO_COMPLEX', 'Errors'],
    ['municipalty', 'Municipality'],
  ])('finds by %s, among the first, %s', async (query, title) => {
    const titles = [...(await reference.search(query)).matchAll(/<li><a href="[^"]+">([^<]+)<\/a>/g)].map(
      ([, one]) => one,
    );
    expect(titles.slice(0, 10)).toContain(title);
  });

  test('its first question lets others through while the index is made', async () => {
    const fresh = createReference({ schema, schemaFor, policy });
    let others = 0;
    let isAnswered = false;
    const countTurns = () => {
      others += 1;
      if (!isAnswered) setImmediate(countTurns);
    };
    setImmediate(countTurns);
    await fresh.search('kommune');
    isAnswered = true;
    expect(others).toBeGreaterThan(10);
  });

  test('says so where nothing is found, and writes what was typed as text', async () => {
    const page = await reference.search('<img src=x onerror=alert(1)>zzzzqqqq');
    expect(page).toContain('Nothing is found');
    expect(page).not.toContain('<img');
  });
});

test('every document of the guides’ folder is a page', () => {
  const files = readdirSync(new URL('../../docs/guides/', import.meta.url)).map(
    (file) => `guides/${file.slice(0, -3)}`,
  );
  expect(GUIDES.filter((path) => path.startsWith('guides/')).toSorted()).toEqual(files.toSorted());
  for (const path of files) {
    const text = readFileSync(new URL(`../../docs/${path}.md`, import.meta.url), 'utf8');
    expect(text, path).not.toMatch(/<\w/);
  }
});
