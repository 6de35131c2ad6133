import { describe, expect, test } from 'vitest';
import { operationId, readOperationId } from '../../../services/stored-operations/operation-id.ts';
import { readManifest } from '../../../services/stored-operations/read-manifest.ts';

const text = '{ counties { name } }';
const id = operationId(text);

describe('a manifest of stored operations', () => {
  test('is read with plain ids and with those that name the algorithm', () => {
    for (const key of [id, `sha256:${id}`, id.toUpperCase()]) {
      expect(readManifest(JSON.stringify({ [key]: text }))?.operations).toEqual(new Map([[id, text]]));
    }
  });

  test('is read as Apollo’s tool writes it', () => {
    const manifest = (operations: unknown) =>
      readManifest(JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }));
    expect(manifest([{ id, name: 'Counties', type: 'query', body: text }])).toEqual({
      operations: new Map([[id, text]]),
      problems: [],
    });
    expect(manifest([{ id, body: `${text} ` }, { body: text }, null, 7, { id }])?.problems).toEqual([
      { id, rule: 'ID_OF_ANOTHER_TEXT' },
      { id: 'operations.1', rule: 'ID_MALFORMED' },
      { id: 'operations.2', rule: 'ID_MALFORMED' },
      { id: 'operations.3', rule: 'ID_MALFORMED' },
      { id, rule: 'TEXT_MISSING' },
    ]);
    for (const damaged of [undefined, {}, 'x'])
      expect(manifest(damaged)).toEqual({
        operations: new Map(),
        problems: [{ id: 'operations', rule: 'ID_MALFORMED' }],
      });
  });

  test('names every line that is wrong, and takes none of them', () => {
    const other = operationId('{ governors { id } }');
    const read = readManifest(JSON.stringify({ abc: text, [id]: '', [other]: text }));
    expect(read?.operations.size).toBe(0);
    expect(read?.problems).toEqual([
      { id: 'abc', rule: 'ID_MALFORMED' },
      { id, rule: 'TEXT_MISSING' },
      { id: other, rule: 'ID_OF_ANOTHER_TEXT' },
    ]);
  });

  test.each(['', '[]', 'null', '"x"', '{', '<html>'])('is not %j', (json) => {
    expect(readManifest(json)).toBeNull();
  });
});

test('an id of another length or with other letters is none', () => {
  for (const value of [id.slice(1), `${id}0`, `md5:${id}`, id.replace(/^./, 'g'), 7, null]) {
    expect(readOperationId(value)).toBeNull();
  }
});
