/**
 * Types whose objects are nodes of the read model, or made of them once and kept: they never change, and a new version of
 * the directory has new ones. What is loaded or computed anew for each request is none of them; remembering it would be
 * right, but of no use.
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
