import { InputError } from '../../../services/text-rules/input-error.ts';

/** The operation's variables; their words are checked by the schema, as those of any question. */
export type ExportVariables = Readonly<Record<string, unknown>>;

const LISTS = [
  'municipalities',
  'counties',
  'governors',
  'services',
  'ageBands',
  'outcomes',
  'complaintOutcomes',
  'withinDeadline',
];
const DAYS = ['from', 'to'];
const OUTSIDE = ['groupBy', 'measures'];
const RELEASE = 'release';
const WITHIN = 'withinDays';
/** Before the name of a list: what it holds is left out. */
const EXCEPT = 'except.';
const PERIODS = 'periods';

/** Defaults of the query parameters: the number of cases, as one cell. */
const DEFAULTS = { groupBy: [], measures: ['COUNT'] };

/**
 * A question in an address: lists by comma or by repeating the name, as `?groupBy=MUNICIPALITY,YEAR&services=GUIDANCE`;
 * `except.services=GUIDANCE`: all but that.
 * @throws InputError rule EXPORT_PARAMETER for a name that is none of them, or a day given twice
 */
export function questionFromAddress(parameters: Readonly<Record<string, string | readonly string[]>>): ExportVariables {
  const filter: Record<string, unknown> = {};
  const except: Record<string, unknown> = {};
  const question: Record<string, unknown> = { ...DEFAULTS };
  for (const [name, value] of Object.entries(parameters)) {
    const values = [value]
      .flat()
      .flatMap((text) => text.split(','))
      .filter((text) => text !== '');
    if (LISTS.includes(name)) filter[name] = values;
    else if (name.startsWith(EXCEPT) && LISTS.includes(name.slice(EXCEPT.length)))
      except[name.slice(EXCEPT.length)] = values;
    else if (OUTSIDE.includes(name)) question[name] = values;
    else if (name === WITHIN && values.length === 1) question[name] = Number(values[0]);
    else if (name === RELEASE && values.length === 1) question[name] = values[0];
    else if (name === PERIODS) filter[name] = values.map(periodOf);
    else if (DAYS.includes(name) && values.length === 1) filter[name] = values[0];
    else throw refusal(DAYS.includes(name) ? [name] : []);
  }
  return { ...question, filter: Object.keys(except).length === 0 ? filter : { ...filter, except } };
}

/**
 * A question in a body: the operation's variables as JSON.
 * @throws InputError rule EXPORT_PARAMETER for what is no object, or holds another name
 */
export function questionFromBody(body: unknown): ExportVariables {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw refusal([]);
  if (Object.keys(body).some((name) => !['filter', WITHIN, RELEASE, ...OUTSIDE].includes(name))) throw refusal([]);
  return { ...DEFAULTS, ...body };
}

/** @param text `2024-01-01/2024-04-01` */
function periodOf(text: string): { readonly from: string; readonly to: string } {
  const [from = '', to = ''] = text.split('/');
  return { from, to };
}

function refusal(path: readonly string[]): InputError {
  const names = [...OUTSIDE, WITHIN, RELEASE, ...LISTS, PERIODS, ...DAYS].join(', ');
  return new InputError(
    path.length === 0 ? ['question'] : path,
    'EXPORT_PARAMETER',
    `expected only ${names}, or a list after ${EXCEPT}; days and release once`,
  );
}
