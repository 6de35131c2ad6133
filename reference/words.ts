import {
  type GraphQLField,
  type GraphQLNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isScalarType,
  isUnionType,
} from 'graphql';
import { limits, listSizeByField, ownCostByField, sizeArguments, sizeMaxByField } from '../schema/limits/limits.ts';
import { STATISTICS_WORKED_OUT } from '../schema/limits/statistics-cost.ts';
import type { Audience } from '../schema/policy/table.ts';
import { REGISTERED_ROLES } from '../services/identity/viewer.ts';

/** Who may use it. Null: whoever may use what it is part of; undefined: nobody. */
export function audienceWords(audience: Audience | null | undefined): string {
  if (audience === null || audience?.get('PUBLIC') === 'ANY') return 'everybody';
  if (audience === undefined || audience.size === 0) return 'nobody';
  if (REGISTERED_ROLES.every((role) => audience.get(role) === 'ANY')) return 'everybody with a token';
  return [...audience].map(([role, reach]) => (reach === 'OWN' ? `${role} (its own)` : role)).join(', ');
}

/** What a field counts for in the cost of an operation. */
export function costWords(typeName: string, field: GraphQLField<unknown, unknown>): string {
  const coordinate = `${typeName}.${field.name}`;
  const more = [
    field.args.some(({ name }) => name === 'asOf') ? `+ ${limits.pastDirectoryCost} for asOf` : '',
    field.name === 'services' && field.args.some(({ name }) => name === 'filter')
      ? `+ ${limits.searchCost} for a text`
      : '',
    field.name === 'caseStatistics'
      ? `+ ${limits.statisticsCost} and 1 for each ${limits.statisticsCellsOfValue} cells worked out, times its measures and one`
      : '',
    STATISTICS_WORKED_OUT.has(field.name) ? `+ ${limits.statisticsCost}` : '',
  ].filter((words) => words !== '');
  return [timesOf(coordinate, field), ...more].join(' ');
}

function timesOf(coordinate: string, field: GraphQLField<unknown, unknown>): string {
  const size = field.args.find(({ name }) => sizeArguments.includes(name));
  const own = 1 + (ownCostByField[coordinate] ?? 0);
  if (size !== undefined) {
    const max = sizeMaxByField[coordinate] ?? limits.pageSizeMax;
    return `${own} + its items × \`${size.name}\` (${limits.pageSizeDefault} where absent, ${max} at most)`;
  }
  const type = getNullableType(field.type);
  if (!isListType(type)) return isLeafType(type) ? '1' : '1 + its fields';
  if (isLeafType(getNullableType(type.ofType))) return '1';
  if (field.name === 'nodes' || field.name === 'edges') return '1 + its fields for each item of the page';
  return `${own} + its fields × ${listSizeByField[coordinate] ?? limits.listSizeAssumed}`;
}

export function kindWords(type: GraphQLNamedType): string {
  if (isScalarType(type)) return 'scalar';
  if (isEnumType(type)) return 'enum';
  if (isInputObjectType(type)) return 'input';
  if (isInterfaceType(type)) return 'interface';
  return isUnionType(type) ? 'union' : 'type';
}
