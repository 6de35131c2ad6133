import type { OperationParameter } from './operation-parameters.ts';

/** Parameters of an address, each once or several times. */
export type AddressParameters = Readonly<Record<string, string | readonly string[]>>;

export type ReadVariables =
  | { readonly kind: 'READ'; readonly variables: Readonly<Record<string, unknown>> }
  | { readonly kind: 'UNKNOWN' | 'REPEATED'; readonly parameter: string };

/**
 * Variables from an address: numbers and truth values as such, lists from repeated parameters or commas. What is of
 * the wrong form stays text: GraphQL refuses it, in the same words as everywhere.
 */
export function readVariables(
  parameters: readonly OperationParameter[],
  inPath: AddressParameters,
  inQuery: AddressParameters,
): ReadVariables {
  const variables: Record<string, unknown> = {};
  const twice = Object.keys(inQuery).find((name) => name in inPath);
  if (twice !== undefined) return { kind: 'REPEATED', parameter: twice };
  for (const [name, value] of Object.entries({ ...inPath, ...inQuery })) {
    const parameter = parameters.find((one) => one.name === name);
    if (parameter === undefined) return { kind: 'UNKNOWN', parameter: name };
    const texts = typeof value === 'string' ? [value] : value;
    if (parameter.isList) variables[name] = listOf(parameter, texts);
    else if (texts.length !== 1) return { kind: 'REPEATED', parameter: name };
    else variables[name] = readValue(parameter, texts[0]!);
  }
  return { kind: 'READ', variables };
}

function listOf(parameter: OperationParameter, texts: readonly string[]): readonly unknown[] {
  return texts
    .flatMap((text) => text.split(','))
    .filter((text) => text !== '')
    .map((text) => readValue(parameter, text));
}

function readValue({ leaf }: OperationParameter, text: string): unknown {
  if (leaf === 'Int' && /^-?\d{1,15}$/.test(text)) return Number(text);
  if (leaf === 'Boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}
