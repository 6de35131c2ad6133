import { readFileSync } from 'node:fs';
import { readContract } from '../schema/contract/read-contract.ts';
import { operationId } from '../services/stored-operations/operation-id.ts';
import { readManifest } from '../services/stored-operations/read-manifest.ts';

const manifestFile = new URL('./client/generated/persisted-documents.json', import.meta.url);

/**
 * The contract's operations by id, stored from the start: as the typed client sends them, and as their files are.
 * @throws where the generated manifest cannot be read
 */
export function contractManifest(): ReadonlyMap<string, string> {
  const manifest = readManifest(readFileSync(manifestFile, 'utf8'));
  if (manifest === null || manifest.problems.length > 0)
    throw new Error('codegen/client/generated/persisted-documents.json is damaged: run npm run codegen');
  const files = readContract().map(({ document }) => [operationId(document), document] as const);
  return new Map([...manifest.operations, ...files]);
}
