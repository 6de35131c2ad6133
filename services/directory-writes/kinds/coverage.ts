import { day } from '../check-item.ts';
import { checkPeriod } from '../check-period.ts';
import { periodsApart } from '../conflicts.ts';
import type { ItemHead, ItemKind } from '../write-kind.ts';

/** From when, and to when, an office serves a municipality of the caller's. */
export interface CoverageItem extends Pick<ItemHead, 'version'> {
  readonly id: string;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
}

type Field = 'validFrom' | 'validTo';

/** An id that nothing has: what a text means that is no id of this kind. */
const NOTHING = '0';

/**
 * The period in which an office serves a municipality. That it does begins with the register or with an approved proposal, for
 * whoever an office serves may change it.
 */
export const coverage: ItemKind<CoverageItem, Field, Field | 'office' | 'district'> = {
  name: 'coverage',
  scopeIs: 'MUNICIPALITY',
  unknownId: 'NOT_FOUND',
  required: null,
  fixed: ['office', 'district'],
  head: ({ id, version = null }) => ({ id: /^[0-9]{1,18}$/.test(id) ? id : NOTHING, version, scope: null }),
  fields: { validFrom: day, validTo: day },
  stored: { office: null, district: null, validFrom: null, validTo: null },
  checkWhole: (fields) => checkPeriod(fields, 'validFrom', 'validTo'),
  sameness: null,
  conflicts: periodsApart(({ office, district = null, validFrom = null, validTo = null }) => ({
    of: JSON.stringify([office, district]),
    from: validFrom as string | null,
    to: validTo as string | null,
  })),
  newId: (municipality) => municipality,
  observed: null,
};
