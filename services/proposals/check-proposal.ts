import { anyValue, day, link, phoneNumber, TEXT_MAX, text } from '../directory-writes/check-item.ts';
import { checkPeriod } from '../directory-writes/check-period.ts';
import type { CheckField, Gathered, ItemProblem } from '../directory-writes/write-kind.ts';
import type { ProposalContent, ProposedKind } from './proposal.ts';

/** The parts of the directory that a proposal is checked against. */
export interface ProposalWorld {
  /** The municipalities that an office serves; null: no such office. */
  readonly servedBy: (office: string) => readonly string[] | null;
  readonly municipalityExists: (number: string) => boolean;
  /** The id of a crisis centre of this name; null: none. */
  readonly centreNamed: (name: string) => string | null;
}

export interface CheckedProposal {
  readonly content: ProposalContent;
  readonly problems: readonly ItemProblem[];
  /** Municipalities that may decide it, beside administrators. */
  readonly deciders: readonly string[];
}

type Field = keyof ProposalContent;
const CHECKS: { readonly [Name in Field]: CheckField<never> } = {
  office: anyValue('NULLABLE'),
  name: text(TEXT_MAX.NAME, 'NULLABLE'),
  phone: phoneNumber('NULLABLE'),
  website: link,
  openAroundTheClock: anyValue('NULLABLE'),
  addressWithheld: anyValue('NULLABLE'),
  host: anyValue('NULLABLE'),
  form: anyValue('NULLABLE'),
  validFrom: day,
  validTo: day,
};

/** Required and optional fields of each kind. A crisis centre's address is never accepted this way. */
const FIELDS: Readonly<Record<ProposedKind, { readonly needed: readonly Field[]; readonly other: readonly Field[] }>> =
  {
    COVERAGE: { needed: ['office'], other: ['validFrom', 'validTo'] },
    OFFICE: { needed: ['office', 'name', 'validFrom'], other: ['validTo'] },
    CRISIS_CENTRE: {
      needed: ['name', 'form', 'addressWithheld'],
      other: ['phone', 'website', 'openAroundTheClock', 'host', 'validFrom', 'validTo'],
    },
  };

/** Checks what a municipality proposes, and says who may decide it. */
export function checkProposal(
  kind: ProposedKind,
  municipality: string,
  given: ProposalContent,
  world: ProposalWorld,
): CheckedProposal {
  const into: Gathered = { fields: {}, problems: [], notices: [] };
  const { needed, other } = FIELDS[kind];
  for (const [name, check] of Object.entries(CHECKS) as [Field, CheckField<unknown>][]) {
    const value = given[name];
    if (value == null) {
      if (needed.includes(name)) into.problems.push(wrong('BAD_USER_INPUT', 'REQUIRED', 'expected a value', name));
    } else if (needed.includes(name) || other.includes(name)) check(into, name, value);
    else into.problems.push(wrong('BAD_USER_INPUT', 'NOT_OF_KIND', `a ${kind} has no such field`, name));
  }
  const content = into.fields as ProposalContent;
  const period = checkPeriod(into.fields, 'validFrom', 'validTo');
  const problems = [...into.problems, ...(period ? [period] : [])];
  if (problems.length > 0) return { content, problems, deciders: [] };
  const about = WORLD[kind](content, municipality, world);
  return 'rule' in about ? { content, problems: [about], deciders: [] } : { content, problems: [], ...about };
}

type About = (
  content: ProposalContent,
  municipality: string,
  world: ProposalWorld,
) => ItemProblem | Pick<CheckedProposal, 'deciders'>;

const WORLD: Readonly<Record<ProposedKind, About>> = {
  COVERAGE: ({ office }, municipality, { servedBy }) => {
    const served = servedBy(office ?? '');
    if (served === null) return wrong('NOT_FOUND', 'SCOPE', 'no office has this number', 'office');
    return { deciders: served.filter((number) => number !== municipality) };
  },
  OFFICE: ({ office = '' }, _, { servedBy }) => {
    if (!/^[0-9]{4}$/.test(office ?? ''))
      return wrong('BAD_USER_INPUT', 'OFFICE_NUMBER', 'expected four digits', 'office');
    return servedBy(office ?? '') === null
      ? { deciders: [] }
      : wrong('CONFLICT', 'EXISTS', 'there is such an office', 'office');
  },
  CRISIS_CENTRE: ({ name, host = null }, municipality, { municipalityExists, centreNamed }) => {
    const known = centreNamed(name ?? '');
    if (known !== null)
      return wrong('CONFLICT', 'EXISTS', `it is there already, as ${known}: use saveAgreements`, 'name');
    if (host !== null && !municipalityExists(host)) {
      return wrong('NOT_FOUND', 'SCOPE', 'no municipality has this number', 'host');
    }
    return { deciders: host === null || host === municipality ? [] : [host] };
  },
};

const wrong = (code: ItemProblem['code'], rule: string, message: string, field: string): ItemProblem => ({
  code,
  rule,
  message,
  path: [field],
});
