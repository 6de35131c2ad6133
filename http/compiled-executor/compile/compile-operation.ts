import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import type { Compilation } from './compilation.ts';
import type { CompileOptions } from './compile-options.ts';
import { FALL_BACK, type Run, textOf } from './execution.ts';
import { compileObject } from './write-value.ts';

/** The text of `{"data": …}` with a line's end; throws, or rejects, where the answer would hold an error. */
export type CompiledOperation = (context: unknown, variables: Run['variables']) => string | Promise<string>;

/**
 * Compiles a valid query to nested functions that write JSON: the same resolvers, the same order of keys and the same
 * bytes as execution, without an object tree between. Which fields an object has is decided by graphql-js itself.
 * @param variables those that directives ask about decide which fields there are; the others are read by each run
 * @throws HAND_ON for what is not known here
 */
export function compileOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Run['variables'],
  options: CompileOptions = { observer: null, fragmentCaching: null },
): CompiledOperation {
  const root = schema.getQueryType();
  if (!root) throw FALL_BACK;
  const { fragmentCaching } = options;
  const fragments: Compilation['fragments'] = {};
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments[node.name.value] = node;
  const compilation: Compilation = { schema, fragments, variables, options, argumentSlots: 0 };
  const fields = collectFields(schema, fragments, variables, root, operation.selectionSet);
  const { write } = compileObject(compilation, root, fields);
  return (context, given) => {
    const run: Run = {
      context,
      variables: given,
      args: new Array<undefined>(compilation.argumentSlots).fill(undefined),
      parts: ['{"data":'],
      waiting: [],
      memory: fragmentCaching?.memory ?? null,
      epoch: fragmentCaching?.memory.epochOf(fragmentCaching.versionOf(context)) ?? 0,
      passing: 0,
      shown: [],
    };
    write(undefined, run);
    run.parts.push('}\n');
    return textOf(run);
  };
}
