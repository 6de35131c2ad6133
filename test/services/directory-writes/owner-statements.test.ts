import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { WriteKind } from '../../../services/directory-writes/write-kind.ts';
import { useOf } from '../../../services/sources/observed-fields.ts';

const folder = new URL('../../../services/directory-writes/kinds/', import.meta.url);
const isKind = (value: unknown): value is WriteKind =>
  typeof value === 'object' && value !== null && 'stored' in value && 'observed' in value;

test('whatever an owner may write is a field that the directory knows what becomes of', async () => {
  const modules = await Promise.all(readdirSync(folder).map((file) => import(new URL(file, folder).href)));
  const kinds = modules.flatMap((module) => Object.values(module).filter(isKind));
  expect(kinds.length).toBeGreaterThan(5);
  const unknown = kinds.flatMap(({ stored, observed }) => {
    if (observed === null) return [];
    const { entityType, gone } = observed;
    const statements = [...Object.values(stored).filter((one) => one !== null), ...gone];
    return statements.flatMap(({ field }) => (useOf(entityType, field) === null ? [`${entityType}.${field}`] : []));
  });
  expect(unknown).toEqual([]);
});
