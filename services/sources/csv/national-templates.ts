import { z } from 'zod';
import { LINE_PURPOSES, type LineHours, type LinePurpose } from '../../help-lines/help-line.ts';
import {
  fact,
  localDate,
  localTime,
  optionalFact,
  optionalText,
  phone,
  postalCode,
  text,
  url,
  weekdays,
} from '../parsing/fields.ts';
import { codeIn } from './code-in.ts';
import { type CsvTemplate, column } from './template-columns.ts';

const YES_OR_NO = { ja: 'YES', nei: 'NO' } as const;
const yesOrNo = codeIn(YES_OR_NO).transform((word) => word === 'YES');
const words = { words: Object.keys(YES_OR_NO) };

const COVERAGE_CODES = {
  fullstendig: 'COMPLETE',
  delvis: 'PARTIAL',
  foreldet: 'OUTDATED',
  'ikke funnet': 'NOT_FOUND',
} as const;

const separated = (value: string) => value.split(/[\s,;]+/).filter((part) => part !== '');

/** Small letters, digits and hyphens: what ids are made of. */
const id = text.pipe(z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'WRONG_VALUE'));

const purposes = text.transform((value, context): readonly LinePurpose[] => {
  const known: ReadonlySet<string> = new Set(LINE_PURPOSES);
  const given = separated(value);
  if (given.length > 0 && given.every((word) => known.has(word))) return [...new Set(given)] as LinePurpose[];
  context.addIssue({ code: 'custom', message: 'WRONG_VALUE' });
  return z.NEVER;
});

const numbers = text.transform((value, context): readonly string[] => {
  const given = separated(value);
  if (given.every((number) => /^[0-9]{4}$/.test(number))) return [...new Set(given)].sort();
  context.addIssue({ code: 'custom', message: 'MUNICIPALITY_NUMBER' });
  return z.NEVER;
});

/** `man-fre 09:00-15:00; lør 10-14`, or `døgnet rundt`. */
const hours = text.transform((value, context): readonly LineHours[] => {
  if (/^(?:hele )?døgnet(?: rundt)?$/iu.test(value)) return [AROUND_THE_CLOCK];
  const parts = value.split(';').map((part) => /^(.+?)\s+([\d:.]+)\s*[-–]\s*([\d:.]+)$/u.exec(part.trim()));
  const read = parts.map((part) => {
    const days = weekdays.safeParse(part?.[1]);
    const opens = localTime.safeParse(part?.[2]);
    const closes = localTime.safeParse(part?.[3]);
    return days.success && opens.success && closes.success && opens.data < closes.data
      ? { days: days.data, opens: opens.data, closes: closes.data }
      : null;
  });
  if (read.every((one) => one !== null)) return read;
  context.addIssue({ code: 'custom', message: 'SPAN' });
  return z.NEVER;
});
const AROUND_THE_CLOCK: LineHours = {
  days: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'],
  opens: '00:00',
  closes: '24:00',
};

const HOURS_HELP = 'Dager og tider, flere med semikolon mellom, eller «døgnet rundt». Tom: ikke oppgitt.';

/** Columns for the source of a statement, and for the day when somebody last checked it. */
const stated = {
  publisher: column('utgiver', 'required', fact, 'Eksempel kommune', 'Hvem som opplyser det.'),
  title: column('kilde', 'required', fact, 'Kontakt oss', 'Tittelen på siden eller dokumentet.'),
  url: column(
    'kildeadresse',
    'optional',
    optionalFact(url),
    'https://example.no/kontakt',
    'Adressen. Tom: den har ingen.',
  ),
  checkedOn: column('kontrollert', 'required', localDate, '2026-12-01', 'Dagen da kilden sist ble lest.'),
} as const;

/** Lists of the whole country that the platform’s editors keep: no register gives them in a form of its own. */
export const NATIONAL_TEMPLATES = {
  'help-lines': {
    name: 'hjelpelinjer',
    description: 'Én rad for hver nasjonale linje, den viktigste først. Det en ny fil utelater, fjernes.',
    columns: {
      id: column('id', 'required', id, 'eksempellinjen', 'Små bokstaver, siffer og bindestrek. Den samme i hver fil.'),
      nameNb: column('navn', 'required', fact, 'Eksempellinjen', 'Navnet på bokmål.'),
      nameNn: column('navn_nynorsk', 'required', fact, 'Eksempellinja', 'Navnet på nynorsk.'),
      nameEn: column('navn_engelsk', 'required', fact, 'Example line', 'Navnet på engelsk.'),
      number: column('telefon', 'optional', optionalFact(phone), '00 00 00 01', 'Nummeret. Tom: bare chat eller SMS.'),
      purposes: column(
        'formål',
        'required',
        purposes,
        'MENTAL_HEALTH',
        `Ett eller flere av: ${LINE_PURPOSES.join(', ')}.`,
        {
          words: LINE_PURPOSES,
        },
      ),
      hours: column('åpningstid', 'optional', optionalFact(hours), 'man-fre 09:00-15:00', HOURS_HELP),
      isFree: column('gratis', 'optional', optionalFact(yesOrNo), 'ja', 'ja eller nei. Tom: ikke oppgitt.', words),
      chatUrl: column('chat', 'optional', optionalFact(url), '', 'Adressen til chatten. Tom: ingen.'),
      chatHours: column('chattid', 'optional', optionalFact(hours), '', HOURS_HELP),
      website: column(
        'nettsted',
        'optional',
        optionalFact(url),
        'https://example.no',
        'Linjens egne sider. Tom: ingen.',
      ),
      isCertain: column('sikkert', 'required', yesOrNo, 'nei', 'ja for nødnumre og 116-numre, ellers nei.', words),
      doubtNb: column(
        'tvil',
        'optional',
        optionalText,
        '',
        'Hvorfor nummeret må kontrolleres. Tom: ingenting taler mot det.',
      ),
      doubtNn: column('tvil_nynorsk', 'optional', optionalText, '', 'Det samme på nynorsk.'),
      doubtEn: column('tvil_engelsk', 'optional', optionalText, '', 'Det samme på engelsk.'),
      ...stated,
    },
    key: ['id'],
    refuse: ({ number, chatUrl, isCertain, doubtNb, doubtNn, doubtEn }) => {
      if (number === null && chatUrl === null) return { rule: 'MISSING', at: 'telefon' };
      if (doubtNb !== null && isCertain === true) return { rule: 'CONTRADICTION', at: 'sikkert' };
      if ((doubtNb === null) !== (doubtNn === null)) return { rule: 'MISSING', at: 'tvil_nynorsk' };
      return (doubtNb === null) === (doubtEn === null) ? null : { rule: 'MISSING', at: 'tvil_engelsk' };
    },
  },
  'crisis-centres': {
    name: 'krisesentre',
    description:
      'Én rad for hvert krisesenter, med kommunene det dekker. Et senter som en ny fil utelater, står som før.',
    columns: {
      id: column(
        'id',
        'required',
        id,
        'eksempel-krisesenter',
        'Små bokstaver, siffer og bindestrek. Den samme i hver fil.',
      ),
      name: column('navn', 'required', fact, 'Eksempel krisesenter', 'Navnet.'),
      number: column('telefon', 'optional', optionalFact(phone), '00 00 00 01', 'Krisetelefonen. Tom: ikke kjent.'),
      numberDoubt: column(
        'telefon_tvil',
        'optional',
        optionalText,
        '',
        'Hvorfor nummeret må kontrolleres. Tom: ingenting taler mot det.',
      ),
      openAroundTheClock: column(
        'døgnåpent',
        'optional',
        optionalFact(yesOrNo),
        'ja',
        'ja eller nei. Tom: ikke oppgitt.',
        words,
      ),
      addressWithheld: column(
        'adresse_hemmelig',
        'required',
        yesOrNo,
        'ja',
        'ja: adressen skal ikke stå i filen.',
        words,
      ),
      street: column('gateadresse', 'optional', optionalText, '', 'Gate og nummer. Tom: ikke oppgitt.'),
      postalCode: column('postnummer', 'optional', optionalFact(postalCode), '', 'Fire sifre med nullen foran.'),
      city: column('poststed', 'optional', optionalText, '', 'Poststedet.'),
      website: column(
        'nettsted',
        'optional',
        optionalFact(url),
        'https://example.no',
        'Senterets sider. Tom: ingen kjent.',
      ),
      municipalities: column(
        'kommuner',
        'optional',
        optionalFact(numbers),
        '3403 3411',
        'Kommunenumre med mellomrom. Tom: ikke kjent.',
      ),
      municipalitiesKnown: column(
        'dekning',
        'required',
        codeIn(COVERAGE_CODES),
        'delvis',
        `En av: ${Object.keys(COVERAGE_CODES).join(', ')}.`,
        {
          words: Object.keys(COVERAGE_CODES),
        },
      ),
      ...stated,
    },
    key: ['id'],
    refuse: ({ number, numberDoubt, addressWithheld, street, postalCode: code, city }) => {
      if (number === null && numberDoubt !== null) return { rule: 'MISSING', at: 'telefon' };
      const parts = [street, code, city].filter((part) => part !== null).length;
      if (addressWithheld === true && parts > 0) return { rule: 'CONTRADICTION', at: 'adresse_hemmelig' };
      return parts === 0 || parts === 3 ? null : { rule: 'MISSING', at: 'gateadresse' };
    },
    // A municipality has one centre: two that claim it cannot both be right.
    contradicting: (rows) => {
      const claims = rows.flatMap(({ row, value }) =>
        ((value['municipalities'] ?? []) as readonly string[]).map((number) => ({ row, number })),
      );
      const twice = [...Map.groupBy(claims, ({ number }) => number).values()].filter((claimed) => claimed.length > 1);
      return new Set(twice.flatMap((claimed) => claimed.map(({ row }) => row)));
    },
  },
} as const satisfies Record<string, CsvTemplate>;

export type NationalTemplateName = keyof typeof NATIONAL_TEMPLATES;
