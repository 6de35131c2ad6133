import type { FragmentDefinitionNode, GraphQLSchema } from 'graphql';
import type { CompileOptions } from './compile-options.ts';
import type { Run, Write } from './execution.ts';

/** The facts known while an operation is compiled. */
export interface Compilation {
  readonly schema: GraphQLSchema;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly variables: Run['variables'];
  readonly options: CompileOptions;
  /** How many fields have arguments. */
  argumentSlots: number;
}

/** A compiled part of an operation. */
export interface Compiled {
  readonly write: Write;
  /** The same without remembering anything: for a part that is remembered as a whole. */
  readonly plain: Write;
  /** The text depends on the value alone: not on variables, nor on the context. */
  readonly immutable: boolean;
}
