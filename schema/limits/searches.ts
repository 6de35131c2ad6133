import { Kind, type ValueNode } from 'graphql';
import { variableDefaults, withDefaults } from './given-variables.ts';
import type { DocumentNodes } from './nodes-of-document.ts';
import type { Variables } from './requested-size.ts';

/**
 * The fields of a document that search for a text: the `filter` of each field `services` that has one, and the variables'
 * defaults.
 */
export interface Searches {
  readonly filters: readonly ValueNode[];
  readonly defaults: Variables;
}

/** The searches of a document, fragments and all its operations included. */
export function searchesIn({ fields, variables }: Pick<DocumentNodes, 'fields' | 'variables'>): Searches {
  const filters: ValueNode[] = [];
  for (const { name, arguments: args } of fields) {
    const filter = name.value === 'services' ? args?.find((argument) => argument.name.value === 'filter') : undefined;
    if (filter !== undefined) filters.push(filter.value);
  }
  return { filters, defaults: variableDefaults(variables) };
}

/**
 * How many texts are searched for, each a search of its own, the same one under two names too. A field that a fragment
 * brings twice under one name is answered once.
 */
export function searchesNamed({ filters, defaults }: Searches, sent: Variables): number {
  if (filters.length === 0) return 0;
  const values = withDefaults(defaults, sent);
  const hasText = (filter: ValueNode): boolean => {
    if (filter.kind === Kind.VARIABLE) {
      const value = values[filter.name.value];
      return typeof value === 'object' && value !== null && 'text' in value && value.text != null;
    }
    if (filter.kind !== Kind.OBJECT) return false;
    const text = filter.fields.find(({ name }) => name.value === 'text')?.value;
    if (text === undefined || text.kind === Kind.NULL) return false;
    return text.kind !== Kind.VARIABLE || values[text.name.value] != null;
  };
  return filters.filter(hasText).length;
}
