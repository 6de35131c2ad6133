import { type LimitBroken, limitBroken } from './limit-broken.ts';
import { limits } from './limits.ts';

/**
 * Nesting, number of values and length of lists in the variables, without recursion: JSON may be nested 100 000 deep.
 * @returns how many values there are, the lists and objects that hold them included
 */
export function checkVariables(
  variables: unknown,
  valuesMax: number = limits.variableValuesMax,
): LimitBroken | { readonly code: 'OK'; readonly values: number } {
  const waiting: { readonly value: unknown; readonly level: number }[] = [{ value: variables, level: 0 }];
  let values = 0;
  while (true) {
    const next = waiting.pop();
    if (next === undefined) return { code: 'OK', values: values - 1 };
    const { value, level } = next;
    values += 1;
    if (values > valuesMax) return limitBroken('VARIABLE_VALUES', values, valuesMax);
    if (typeof value !== 'object' || value === null) continue;
    if (level > limits.variableNestingMax) return limitBroken('VARIABLE_NESTING', level, limits.variableNestingMax);
    if (Array.isArray(value) && value.length > limits.variableListMax)
      return limitBroken('VARIABLE_LIST', value.length, limits.variableListMax);
    for (const part of Object.values(value)) waiting.push({ value: part, level: level + 1 });
  }
}
