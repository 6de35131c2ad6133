import { type GraphQLSchema, parse, validate } from 'graphql';
import { type ContractOperation, readContract } from './read-contract.ts';

/** The contract's operations that a schema can answer; the others name types that are not there yet. */
export function answerable(schema: GraphQLSchema): readonly ContractOperation[] {
  return readContract().filter(({ document }) => validate(schema, parse(document)).length === 0);
}
