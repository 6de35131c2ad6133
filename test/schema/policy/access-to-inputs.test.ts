import fc from 'fast-check';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { ask, guardedWorld, viewerOf } from './support/ask.ts';

const refusals = async (
  source: string,
  variables: Record<string, unknown> = {},
  role: 'PUBLIC' | 'GOVERNOR' = 'PUBLIC',
) => {
  const world = guardedWorld();
  const { access } = await ask(world, source, viewerOf(role, ['3430']), variables);
  return access.refused.map(({ coordinate, path }) => `${coordinate} at ${path.join('.')}`);
};

describe('a hidden column is refused as', () => {
  test('an argument', async () => {
    expect(await refusals('{ offices(sort: NAME) { totalCount } }')).toEqual(['Query.offices(sort:) at offices.sort']);
  });

  test('a filter in the document', async () => {
    expect(await refusals('{ a: offices(filter: { contact: { name: "x" } }) { totalCount } }')).toEqual([
      'ContactFilter.name at a.filter.contact.name',
    ]);
  });

  test('the only field of a filter, written or sent', async () => {
    expect(await refusals('{ offices(filter: { notes: { text: "x" } }) { totalCount } }')).toEqual([
      'NotesFilter.text at offices.filter.notes.text',
    ]);
    const source = 'query ($f: OfficeFilter) { offices(filter: $f) { totalCount } }';
    expect(await refusals(source, { f: { notes: { text: 'x' } } })).toEqual(['NotesFilter.text at $f.notes.text']);
    expect(await refusals(source, { f: { notes: { text: 'x' } } }, 'GOVERNOR')).toEqual([]);
  });

  test('a filter three levels down in a variable', async () => {
    const filter = { any: [{ any: [{ contact: { role: 'r', name: 'x' } }] }] };
    expect(await refusals('query ($f: OfficeFilter) { offices(filter: $f) { totalCount } }', { f: filter })).toEqual([
      'ContactFilter.name at $f.any.0.any.0.contact.name',
    ]);
  });

  test('a single object where a list is declared', async () => {
    const source = 'query ($f: [OfficeFilter!]) { offices(filter: { any: $f }) { totalCount } }';
    expect(await refusals(source, { f: { contact: { name: null } } })).toEqual([
      'ContactFilter.name at $f.0.contact.name',
    ]);
  });

  test('a variable’s default', async () => {
    const source = 'query ($f: OfficeFilter = { contact: { name: "x" } }) { offices(filter: $f) { totalCount } }';
    expect(await refusals(source)).toEqual(['ContactFilter.name at $f.contact.name']);
  });

  test('a variable in a nested literal', async () => {
    const source = 'query ($n: String) { offices(filter: { contact: { name: $n } }) { totalCount } }';
    expect(await refusals(source)).toEqual(['ContactFilter.name at offices.filter.contact.name']);
  });

  test('an enum value to sort by, written or sent', async () => {
    expect(await refusals('{ offices(filter: { sort: CONTACT_NAME }) { totalCount } }')).toEqual([
      'Sort.CONTACT_NAME at offices.filter.sort',
    ]);
    const source = 'query ($s: Sort!) { offices(filter: { sort: $s }) { totalCount } }';
    expect(await refusals(source, { s: 'CONTACT_NAME' })).toEqual(['Sort.CONTACT_NAME at $s']);
    expect(await refusals(source, { s: 'NAME' })).toEqual([]);
    for (const s of [5, true, null, ['NUMBER'], { CONTACT_NAME: 1 }]) expect(await refusals(source, { s })).toEqual([]);
  });

  test('a text where an object belongs: that is a matter of its form, and no access is denied', async () => {
    const source = 'query ($f: OfficeFilter) { offices(filter: $f) { totalCount } }';
    const { check } = guardedWorld();
    expect(check(parse(source), undefined, { f: 'CONTACT_NAME' }, viewerOf('PUBLIC')).refused).toEqual([]);
  });

  test('an input inside a fragment three levels down', async () => {
    const source = `{ node(id: "x") { ...a } } fragment a on Node { ... on Contact { ...b } }
      fragment b on Contact { office { number } } query Other { offices(sort: NAME) { totalCount } }`;
    await expect(refusals(source)).rejects.toThrow();
    const inner =
      '{ ...a } fragment a on Query { ...b } fragment b on Query { ...c } fragment c on Query { offices(sort: NAME) { totalCount } }';
    expect(await refusals(inner)).toEqual(['Query.offices(sort:) at offices.sort']);
  });
});

test('who may see a column may also filter and sort by it', async () => {
  const source = 'query ($f: OfficeFilter) { offices(filter: $f, sort: CONTACT_NAME) { totalCount } }';
  expect(await refusals(source, { f: { contact: { name: 'x' } } }, 'GOVERNOR')).toEqual([]);
});

test('a hidden filter is found however deep it lies', async () => {
  const filter = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      fc.constant({ number: '1640' }),
      fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    ),
  })).node as fc.Arbitrary<Record<string, unknown>>;
  const hide = (value: Record<string, unknown>): Record<string, unknown> =>
    Array.isArray(value.any)
      ? { any: [...value.any.slice(1), hide(value.any[0] as Record<string, unknown>)] }
      : { ...value, contact: { name: 'x' } };
  const source = 'query ($f: OfficeFilter) { offices(filter: $f) { totalCount } }';
  await fc.assert(
    fc.asyncProperty(filter, async (value) => {
      expect(await refusals(source, { f: value })).toEqual([]);
      expect(await refusals(source, { f: hide(value) })).toHaveLength(1);
    }),
    { numRuns: 60 },
  );
});
