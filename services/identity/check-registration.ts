import { InputError } from '../text-rules/input-error.ts';
import type { Geography } from './resolve-viewer.ts';
import type { RegisteredRole } from './viewer.ts';

/** A registration as somebody sends it. */
export interface RequestedRegistration {
  readonly organisationNumber: string;
  readonly name: string;
  readonly role: string;
  readonly municipalityNumbers?: readonly string[] | null;
  readonly governorId?: string | null;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
}

/** The way to register a client of each role: nobody can appoint an administrator through the API. */
const REGISTERED_BY: Readonly<Record<RegisteredRole, 'API' | 'DATABASE'>> = {
  PORTAL: 'API',
  MUNICIPALITY: 'API',
  GOVERNOR: 'API',
  ANALYST: 'API',
  ADMINISTRATOR: 'DATABASE',
};
/** Roles that are given through the API. */
const GIVEN_ROLES: readonly string[] = Object.keys(REGISTERED_BY).filter(
  (role) => REGISTERED_BY[role as RegisteredRole] === 'API',
);
const NAME_LENGTH_MAX = 200;
/** Municipalities of one registration: a host municipality's neighbours, an inter-municipal company's owners. */
const MUNICIPALITIES_MAX = 60;

/**
 * Checks a new registration: its organisation, its role, and that its reach fits the role.
 *
 * @throws InputError the first rule that is broken, with its place from `input` on.
 */
export function checkRegistration(asked: RequestedRegistration, geography: Geography): void {
  if (!isOrganisationNumber(asked.organisationNumber)) {
    throw refusal(
      'organisationNumber',
      'ORGANISATION_NUMBER',
      'expected nine digits of an organisation that can exist',
    );
  }
  if (!GIVEN_ROLES.includes(asked.role)) {
    throw refusal(
      'role',
      'ROLE',
      `expected one of ${GIVEN_ROLES.join(', ')}; administrators are registered by whoever runs the database`,
    );
  }
  checkName(asked.name);
  checkMunicipalities(asked.role, asked.municipalityNumbers ?? [], geography);
  const governor = asked.governorId ?? null;
  const isGovernor = asked.role === 'GOVERNOR';
  if (
    isGovernor !== (governor !== null) ||
    (governor !== null && geography.municipalitiesOfGovernor(governor) === null)
  ) {
    throw refusal(
      'governorId',
      'GOVERNOR',
      'expected the slug of a county governor with the role GOVERNOR, and only then',
    );
  }
  checkPeriod(asked);
}

export function checkName(name: string): void {
  const { length } = name.trim();
  if (length < 1 || length > NAME_LENGTH_MAX)
    throw refusal('name', 'NAME', `expected 1 to ${NAME_LENGTH_MAX} characters`);
}

/** @throws InputError where the municipalities are not those of the role, or not present ones. */
export function checkMunicipalities(
  role: string,
  numbers: readonly string[],
  { isPresentMunicipality }: Geography,
): void {
  const fits =
    role === 'MUNICIPALITY' ? numbers.length > 0 && numbers.length <= MUNICIPALITIES_MAX : numbers.length === 0;
  if (!fits) {
    const expected = `expected 1 to ${MUNICIPALITIES_MAX} municipalities with the role MUNICIPALITY, and none with another`;
    throw refusal('municipalityNumbers', 'REACH', expected);
  }
  const unknown = numbers.findIndex((number) => !isPresentMunicipality(number));
  if (unknown !== -1) {
    throw new InputError(
      ['input', 'municipalityNumbers', String(unknown)],
      'MUNICIPALITY',
      'expected a present municipality’s number',
    );
  }
}

/** Days for a period that nothing bounds at its beginning or end. */
const [BEFORE_ALL, AFTER_ALL] = ['0000-01-01', '9999-12-31'];

export function checkPeriod({ validFrom, validTo }: Pick<RequestedRegistration, 'validFrom' | 'validTo'>): void {
  if ((validFrom ?? BEFORE_ALL) >= (validTo ?? AFTER_ALL)) {
    throw refusal('validTo', 'PERIOD', 'expected an end after the first day');
  }
}

const refusal = (field: string, rule: string, expected: string) => new InputError(['input', field], rule, expected);

const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/** Nine digits, the last of them the check digit (modulus 11) of the others; where that would be ten, there is no such number. */
export function isOrganisationNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return (11 - (sum % 11)) % 11 === Number(text[8]);
}
