import { type DocumentNode, Kind, type ValueNode, valueFromASTUntyped, visit } from 'graphql';
import type { Variables } from './requested-size.ts';

/** Where a document searches for a text: the `filter` of each field `services` that has one, and the variables' defaults. */
export interface Searches {
  readonly filters: readonly ValueNode[];
  readonly defaults: Variables;
}

/** The searches of a document, fragments and all its operations included. */
export function searchesIn(document: DocumentNode): Searches {
  const filters: ValueNode[] = [];
  const defaults: Record<string, unknown> = {};
  visit(document, {
    VariableDefinition: ({ variable, defaultValue }) => {
      if (defaultValue !== undefined) defaults[variable.name.value] = valueFromASTUntyped(defaultValue);
    },
    Field: ({ name, arguments: args }) => {
      const filter = name.value === 'services' ? args?.find((argument) => argument.name.value === 'filter') : undefined;
      if (filter !== undefined) filters.push(filter.value);
    },
  });
  return { filters, defaults };
}

/**
 * How many texts are searched for, each a search of its own, the same one under two names too. A field that a fragment
 * brings twice under one name is answered once.
 */
export function searchesNamed({ filters, defaults }: Searches, values: Variables): number {
  const given = (name: string): unknown =>
    Object.hasOwn(values, name) && values[name] !== undefined
      ? values[name]
      : Object.hasOwn(defaults, name)
        ? defaults[name]
        : null;
  const hasText = (filter: ValueNode): boolean => {
    if (filter.kind === Kind.VARIABLE) {
      const value = given(filter.name.value);
      return typeof value === 'object' && value !== null && 'text' in value && value.text != null;
    }
    if (filter.kind !== Kind.OBJECT) return false;
    const text = filter.fields.find(({ name }) => name.value === 'text')?.value;
    if (text === undefined || text.kind === Kind.NULL) return false;
    return text.kind !== Kind.VARIABLE || given(text.name.value) !== null;
  };
  return filters.filter(hasText).length;
}
