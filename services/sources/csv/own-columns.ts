import { localDate, municipalityNumber, officeNumber, optional } from '../parsing/fields.ts';
import { codeIn } from './code-in.ts';
import { column } from './template-columns.ts';

/** Columns and words that templates of municipalities share. */

export const AS_READ = { isShownAsRead: true } as const;
export const NEWER = { isShownAsRead: true, mayBeAbsent: true } as const;

export const municipality = column(
  'kommunenummer',
  'required',
  municipalityNumber,
  '3430',
  'Kommunens nummer, fire sifre med nullen foran.',
);
export const office = column(
  'enhetsnummer',
  'required',
  officeNumber,
  '1640',
  'NAV-kontorets nummer, fire sifre med nullen foran.',
);
export const from = column(
  'gyldig_fra',
  'optional',
  optional(localDate),
  '2026-12-01',
  'Første dag, 2026-12-01 eller 01.12.2026. Tom: ikke oppgitt.',
  AS_READ,
);
export const to = column(
  'gyldig_til',
  'optional',
  optional(localDate),
  '',
  'Første dag det ikke lenger gjelder, 2027-01-01 eller 01.01.2027. Tom: ingen slutt er kjent.',
  AS_READ,
);

/** Norwegian words of the templates and their codes: first, what the public can do at a place. */
export const CHANNEL_CODES = {
  'uten avtale': 'DROP_IN',
  timeavtale: 'APPOINTMENT',
  telefon: 'PHONE',
  vakttelefon: 'EMERGENCY_PHONE',
  'levere søknad': 'APPLICATION_DELIVERY',
  'publikums-pc': 'PUBLIC_COMPUTER',
} as const;
export const STATE_CODES = { åpent: 'OPEN', 'etter avtale': 'BY_APPOINTMENT', stengt: 'CLOSED' } as const;
export const PURPOSE_CODES = {
  sentralbord: 'SWITCHBOARD',
  vakt: 'EMERGENCY',
  krise: 'CRISIS_LINE',
  gjeld: 'DEBT_ADVICE',
  annet: 'OTHER',
} as const;
export const ROLE_CODES = {
  leder: 'OFFICE_MANAGER',
  fagansvarlig: 'PROFESSIONAL_LEAD',
  gjeldsrådgiver: 'DEBT_COUNSELLOR',
  sentralbord: 'SWITCHBOARD',
} as const;
export const FORM_CODES = {
  'interkommunalt selskap': 'INTER_MUNICIPAL_COMPANY',
  vertskommune: 'HOST_MUNICIPALITY',
  kjøpsavtale: 'PURCHASE_AGREEMENT',
  'egen drift': 'OWN_OPERATION',
  'ikke oppgitt': 'NOT_REPORTED',
} as const;

export const RATE_CODES = {
  enslig: 'SINGLE',
  par: 'COUPLE',
  bofellesskap: 'SHARED_HOUSEHOLD',
  'barn 0-5': 'CHILD_0_5',
  'barn 6-10': 'CHILD_6_10',
  'barn 11-17': 'CHILD_11_17',
} as const;

export function codeColumn<Code extends string>(name: string, codes: Readonly<Record<string, Code>>, example: string) {
  const words = Object.keys(codes);
  return column(name, 'required', codeIn(codes), example, `En av: ${words.join(', ')}.`, { words });
}
