import type { OperationName } from './documents.ts';

/**
 * The same questions as PostGraphile's own schema has them: links through a table, flat addresses, hours and statistics as
 * functions. What is selected is the same; `unwrap.ts` says how the answers are compared.
 */
export const postgraphileDocuments: Readonly<Record<OperationName, string>> = {
  MunicipalityPage: `query MunicipalityPage($number: String!, $from: Date!) {
  municipality: municipalityByNumber(number: $number) {
    number
    name
    languageForm
    administrativeCentre
    organisationNumber
    county { number name }
    governor { id: rowId name }
    officeLinksList(orderBy: OFFICE_NUMBER_ASC) {
      office {
        number
        name
        type
        phonesList(orderBy: [RANK_ASC, ROW_ID_ASC]) { number purpose disputed comment }
        receptionsList(orderBy: [RANK_ASC, ROW_ID_ASC]) { name kind accessDescription street postalCode city }
        openingHoursList(fromDay: $from, days: 7) { date channel state spans }
      }
    }
    services(first: 25, orderBy: ROW_ID_ASC) {
      totalCount
      nodes { id: rowId name summary category providedByNav legalBasis complaint }
    }
  }
}`,
  MunicipalityList: `query MunicipalityList($offset: Int!, $from: Date!) {
  municipalities: allMunicipalities(first: 50, offset: $offset, orderBy: NUMBER_ASC) {
    totalCount
    nodes {
      number
      name
      county { number name }
      officeLinksList(orderBy: OFFICE_NUMBER_ASC) {
        office {
          number
          name
          phonesList(orderBy: [RANK_ASC, ROW_ID_ASC]) { number purpose }
          receptionsList(orderBy: [RANK_ASC, ROW_ID_ASC]) { name kind street postalCode city }
          openingHoursList(fromDay: $from, days: 5) { date channel state spans }
        }
      }
    }
  }
}`,
  AllServices: `query AllServices($offset: Int!) {
  municipalities: allMunicipalities(first: 100, offset: $offset, orderBy: NUMBER_ASC) {
    nodes { number name services(first: 25, orderBy: ROW_ID_ASC) { nodes { id: rowId name summary } } }
  }
}`,
  Statistics: `query Statistics($filter: JSON!, $groupBy: [String!]!) {
  caseStatistics: caseStatisticsList(filter: $filter, groupBy: $groupBy) { codes value }
}`,
  ServiceSearch: `query ServiceSearch($text: String!, $municipality: String) {
  services: searchServicesList(text: $text, municipality: $municipality, wanted: 20) { total id: rowId name summary }
}`,
  Tiny: `query Tiny($number: String!) {
  municipality: municipalityByNumber(number: $number) { name }
}`,
};
