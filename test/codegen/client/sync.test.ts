import { describe, expect, test } from 'vitest';
import { createMemoryCopy, type EntityNews } from '../../../codegen/client/sync/index.ts';
import { COUNTIES, CURSOR, change, changes, data, error, withFakePlatform } from './fake-platform.ts';

describe('a copy', () => {
  test('begins with the cursor, then the snapshot, then what changed since the cursor', async () => {
    const { sync, asked, names } = withFakePlatform({
      ...CURSOR,
      ...COUNTIES,
      CopyChanges: [changes('a', [change('UPDATED', '34', { name: 'Nytt navn' })], true), changes('b')],
    });
    await sync.catchUp();
    expect(asked.map(({ operation }) => operation)).toEqual([
      'CopyCursor',
      'CopyCounties',
      'CopyChanges',
      'CopyChanges',
    ]);
    expect(asked.map(({ variables }) => variables['after'])).toEqual([undefined, undefined, 'start', 'a']);
    expect(asked.every(({ authorization }) => authorization === 'Bearer secret')).toBe(true);
    expect(names()).toEqual(['34 Nytt navn', '50 Trøndelag']);
  });

  test.each([
    ['CREATED', change('CREATED', '03', { name: 'Oslo' }), ['34 Innlandet', '50 Trøndelag', '03 Oslo']],
    ['VERIFIED', change('VERIFIED', '34', { name: 'Innlandet!' }), ['34 Innlandet!', '50 Trøndelag']],
    ['DELETED', change('DELETED', '34', null), ['50 Trøndelag']],
    ['MERGED', change('MERGED', '34', null, { successorId: '50' }), ['50 Trøndelag']],
    ['HIDDEN, something left', change('HIDDEN', '34', { name: null }), ['50 Trøndelag', '34 null']],
    ['HIDDEN, nothing left', change('HIDDEN', '34', null), ['50 Trøndelag']],
    ['UPDATED, and gone meanwhile', change('UPDATED', '34', null), ['50 Trøndelag']],
    ['DELETED, never held', change('DELETED', '99', null), ['34 Innlandet', '50 Trøndelag']],
  ])('carries out %s', async (_, node, expected) => {
    const { sync, names } = withFakePlatform({ ...CURSOR, ...COUNTIES, CopyChanges: [changes('a', [node])] });
    await sync.catchUp();
    expect(names()).toEqual(expected);
  });

  test('tells its owner of each entity, and of where a merged one went', async () => {
    const news: EntityNews[] = [];
    const { store } = createMemoryCopy({ onChange: (one) => void news.push(one) });
    const { sync } = withFakePlatform(
      { ...CURSOR, ...COUNTIES, CopyChanges: [changes('a', [change('MERGED', '34', null, { successorId: '50' })])] },
      { store },
    );
    await sync.catchUp();
    expect(news.map(({ id, entity, successorId }) => [id, entity?.['name'], successorId])).toEqual([
      ['34', 'Innlandet', null],
      ['50', 'Trøndelag', null],
      ['34', undefined, '50'],
    ]);
  });

  test('does not write where nothing moved', async () => {
    let writes = 0;
    const onApplied = () => {
      writes += 1;
    };
    const { sync } = withFakePlatform({ ...CURSOR, ...COUNTIES, CopyChanges: [changes('start')] }, { onApplied });
    await sync.catchUp();
    const after = writes;
    await sync.catchUp();
    expect([after, writes]).toEqual([3, 3]);
  });
});

describe('a sync that was stopped', () => {
  const pages = {
    CopyMunicipalities: [
      data({ municipalities: { nodes: [{ number: '0301' }], pageInfo: { hasNextPage: true, endCursor: 'm1' } } }),
      data({ municipalities: { nodes: [{ number: '3430' }], pageInfo: { hasNextPage: false, endCursor: 'm2' } } }),
    ],
  };

  test('in the middle of a snapshot goes on with the next page, from the same cursor', async () => {
    let applied = 0;
    const copy = createMemoryCopy();
    const store = {
      load: copy.store.load,
      apply: async (batch: Parameters<typeof copy.store.apply>[0]) => {
        applied += 1;
        if (applied === 3) throw new Error('killed');
        await copy.store.apply(batch);
      },
    };
    const { sync, asked } = withFakePlatform(
      { ...CURSOR, ...pages, CopyChanges: [changes('start')] },
      { store, types: ['MUNICIPALITY'] },
    );
    await expect(sync.catchUp()).rejects.toThrow('killed');
    await sync.catchUp();
    expect(asked.map(({ operation, variables }) => `${operation} ${variables['after'] ?? ''}`.trim())).toEqual([
      'CopyCursor',
      'CopyMunicipalities',
      'CopyMunicipalities m1',
      'CopyMunicipalities m1',
      'CopyChanges start',
    ]);
    expect(copy.all('MUNICIPALITY').map(({ number }) => number)).toEqual(['0301', '3430']);
  });

  test('and now asks for something else reads anew, and what it no longer asks for goes', async () => {
    const first = withFakePlatform({ ...CURSOR, ...COUNTIES, CopyChanges: [changes('start')] });
    await first.sync.catchUp();
    const second = withFakePlatform(
      { ...CURSOR, ...pages, CopyChanges: [changes('start')] },
      { store: first.copy.store, types: ['MUNICIPALITY'], municipality: '3430' },
    );
    await second.sync.catchUp();
    expect(second.snapshots).toEqual(['FILTER_CHANGED']);
    expect(first.copy.held().entities.map(({ type, id }) => `${type} ${id}`)).toEqual(['MUNICIPALITY 3430']);
  });

  test.each([['{'], ['null'], ['{"format":1}'], ['{"format":9,"filter":"","run":"","cursor":"","snapshot":null}']])(
    'and kept %s says so, and touches nothing',
    async (state) => {
      const { store } = createMemoryCopy({ from: { state, entities: [] } });
      const { sync, asked } = withFakePlatform({}, { store });
      await expect(sync.catchUp()).rejects.toMatchObject({ code: 'STATE_UNREADABLE' });
      expect(asked).toEqual([]);
    },
  );
});

describe('when the cursor is no longer good', () => {
  test.each(['RETENTION', 'OTHER_DATABASE', 'REACH_CHANGED'])(
    '%s: all is read anew, and what is gone goes',
    async (reason) => {
      const { sync, names, snapshots } = withFakePlatform({
        ...CURSOR,
        CopyCounties: [...COUNTIES.CopyCounties, data({ counties: [{ number: '50', name: 'Trøndelag' }] })],
        CopyChanges: [changes('a'), error('SYNC_TOKEN_EXPIRED', { reason }), changes('b')],
      });
      await sync.catchUp();
      await sync.catchUp();
      expect(snapshots).toEqual(['FIRST', reason]);
      expect(names()).toEqual(['50 Trøndelag']);
    },
  );

  test('what is held stays until the new copy is whole', async () => {
    const { sync, names } = withFakePlatform({
      ...CURSOR,
      CopyCounties: [...COUNTIES.CopyCounties, error('FORBIDDEN')],
      CopyChanges: [changes('a'), error('SYNC_TOKEN_EXPIRED', { reason: 'RETENTION' })],
    });
    await sync.catchUp();
    await expect(sync.catchUp()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(names()).toEqual(['34 Innlandet', '50 Trøndelag']);
  });
});

test('a type that nothing reads, or that cannot be narrowed, is refused before anything is asked', () => {
  expect(() => withFakePlatform({}, { types: ['AGREEMENT'] })).toThrow(RangeError);
  expect(() => withFakePlatform({}, { types: ['COUNTY'], municipality: '3430' })).toThrow(/COUNTY cannot be narrowed/);
});
