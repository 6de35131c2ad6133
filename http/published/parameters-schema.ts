import type { CompiledOperation } from './compile-operations.ts';
import { enumSchema, type JsonSchema, leafSchema, notNull, wrapped } from './json-schema.ts';
import type { OperationParameter } from './operation-parameters.ts';

/** The schema of what a caller sends: some or all of an operation's parameters. */
export function parametersSchema({ example }: CompiledOperation, ones: readonly OperationParameter[]) {
  const properties = ones.map((one) => [one.name, parameterSchema(one, example[one.name])] as const);
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    required: ones.filter(({ isRequired }) => isRequired).map(({ name }) => name),
  };
}

/** A missing parameter means null. */
function parameterSchema(parameter: OperationParameter, example: unknown): JsonSchema {
  const written = wrapped(parameter.type, (named) => leafSchema(named, enumSchema));
  return {
    ...notNull(written),
    description: parameter.description,
    ...('default' in parameter && { default: parameter.default }),
    ...(example !== undefined && { examples: [example] }),
  };
}
