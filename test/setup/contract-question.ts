import { readContract } from '../../schema/contract/read-contract.ts';

/** The document of a contract operation, such as `municipality-page`. */
export function contractDocument(name: string): string {
  const operation = readContract().find((known) => known.name === name);
  if (operation === undefined) throw new Error(`the contract has no ${name}`);
  return operation.document;
}
