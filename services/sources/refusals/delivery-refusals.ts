import type { CsvTemplateName } from '../csv/csv-templates.ts';
import type { NationalTemplateName } from '../csv/national-templates.ts';
import type { RuleName } from '../parsing/rules.ts';

/** Formats of files, each with the reasons for refusing a whole file. */
export type DeliveryFormat = keyof typeof FORMAT_REFUSALS;

const ANY_TEXT = [
  'SOURCE_EMPTY',
  'SOURCE_TOO_LARGE',
  'SOURCE_ENCODING',
  'SOURCE_DOUBLE_ENCODED',
  'SOURCE_REPLACED_CHARACTERS',
] as const;

const ANY_TEMPLATE = ['COLUMNS_MISSING', 'COLUMNS_UNKNOWN', 'COLUMNS_TWICE', 'TOO_MANY_ROWS'] as const;

export const FORMAT_REFUSALS = {
  CSV: [...ANY_TEXT, 'SOURCE_IS_HTML', 'XLSX_UNREADABLE', 'CSV_SYNTAX', ...ANY_TEMPLATE],
  XLSX: [
    'XLSX_UNREADABLE',
    'SHEETS_SEVERAL',
    'SHEET_HIDDEN_CELLS',
    'SHEET_MERGED_CELLS',
    'SOURCE_EMPTY',
    'SOURCE_TOO_LARGE',
    ...ANY_TEMPLATE,
  ],
  JSON: [...ANY_TEXT, 'SOURCE_IS_HTML', 'SOURCE_NOT_JSON', 'SOURCE_CUT_OFF', 'SOURCE_SHAPE'],
  TSV: ANY_TEXT,
} as const satisfies Readonly<Record<string, readonly RuleName[]>>;

/** Reasons for refusing one kind of delivery, beside those of its format. */
export interface DeliveryRefusals {
  /** Its name (nb). */
  readonly title: string;
  readonly formats: readonly DeliveryFormat[];
  /** Rules that reject the whole row, or of a list the whole part. */
  readonly rules: readonly RuleName[];
  /** The treatment of the remaining rows (nb). */
  readonly rest: string;
}

/** Rules for every text: it must be a text, whole, and name no person. */
const ANY_FIELD = [
  'MISSING',
  'TEXT_CHARACTERS',
  'TEXT_LETTERS',
  'TEXT_ALPHABETS',
  'TEXT_MARKUP',
  'TEXT_TOO_LONG',
  'CELL_ERROR',
  'NATIONAL_IDENTITY_NUMBER',
] as const;

const DIGITS = ['LEADING_ZERO_LOST'] as const;
const PHONE = ['PHONE', 'PHONE_WITH_WORDS', 'PHONES_IN_ONE'] as const;
/** Rules for a row of a template: a cell is always a text, and two rows can be about the same entity. */
const ANY_ROW = [...ANY_FIELD, 'FORMULA', 'TOO_MANY_FIELDS', 'DUPLICATE_KEY'] as const;
/** Rules for a row that a municipality sends: it must be about that municipality. */
const OWN_ROW = [...ANY_ROW, ...DIGITS, 'MUNICIPALITY_NUMBER', 'OTHER_MUNICIPALITY'] as const;
const OFFICE_ROW = [...OWN_ROW, 'OFFICE_NUMBER'] as const;
const PERIOD = ['DATE', 'PERIOD'] as const;
const HOURS = ['TIME', 'SPAN', 'OVERNIGHT_VISIT', 'GROUP_INCOMPLETE', 'WRONG_VALUE'] as const;

const EACH_ROW = 'Raden avvises; de andre radene tas inn.';
const TOGETHER = 'Rader for samme sted og kanal tas inn samlet: er én feil, avvises de alle. Resten tas inn.';
const WORKBOOK_OR_CSV = ['CSV', 'XLSX'] as const;

const ownTemplate = (title: string, rules: readonly RuleName[], rest = EACH_ROW): DeliveryRefusals => ({
  title,
  formats: WORKBOOK_OR_CSV,
  rules,
  rest,
});

const PLACE_RULES = [...OFFICE_ROW, 'POSTAL_CODE', 'TOO_MANY'] as const;

/** The templates, by their name: `csv-<name>` and, for those of `UPLOADED_TEMPLATES`, `POST /imports/<name>`. */
export const TEMPLATE_REFUSALS: Readonly<Record<CsvTemplateName, DeliveryRefusals>> = {
  offices: ownTemplate('Steder publikum kan møte opp', PLACE_RULES),
  receptions: ownTemplate('Steder publikum kan møte opp', PLACE_RULES),
  phones: ownTemplate('Telefonnummer', [...OFFICE_ROW, ...PHONE, 'WRONG_VALUE', 'TOO_MANY']),
  contacts: ownTemplate('Kontakter', [...OFFICE_ROW, ...PHONE, 'EMAIL', 'WRONG_VALUE', 'TOO_MANY']),
  hours: ownTemplate(
    'Åpningstider',
    [...OFFICE_ROW, ...PERIOD, ...HOURS, 'WEEKDAY', 'SEASON', 'CONTRADICTION'],
    TOGETHER,
  ),
  'special-days': ownTemplate(
    'Spesielle dager',
    [...OFFICE_ROW, 'DATE', 'DAYS_REVERSED', ...HOURS, 'CONTRADICTION'],
    TOGETHER,
  ),
  rates: ownTemplate('Egne satser', [...OWN_ROW, ...PERIOD, 'NUMBER', 'WRONG_VALUE']),
  agreements: ownTemplate('Krisesenteravtaler', [...OWN_ROW, ...PERIOD, 'NUMBER', 'WRONG_VALUE', 'UNKNOWN_REFERENCE']),
};

/** The templates that municipalities send by themselves. */
export const UPLOADED_TEMPLATES: ReadonlySet<string> = new Set<CsvTemplateName>([
  ...(['contacts', 'phones', 'receptions', 'hours', 'agreements', 'special-days', 'rates'] as const),
]);

const NATIONAL_ROW = [...ANY_ROW, ...PHONE, 'URL', 'DATE', 'WRONG_VALUE', 'CONTRADICTION'] as const;

/** The lists of the whole country, by their template. */
export const NATIONAL_REFUSALS: Readonly<Record<NationalTemplateName, DeliveryRefusals>> = {
  'help-lines': ownTemplate('Nasjonale hjelpelinjer', [...NATIONAL_ROW, 'SPAN']),
  'crisis-centres': ownTemplate('Krisesentre', [
    ...NATIONAL_ROW,
    ...DIGITS,
    'POSTAL_CODE',
    'MUNICIPALITY_NUMBER',
    'UNKNOWN_REFERENCE',
  ]),
};

/** A member of JSON can be of another type. */
const ANY_MEMBER = [...ANY_FIELD, 'WRONG_TYPE'] as const;
const KEYED = [...ANY_MEMBER, 'DUPLICATE_KEY'] as const;

const json = (title: string, rules: readonly RuleName[], rest = EACH_ROW): DeliveryRefusals => ({
  title,
  formats: ['JSON'],
  rules,
  rest,
});

/** The connectors that read a form of their own, by the name of their command. */
export const CONNECTOR_REFUSALS = {
  norg2: json(
    'NAVs kontorregister, kontaktinformasjon',
    [
      ...KEYED,
      ...DIGITS,
      ...PHONE,
      ...['OFFICE_NUMBER', 'POSTAL_CODE', 'EMAIL'],
      ...['DAY', 'SPAN', 'HOURS_ROW', 'OVERNIGHT_VISIT', 'CONTRADICTION'],
    ] as RuleName[],
    'Feil i navn, nummer eller adresse avviser kontoret. En rad med tider som ikke forstås (DAY, SPAN, HOURS_ROW, OVERNIGHT_VISIT, CONTRADICTION), gjør dagen ukjent; resten av kontoret tas inn.',
  ),
  'norg2-units': json('NAVs kontorregister, enheter', [
    ...KEYED,
    ...DIGITS,
    'OFFICE_NUMBER',
    'ORGANISATION_NUMBER',
    'DATE',
  ]),
  klass: json('Kommunenummer fra SSB (KLASS 131)', [...KEYED, ...DIGITS, ...PERIOD, 'MUNICIPALITY_NUMBER']),
  'klass-counties': json('Fylkesnummer fra SSB (KLASS 104)', [...KEYED, ...DIGITS, ...PERIOD, 'COUNTY_NUMBER']),
  'klass-changes': json(
    'Endringer i kommuneinndelingen (KLASS 131)',
    [...KEYED, ...DIGITS, 'MUNICIPALITY_NUMBER', 'DATE'],
    'Er en rad feil, endres ingenting: et ledd som mangler, leder til feil kommune.',
  ),
  kommuneinfo: json('Kommuner fra Kartverket', [...KEYED, ...DIGITS, 'MUNICIPALITY_NUMBER', 'COUNTY_NUMBER']),
  enhetsregisteret: json('Kommunenes organisasjonsnummer fra Enhetsregisteret', [
    ...KEYED,
    ...DIGITS,
    ...['MUNICIPALITY_NUMBER', 'ORGANISATION_NUMBER', 'DATE'],
  ] as RuleName[]),
  'kostra-groups': json('KOSTRA-grupper fra SSB', [
    ...KEYED,
    ...DIGITS,
    'MUNICIPALITY_NUMBER',
    'WRONG_VALUE',
    'UNKNOWN_REFERENCE',
  ]),
  hsds: json(
    'En kommunes tjenester (Open Referral HSDS 3)',
    [
      ...KEYED,
      ...[
        'WRONG_VALUE',
        'UNKNOWN_REFERENCE',
        'URL',
        'EMAIL',
        'PHONE',
        'DATE',
        'TIME',
        'TIME_ZONE',
        'MONTHLY',
        'RECURRENCE',
        'PERIOD',
        'SPAN',
      ],
    ] as RuleName[],
    'Delen som ikke forstås, utelates og meldes; resten av tjenesten tas inn. Uten id, name eller kjent status, eller uten en tjeneste fra katalogen, avvises tjenesten.',
  ),
  'page-facts': json('Opplysninger lest på nettsider', [
    ...KEYED,
    ...DIGITS,
    ...PHONE,
    ...(['WRONG_VALUE', 'UNKNOWN_REFERENCE', 'URL', 'EMAIL', 'POSTAL_CODE', 'DATE', 'OVERNIGHT_VISIT'] as const),
  ]),
  pxweb: json('Offisielle tall fra SSB (JSON-stat 2)', [], 'En tabell tas inn hel eller ikke.'),
  'postal-register': {
    title: 'Postregisteret',
    formats: ['TSV'],
    rules: [...ANY_FIELD, ...DIGITS, 'POSTAL_CODE', 'MUNICIPALITY_NUMBER', 'WRONG_VALUE', 'DUPLICATE_KEY'],
    rest: 'Er en rad feil, endres ingenting.',
  },
} as const satisfies Readonly<Record<string, DeliveryRefusals>>;
