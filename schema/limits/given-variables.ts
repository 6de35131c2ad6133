import { type VariableDefinitionNode, valueFromASTUntyped } from 'graphql';
import type { Variables } from './requested-size.ts';

/** The defaults of a document's variables, of all its operations. */
export function variableDefaults(definitions: readonly VariableDefinitionNode[]): Variables {
  const defaults: Record<string, unknown> = {};
  for (const { variable, defaultValue } of definitions) {
    if (defaultValue !== undefined) defaults[variable.name.value] = valueFromASTUntyped(defaultValue);
  }
  return defaults;
}

/** The values of variables: what was sent, else the default. An unknown name of a prototype is no value. */
export function withDefaults(defaults: Variables, sent: Variables): Variables {
  const given = Object.entries(sent).filter(([, value]) => value !== undefined);
  return Object.assign(Object.create(null), defaults, Object.fromEntries(given));
}
