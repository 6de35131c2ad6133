import { z } from 'zod';
import { WEEKDAYS } from '../../calendar/date-time.ts';
import {
  email,
  localDate,
  localTime,
  municipalityNumber,
  officeNumber,
  optional,
  optionalText,
  phone,
  postalCode,
  text,
} from '../parsing/fields.ts';
import { codeIn } from './code-in.ts';
import { type CsvTemplate, column } from './template-columns.ts';

const municipality = column(
  'kommunenummer',
  'required',
  municipalityNumber,
  '3430',
  'Kommunens nummer, fire sifre med nullen foran.',
);
const office = column(
  'enhetsnummer',
  'required',
  officeNumber,
  '1640',
  'NAV-kontorets nummer, fire sifre med nullen foran.',
);
const from = column(
  'gyldig_fra',
  'optional',
  optional(localDate),
  '2026-12-01',
  'Første dag, ÅÅÅÅ-MM-DD. Tom: ikke oppgitt.',
);
const to = column(
  'gyldig_til',
  'optional',
  optional(localDate),
  '',
  'Første dag det ikke lenger gjelder, ÅÅÅÅ-MM-DD. Tom: ingen slutt er kjent.',
);

/** Weekdays, and in what the public can do there, as the templates name them. */
const DAY_CODES = {
  mandag: 'MONDAY',
  tirsdag: 'TUESDAY',
  onsdag: 'WEDNESDAY',
  torsdag: 'THURSDAY',
  fredag: 'FRIDAY',
  lørdag: 'SATURDAY',
  søndag: 'SUNDAY',
} as const satisfies Record<string, (typeof WEEKDAYS)[number]>;
const CHANNEL_CODES = {
  'uten avtale': 'DROP_IN',
  timeavtale: 'APPOINTMENT',
  telefon: 'PHONE',
  vakttelefon: 'EMERGENCY_PHONE',
  'levere søknad': 'APPLICATION_DELIVERY',
  'publikums-pc': 'PUBLIC_COMPUTER',
} as const;
const STATE_CODES = { åpent: 'OPEN', 'etter avtale': 'BY_APPOINTMENT', stengt: 'CLOSED' } as const;
const PURPOSE_CODES = {
  sentralbord: 'SWITCHBOARD',
  vakt: 'EMERGENCY',
  krise: 'CRISIS_LINE',
  gjeld: 'DEBT_ADVICE',
  annet: 'OTHER',
} as const;
const ROLE_CODES = {
  leder: 'OFFICE_MANAGER',
  fagansvarlig: 'PROFESSIONAL_LEAD',
  gjeldsrådgiver: 'DEBT_COUNSELLOR',
  sentralbord: 'SWITCHBOARD',
} as const;
const FORM_CODES = {
  'interkommunalt selskap': 'INTER_MUNICIPAL_COMPANY',
  vertskommune: 'HOST_MUNICIPALITY',
  kjøpsavtale: 'PURCHASE_AGREEMENT',
  'egen drift': 'OWN_OPERATION',
  'ikke oppgitt': 'NOT_REPORTED',
} as const;

/** The templates a municipality can download, fill in and send back, by name. */
export const CSV_TEMPLATES = {
  offices: {
    name: 'kontorer',
    description: 'Én rad for hvert sted publikum kan møte opp.',
    columns: {
      municipality,
      office,
      name: column('navn', 'required', text, 'NAV Eksempel', 'Navnet på stedet.'),
      street: column('gateadresse', 'required', text, 'Eksempelgata 1', 'Gate og nummer.'),
      postalCode: column('postnummer', 'required', postalCode, '0001', 'Fire sifre med nullen foran.'),
      city: column('poststed', 'required', text, 'Eksempelby', 'Poststedet.'),
      access: column(
        'adkomst',
        'optional',
        optionalText,
        'Inngang fra torget',
        'Hvordan en kommer seg inn. Tom: ikke oppgitt.',
      ),
    },
    key: ['office', 'name'],
  },
  phones: {
    name: 'telefoner',
    description: 'Én rad for hvert telefonnummer.',
    columns: {
      municipality,
      office,
      purpose: column('formål', 'required', codeIn(PURPOSE_CODES), 'sentralbord', `En av: ${names(PURPOSE_CODES)}.`),
      number: column('telefon', 'required', phone, '00 00 00 01', 'Nummeret, med eller uten mellomrom.'),
      comment: column('merknad', 'optional', optionalText, '', 'Noe den som ringer, bør vite. Tom: ingenting.'),
    },
    key: ['office', 'number'],
  },
  contacts: {
    name: 'kontakter',
    description:
      'Én rad for hver kontaktperson. Navn, direktenummer og e-post vises bare for dem som har rett til det.',
    columns: {
      municipality,
      office,
      role: column('rolle', 'required', codeIn(ROLE_CODES), 'leder', `En av: ${names(ROLE_CODES)}.`),
      name: column('navn', 'required', text, 'Kari Eksempel', 'Hele navnet.'),
      phone: column('telefon', 'optional', optional(phone), '00 00 00 02', 'Direktenummer. Tom: ikke oppgitt.'),
      email: column(
        'epost',
        'optional',
        optional(email),
        'kari.eksempel@example.no',
        'E-post i tjenesten. Tom: ikke oppgitt.',
      ),
    },
    key: ['office', 'role', 'name'],
  },
  hours: {
    name: 'åpningstider',
    description:
      'Én rad for hver ukedag og hvert tidsrom. En dag uten klokkeslett og med tilstand «stengt» er stengt hele dagen.',
    columns: {
      municipality,
      office,
      place: column('sted', 'required', text, 'NAV Eksempel', 'Navnet på stedet, som i malen for kontorer.'),
      channel: column('kanal', 'required', codeIn(CHANNEL_CODES), 'uten avtale', `En av: ${names(CHANNEL_CODES)}.`),
      day: column('dag', 'required', codeIn(DAY_CODES), 'mandag', 'Ukedagen.'),
      opens: column(
        'fra',
        'optional',
        optional(localTime),
        '12:00',
        'Klokkeslett, TT:MM. Tom: hele dagen, sammen med «stengt».',
      ),
      closes: column('til', 'optional', optional(localTime), '14:00', 'Klokkeslett, TT:MM; 24:00 er midnatt.'),
      state: column('tilstand', 'required', codeIn(STATE_CODES), 'åpent', `En av: ${names(STATE_CODES)}.`),
      validFrom: from,
      validTo: to,
    },
    key: ['office', 'place', 'channel', 'day', 'opens', 'validFrom'],
    group: ['office', 'place', 'channel'],
  },
  agreements: {
    name: 'krisesenteravtaler',
    description: 'Én rad for hver avtale kommunen har om krisesentertilbud.',
    columns: {
      municipality,
      centre: column('krisesenter', 'required', text, 'eksempel-krisesenter', 'Krisesenterets id i plattformen.'),
      form: column('form', 'required', codeIn(FORM_CODES), 'kjøpsavtale', `En av: ${names(FORM_CODES)}.`),
      capacityPlaces: column(
        'plasser',
        'optional',
        optional(
          z
            .string()
            .regex(/^[0-9]{1,4}$/, 'WRONG_TYPE')
            .transform(Number),
        ),
        '4',
        'Antall plasser. Tom: ikke oppgitt.',
      ),
      validFrom: from,
      validTo: to,
    },
    key: ['municipality', 'centre', 'validFrom'],
  },
} as const satisfies Record<string, CsvTemplate>;

export type CsvTemplateName = keyof typeof CSV_TEMPLATES;

function names(codes: Readonly<Record<string, string>>): string {
  return Object.keys(codes).join(', ');
}
