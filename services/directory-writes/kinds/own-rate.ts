import type { JsonValue } from '../../sources/json-value.ts';
import { anyValue, day, refuse } from '../check-item.ts';
import { checkPeriod } from '../check-period.ts';
import { periodsApart } from '../conflicts.ts';
import { problems } from '../problems.ts';
import type { CheckField, ItemKind } from '../write-kind.ts';

export interface OwnRateItem {
  readonly municipality: string;
  readonly category: string;
  readonly validFrom: string;
  readonly validTo?: string | null;
  readonly amountPerMonth?: number | null;
  readonly version?: number | null;
  readonly remove?: boolean | null;
}

/** Kroner a month: what is over it is a slip of the pen. */
const AMOUNT_MAX = 100_000;
/** Until further notice. */
const NO_END = '2100-01-01';

const idOf = ({ municipality, category, validFrom }: Pick<OwnRateItem, 'municipality' | 'category' | 'validFrom'>) =>
  `${municipality}-${category.toLowerCase().replaceAll('_', '-')}-${validFrom}`;

type Field = 'category' | 'validFrom' | 'validTo' | 'amountPerMonth';

/** A municipality's own rate of a category from a day on, which name it: sent again, it is changed. */
export const ownRates: ItemKind<OwnRateItem, Field, Field | 'confirmedTo'> = {
  name: 'ownRates',
  scopeIs: 'MUNICIPALITY',
  unknownId: 'NEW',
  required: ['amountPerMonth'],
  fixed: [],
  isUpsert: true,
  countMax: 1_000,
  head: (item) => ({
    id: idOf(item),
    version: item.version ?? null,
    remove: item.remove ?? null,
    scope: item.municipality,
  }),
  fields: { category: anyValue('NEEDED'), validFrom: day, validTo: checkEnd, amountPerMonth: checkAmount },
  stored: { category: null, validFrom: null, validTo: null, amountPerMonth: null, confirmedTo: null },
  checkWhole: (fields) => checkPeriod(fields, 'validFrom', 'validTo'),
  references: ({ category }, _, world) =>
    typeof category === 'string' && !world.rateCategoryExists(category) ? problems.categoryUnknown() : null,
  sameness: null,
  conflicts: periodsApart(({ category, validFrom, validTo }) => ({
    of: String(category),
    from: dayOf(validFrom),
    to: dayOf(validTo),
  })),
  newId: (municipality, { category, validFrom }) =>
    idOf({ municipality, category: String(category), validFrom: String(validFrom) }),
  observed: null,
};

const dayOf = (value: JsonValue | undefined): string | null => (typeof value === 'string' ? value : null);

/** The owner confirms its rate for as long as it says that it holds; no end: until further notice. */
function checkEnd(...[into, field, value]: Parameters<CheckField<OwnRateItem['validTo']>>): void {
  day(into, field, value);
  if (value !== undefined) into.fields['confirmedTo'] = value ?? NO_END;
}

function checkAmount(...[into, field, value]: Parameters<CheckField<OwnRateItem['amountPerMonth']>>): void {
  if (value === undefined) return;
  if (value === null || value < 0 || value > AMOUNT_MAX) {
    refuse(into, [field], 'AMOUNT', `expected whole kroner a month, 0 to ${AMOUNT_MAX}`);
  } else into.fields[field] = value;
}
