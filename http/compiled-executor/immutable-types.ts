/**
 * Types whose objects are nodes of the read model, or derived from them once and cached: they never change, and a new version
 * of the directory has new ones. Objects loaded or computed for each request are not included: caching them would be correct
 * but useless.
 */
export const IMMUTABLE_TYPES: ReadonlySet<string> = new Set([
  'Address',
  'Circular',
  'ComplaintRoute',
  'County',
  'Coverage',
  'CrisisCentre',
  'CrisisCentreAgreement',
  'Deadline',
  'FormerNumber',
  'Governor',
  'LegalBasis',
  'MunicipalRate',
  'Municipality',
  'Office',
  'OpeningDay',
  'OpeningState',
  'Phone',
  'RateCategory',
  'Reception',
  'Service',
  'ServicePhase',
  'Source',
]);
