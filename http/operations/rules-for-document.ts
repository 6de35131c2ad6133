import {
  type DocumentNode,
  ExecutableDefinitionsRule,
  FragmentsOnCompositeTypesRule,
  Kind,
  KnownArgumentNamesRule,
  KnownDirectivesRule,
  KnownFragmentNamesRule,
  KnownTypeNamesRule,
  LoneAnonymousOperationRule,
  NoFragmentCyclesRule,
  NoUndefinedVariablesRule,
  NoUnusedFragmentsRule,
  NoUnusedVariablesRule,
  PossibleFragmentSpreadsRule,
  SingleFieldSubscriptionsRule,
  specifiedRules,
  UniqueArgumentNamesRule,
  UniqueDirectivesPerLocationRule,
  UniqueFragmentNamesRule,
  UniqueInputFieldNamesRule,
  UniqueOperationNamesRule,
  UniqueVariableNamesRule,
  type ValidationRule,
  ValuesOfCorrectTypeRule,
  VariablesAreInputTypesRule,
  VariablesInAllowedPositionRule,
} from 'graphql';

/** Rules that find nothing in a text without these characters. */
const LOOK_AT: readonly (readonly [isIn: (source: string) => boolean, rules: readonly ValidationRule[]])[] = [
  [
    (source) => source.includes('$'),
    [
      VariablesAreInputTypesRule,
      UniqueVariableNamesRule,
      NoUndefinedVariablesRule,
      NoUnusedVariablesRule,
      VariablesInAllowedPositionRule,
    ],
  ],
  [
    hasFragments,
    [
      FragmentsOnCompositeTypesRule,
      UniqueFragmentNamesRule,
      KnownFragmentNamesRule,
      NoUnusedFragmentsRule,
      PossibleFragmentSpreadsRule,
      NoFragmentCyclesRule,
    ],
  ],
  // Types are named by variables and by fragments.
  [(source) => source.includes('$') || hasFragments(source), [KnownTypeNamesRule]],
  [(source) => source.includes('@'), [KnownDirectivesRule, UniqueDirectivesPerLocationRule]],
  [
    (source) => source.includes('('),
    [KnownArgumentNamesRule, UniqueArgumentNamesRule, ValuesOfCorrectTypeRule, UniqueInputFieldNamesRule],
  ],
  [(source) => source.includes('subscription'), [SingleFieldSubscriptionsRule]],
];

/** Rules about several definitions, and about definitions that are no questions. */
const OF_DEFINITIONS: readonly ValidationRule[] = [
  ExecutableDefinitionsRule,
  UniqueOperationNamesRule,
  LoneAnonymousOperationRule,
];

/**
 * The rules of GraphQL that can find something in a document, in their order: of a short question most look at what it does not
 * have, and to ask them all takes more than to answer it.
 * @param source the document's text
 */
export function rulesForDocument(source: string, { definitions }: DocumentNode): readonly ValidationRule[] {
  const isQuestion = ({ kind }: DocumentNode['definitions'][number]) =>
    kind === Kind.OPERATION_DEFINITION || kind === Kind.FRAGMENT_DEFINITION;
  if (!definitions.every(isQuestion)) return specifiedRules;
  const idle = new Set(LOOK_AT.flatMap(([isIn, rules]) => (isIn(source) ? [] : rules)));
  if (definitions.length === 1) for (const rule of OF_DEFINITIONS) idle.add(rule);
  return specifiedRules.filter((rule) => !idle.has(rule));
}

function hasFragments(source: string): boolean {
  return source.includes('...') || source.includes('fragment');
}
