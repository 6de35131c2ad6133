import {
  email,
  fact,
  localDate,
  localTime,
  monthDay,
  optional,
  optionalFact,
  optionalParagraphs,
  optionalText,
  phone,
  postalCode,
  text,
  weekdays,
  wholeNumber,
} from '../parsing/fields.ts';
import { closedAndOpen, closedAndOpenOnDays } from './closed-and-open.ts';
import { codeIn } from './code-in.ts';
import {
  AS_READ,
  CHANNEL_CODES,
  codeColumn,
  FORM_CODES,
  from,
  municipality,
  NEWER,
  office,
  PURPOSE_CODES,
  RATE_CODES,
  ROLE_CODES,
  STATE_CODES,
  to,
} from './own-columns.ts';
import { type CsvTemplate, column } from './template-columns.ts';

/** A place that the public can visit. */
const places = {
  offices: {
    name: 'kontorer',
    description: 'Én rad for hvert sted publikum kan møte opp.',
    columns: {
      municipality,
      office,
      name: column('navn', 'required', fact, 'NAV Eksempel', 'Navnet på stedet.'),
      street: column('gateadresse', 'required', fact, 'Eksempelgata 1', 'Gate og nummer.'),
      postalCode: column('postnummer', 'required', postalCode, '0001', 'Fire sifre med nullen foran.'),
      city: column('poststed', 'required', fact, 'Eksempelby', 'Poststedet.'),
      access: column(
        'adkomst',
        'optional',
        optionalParagraphs,
        'Inngang fra torget',
        'Hvordan en kommer seg inn. Tom: ikke oppgitt.',
      ),
    },
    key: ['office', 'name'],
  },
} as const satisfies Record<string, CsvTemplate>;

/** The templates a municipality can download, fill in and send back, by name. */
export const CSV_TEMPLATES = {
  ...places,
  receptions: { ...places.offices, name: 'steder' },
  phones: {
    name: 'telefoner',
    description: 'Én rad for hvert telefonnummer.',
    columns: {
      municipality,
      office,
      purpose: codeColumn('formål', PURPOSE_CODES, 'sentralbord'),
      number: column('telefon', 'required', phone, '00 00 00 01', 'Nummeret, med eller uten mellomrom.'),
      comment: column(
        'merknad',
        'optional',
        optionalParagraphs,
        '',
        'Noe den som ringer, bør vite. Tom: ikke oppgitt.',
      ),
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
      role: codeColumn('rolle', ROLE_CODES, 'leder'),
      name: column('navn', 'required', fact, 'Kari Eksempel', 'Hele navnet.'),
      phone: column('telefon', 'optional', optionalFact(phone), '00 00 00 02', 'Direktenummer. Tom: ikke oppgitt.'),
      email: column(
        'epost',
        'optional',
        optionalFact(email),
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
      place: column('sted', 'required', fact, 'NAV Eksempel', 'Navnet på stedet, som i malen for kontorer.'),
      channel: codeColumn('kanal', CHANNEL_CODES, 'uten avtale'),
      days: column(
        'dag',
        'required',
        weekdays,
        'mandag',
        'Ukedagen, eller flere: man-fre, mandag og onsdag, hverdager, alle dager.',
        AS_READ,
      ),
      opens: column(
        'fra',
        'optional',
        optional(localTime),
        '12:00',
        'Klokkeslett: 09:00, 9.00 eller 9. Tom: hele dagen, sammen med «stengt».',
        AS_READ,
      ),
      closes: column(
        'til',
        'optional',
        optional(localTime),
        '14:00',
        'Klokkeslett: 14:00, 14.00 eller 14. 24:00 er midnatt.',
        AS_READ,
      ),
      state: codeColumn('tilstand', STATE_CODES, 'åpent'),
      validFrom: from,
      validTo: to,
      everySecondWeekFrom: column(
        'annenhver_uke_fra',
        'optional',
        optional(localDate),
        '',
        'En dag i en uke som har disse tidene, når de gjelder annenhver uke. Tom: hver uke.',
        NEWER,
      ),
      seasonFrom: column(
        'sesong_fra',
        'optional',
        optional(monthDay),
        '',
        'Første dag i den delen av hvert år som har disse tidene, 15.06 eller 06-15. Tom: hele året.',
        NEWER,
      ),
      seasonThrough: column(
        'sesong_til_og_med',
        'optional',
        optional(monthDay),
        '',
        'Siste dag, 15.08 eller 08-15.',
        NEWER,
      ),
      note: column('merknad', 'optional', optionalText, '', 'Noe publikum bør vite om tidene. Tom: ingenting.', {
        mayBeAbsent: true,
      }),
    },
    key: ['office', 'place', 'channel', 'days', 'opens', 'validFrom', 'everySecondWeekFrom', 'seasonFrom'],
    group: ['office', 'place', 'channel'],
    contradicting: closedAndOpen,
    refuse: ({ seasonFrom, seasonThrough }) =>
      (seasonFrom === null) === (seasonThrough === null) ? null : { rule: 'SEASON', at: 'sesong_fra' },
  },
  'special-days': {
    name: 'spesielle dager',
    description:
      'Én rad for hver dag eller periode med andre tider enn de vanlige, og én for hvert tidsrom. Uten klokkeslett gjelder tilstanden hele dagen.',
    columns: {
      municipality,
      office,
      channel: column(
        'kanal',
        'optional',
        optional(codeIn(CHANNEL_CODES)),
        'uten avtale',
        `En av: ${Object.keys(CHANNEL_CODES).join(', ')}. Tom: alle.`,
        { words: Object.keys(CHANNEL_CODES) },
      ),
      from: column(
        'fra_dato',
        'required',
        localDate,
        '2026-12-24',
        'Første dag, 2026-12-24 eller 24.12.2026.',
        AS_READ,
      ),
      through: column(
        'til_og_med',
        'optional',
        optional(localDate),
        '2027-01-01',
        'Siste dag. Tom: bare den første dagen.',
        AS_READ,
      ),
      state: codeColumn('tilstand', STATE_CODES, 'stengt'),
      opens: column(
        'fra',
        'optional',
        optional(localTime),
        '',
        'Klokkeslett: 09:00, 9.00 eller 9. Tom: hele dagen.',
        AS_READ,
      ),
      closes: column('til', 'optional', optional(localTime), '', 'Klokkeslett: 14:00, 14.00 eller 14.', AS_READ),
      reason: column('årsak', 'optional', optionalText, 'Julestengt', 'Hvorfor; vises for alle. Tom: ikke oppgitt.'),
    },
    key: ['office', 'channel', 'from', 'through', 'opens'],
    group: ['office', 'channel', 'from'],
    contradicting: closedAndOpenOnDays,
  },
  rates: {
    name: 'satser',
    description: 'Én rad for hver sats kommunen selv har vedtatt for økonomisk stønad.',
    columns: {
      municipality,
      category: codeColumn('kategori', RATE_CODES, 'enslig'),
      amountPerMonth: column('beløp', 'required', wholeNumber(100_000), '8200', 'Hele kroner i måneden.'),
      validFrom: column(
        'gyldig_fra',
        'required',
        localDate,
        '2026-01-01',
        'Første dag, 2026-01-01 eller 01.01.2026.',
        AS_READ,
      ),
      validTo: to,
    },
    key: ['municipality', 'category', 'validFrom'],
  },
  agreements: {
    name: 'krisesenteravtaler',
    description: 'Én rad for hver avtale kommunen har om krisesentertilbud.',
    columns: {
      municipality,
      centre: column('krisesenter', 'required', text, 'eksempel-krisesenter', 'Krisesenterets id i plattformen.'),
      form: codeColumn('form', FORM_CODES, 'kjøpsavtale'),
      capacityPlaces: column(
        'plasser',
        'optional',
        optionalFact(wholeNumber(9999)),
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
