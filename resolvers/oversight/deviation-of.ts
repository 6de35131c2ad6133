import type { DirectoryVersion, MunicipalityNode } from '../../db/read-model/model.ts';
import type { RateDeviation } from '../../schema/oversight/oversight.type.ts';
import { rateDeviation } from '../../services/guideline-rates/rate-deviation.ts';

/** A municipality's own rate beside the guideline on a day; no own rate known is a status of its own. */
export function deviationOf(directory: DirectoryVersion, { ownRates }: MunicipalityNode, on: string): RateDeviation {
  const { status, municipalPerMonth, deviationPerMonth } = rateDeviation(directory.ratePeriods, ownRates, on);
  return { status: municipalPerMonth === null ? 'NOT_REPORTED' : status, differencePerMonth: deviationPerMonth };
}
