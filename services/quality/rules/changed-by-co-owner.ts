import { addDays } from '../../calendar/calendar-day.ts';
import type { LocalDate } from '../../calendar/date-time.ts';
import { dayInWords } from '../../calendar/day-in-words.ts';
import { type Finding, finding } from '../finding.ts';
import { say } from '../messages/message-in.ts';

/** A change of an office that serves several municipalities, made by a client of some of them. */
export interface SharedOfficeChange {
  /** The id of the change. */
  readonly id: string;
  /** The day, in Norway, on which it was made. */
  readonly day: LocalDate;
  readonly office: string;
  readonly officeName: string;
  /** The municipalities that the office serves. */
  readonly municipalities: readonly string[];
  /** Names of the office's fields, as the change feed gives them; empty: a contact's particulars. */
  readonly fields: readonly string[];
  readonly by: { readonly name: string; readonly municipalities: readonly string[] };
}

/** Days for which a change is shown to the other owners; the history has it for good. */
export const SHOWN_DAYS = 30;

/**
 * Another owner of an office changed it. A later change of the same fields takes the earlier one's place: of the same owner it
 * is the one to look at, of another owner it shows that they know.
 */
export function changedByCoOwner(changes: readonly SharedOfficeChange[], today: LocalDate): Finding[] {
  const shown = changes.filter(({ day }) => addDays(day, SHOWN_DAYS) > today);
  return [...Map.groupBy(shown, ({ office }) => office).values()].flatMap((ofOffice) =>
    ofOffice.flatMap((change, place) => {
      const later = ofOffice.slice(place + 1).filter(({ fields }) => isWithin(change.fields, fields));
      const aware = new Set([change, ...later].flatMap(({ by }) => by.municipalities));
      const municipalities = change.municipalities.filter((number) => !aware.has(number));
      const isReplaced = later.some(({ by }) =>
        change.by.municipalities.every((one) => by.municipalities.includes(one)),
      );
      return isReplaced || municipalities.length === 0 ? [] : findingOf(change, municipalities);
    }),
  );
}

const isWithin = (these: readonly string[], those: readonly string[]) => {
  const named = new Set(namesOf(those));
  return namesOf(these).every((name) => named.has(name));
};

function findingOf(change: SharedOfficeChange, municipalities: readonly string[]): Finding {
  const { id, day, office, officeName, fields, by } = change;
  const what = namesOf(fields).map((name) => FIELD_WORDS[name] ?? name);
  return finding(
    {
      kind: 'CHANGED_BY_CO_OWNER',
      severity: 'INFO',
      entityType: 'OFFICE',
      entityId: office,
      field: null,
      message: say('coOwnerChanged', {
        organisation: by.name,
        office: `${officeName} (${office})`,
        day: dayInWords(day),
        parts: what.join(', '),
      }),
      observationIds: [],
      municipalities,
    },
    id,
  );
}

const CONTACTS = 'contacts';
/** Fields that change with every other field. */
const ALONG: ReadonlySet<string> = new Set(['sources', 'verifiedAt', 'version']);

/** Names of the changed fields. For a contact's name, number and address the feed names no field of the office. */
function namesOf(fields: readonly string[]): readonly string[] {
  const names = fields.filter((name) => !ALONG.has(name));
  return names.length === 0 ? [CONTACTS] : names;
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  [CONTACTS]: 'kontakter',
  coverage: 'hvem det betjener',
  municipalities: 'kommunene det betjener',
  name: 'navnet',
  notices: 'oppslag',
  openingHours: 'åpningstider',
  phones: 'telefoner',
  profile: 'nettside og andre opplysninger',
  receptions: 'steder',
};
