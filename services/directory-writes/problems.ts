import type { ItemProblem, Placed, WriteKind } from './write-kind.ts';

const problem = (
  code: ItemProblem['code'],
  rule: string,
  message: string,
  path: readonly string[] = [],
): ItemProblem => ({
  code,
  rule,
  message,
  path,
});

type Kind = Pick<WriteKind, 'scopeIs'>;
const scopeField = ({ scopeIs }: Kind): string => scopeIs.toLowerCase();

/** Problems of an item that do not lie in its values. */
export const problems = {
  notFound: () => problem('NOT_FOUND', 'ID', 'nothing has this id', ['id']),
  scopeMissing: (kind: Kind) =>
    problem('BAD_USER_INPUT', 'REQUIRED', `expected the ${scopeField(kind)} of a new one`, [scopeField(kind)]),
  scopeUnknown: (kind: Kind) =>
    problem('NOT_FOUND', 'SCOPE', `no ${scopeField(kind)} has this number`, [scopeField(kind)]),
  centreUnknown: () => problem('NOT_FOUND', 'CENTRE', 'no crisis centre has this id', ['centre']),
  forbidden: () => problem('FORBIDDEN', 'REACH', 'it belongs to no municipality of yours'),
  moved: (kind: Kind) =>
    problem('FORBIDDEN', 'MOVED', `a thing stays with its ${scopeField(kind)}`, [scopeField(kind)]),
  fixed: (field: string) =>
    problem('BAD_USER_INPUT', 'FIXED', 'it says what the thing is and never changes: remove it and make another', [
      field,
    ]),
  twice: (index: number) => problem('BAD_USER_INPUT', 'DUPLICATE', `item ${index} of this batch is the same thing`),
  there: (id: string) => problem('CONFLICT', 'EXISTS', `the same is there already, as ${id}`),
  nothingThere: () =>
    problem('NOT_FOUND', 'VERSION', 'there is nothing yet to change or remove: leave version and remove out', [
      'version',
    ]),
  externalIdTwice: (index: number) =>
    problem('BAD_USER_INPUT', 'EXTERNAL_ID', `item ${index} of this batch has the same externalId`, ['externalId']),
  externalIdTaken: (id: string) =>
    problem('CONFLICT', 'EXTERNAL_ID', `your system calls another one by this externalId: ${id}`, ['externalId']),
  missing: (field: string) => problem('BAD_USER_INPUT', 'REQUIRED', 'a new one needs it', [field]),
  versionMissing: () =>
    problem('BAD_USER_INPUT', 'VERSION', 'expected the version that the change is based on', ['version']),
  stale: (version: number) =>
    problem('CONFLICT', 'VERSION', `it has changed: its version is now ${version}`, ['version']),
  notRemovable: () =>
    problem('BAD_USER_INPUT', 'REMOVE', 'it comes from a register and is not removed here', ['remove']),
  notVerifiable: () =>
    problem('BAD_USER_INPUT', 'ENTITY_TYPE', 'expected a thing that a municipality answers for', ['entityType']),
  fieldUnknown: (place: number) =>
    problem('NOT_FOUND', 'FIELD', 'no source has said anything of this field', ['fields', String(place)]),
  tooManyRules: (max: number) =>
    problem(
      'BAD_USER_INPUT',
      'TOO_MANY_RULES',
      `one channel at one place has at most ${max} weekly rules, past ones too`,
      ['weekly'],
    ),
  placeAmbiguous: () =>
    problem('BAD_USER_INPUT', 'PLACE_AMBIGUOUS', 'several places have this channel: say which', ['reception']),
  receptionUnknown: () => problem('NOT_FOUND', 'RECEPTION', 'the office has no such reception', ['reception']),
  successorUnknown: () => problem('NOT_FOUND', 'SUCCESSOR', 'no other office has this number', ['successor']),
  successorClosed: (from: string) =>
    problem('CONFLICT', 'SUCCESSOR_CLOSED', `that office is closed for good from ${from}: name one that is open then`, [
      'successor',
    ]),
  categoryUnknown: () => problem('NOT_FOUND', 'CATEGORY', 'no rate category has this code', ['category']),
  tooMany: (kind: Kind, max: number) =>
    problem('BAD_USER_INPUT', 'TOO_MANY', `one ${scopeField(kind)} has at most ${max}: remove others first`),
  daysMeet: ({ id, index }: Placed, { from, until }: { readonly from: string; readonly until: string }) =>
    problem(
      'CONFLICT',
      'OVERLAP',
      `it meets ${index === null ? id : `item ${index} of this batch`} (${from} until ${until}) on some days: change or remove that one, or lie wholly inside it`,
      ['from'],
    ),
  overlap: () =>
    problem(
      'BAD_USER_INPUT',
      'OVERLAP',
      'its period meets another one of the same kind: end that one first, in the same batch if you like',
      ['validFrom'],
    ),
} as const;
