import type { DirectoryVersion, MunicipalityNode } from '../../db/read-model/model.ts';
import { checkMunicipalityNumber } from '../../services/text-rules/municipality-number.ts';

/**
 * Finds a municipality by its present number, else by a former number that leads to exactly one.
 * @throws InputError where the number is malformed
 */
export function findMunicipality(
  directory: DirectoryVersion,
  number: string,
  path: readonly string[],
): MunicipalityNode | null {
  const checked = checkMunicipalityNumber(number, path);
  const present = directory.municipalities.get(checked);
  if (present) return present;
  const successors = directory.formerNumbers.get(checked) ?? [];
  return successors.length === 1 ? (successors[0] ?? null) : null;
}
