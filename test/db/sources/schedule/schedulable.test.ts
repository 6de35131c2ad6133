import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { SourceConnector } from '../../../../cli/import-connectors/connector.ts';
import { connectors } from '../../../../cli/import-connectors/index.ts';
import { SCHEDULABLE } from '../../../../services/sources/schedule/read-schedule.ts';

const FOLDER = new URL('../../../../cli/import-connectors/', import.meta.url);

test('every connector of the folder is a command', async () => {
  const exported: unknown[] = [];
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.ts') && name !== 'index.ts')) {
    const values: Readonly<Record<string, unknown>> = await import(new URL(file, FOLDER).href);
    exported.push(...Object.values(values).flat());
  }
  const found = exported.filter(isConnector);
  expect(found.length).toBe(connectors.length);
  expect(found.filter((one) => !connectors.includes(one)).map(({ name }) => name)).toEqual([]);
});

function isConnector(value: unknown): value is SourceConnector {
  return typeof value === 'object' && value !== null && 'importer' in value && 'deliveryOf' in value;
}

test('every connector can be run by a schedule', () => {
  const names = connectors.map(({ name }) => name);
  const schedulable: readonly string[] = SCHEDULABLE;
  expect(names.filter((name) => !schedulable.includes(name))).toEqual([]);
});
