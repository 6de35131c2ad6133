import type { AccessTable } from '../table.ts';

/**
 * Access to crisis centres: everybody may know where help is; a municipality's costs are for its governor. No field holds a
 * withheld address.
 */
export const crisisCentres: AccessTable = {
  CrisisCentre: {
    PUBLIC:
      'id name phones openAroundTheClock addressWithheld visitingAddress website note(language) municipalitiesKnown servedMunicipalities(on) sources verifiedAt',
  },
  CrisisCentreConnection: { PUBLIC: 'nodes edges pageInfo totalCount' },
  CrisisCentreEdge: { PUBLIC: 'cursor node' },
  CrisisCentreCoverage: { PUBLIC: 'status reason(language) helpLines(language)' },
  MunicipalitiesKnown: { PUBLIC: 'COMPLETE PARTIAL OUTDATED NOT_FOUND' },
  CoverageStatus: { PUBLIC: 'COVERED NOT_REPORTED EXPIRED' },
  CrisisCentreAgreement: {
    PUBLIC: 'id form validFrom validTo crisisCentre municipality confirmation version sources verifiedAt',
    'GOVERNOR:own': 'terms capacityPlaces',
  },
  AgreementForm: { PUBLIC: 'INTER_MUNICIPAL_COMPANY HOST_MUNICIPALITY PURCHASE_AGREEMENT OWN_OPERATION NOT_REPORTED' },
};
