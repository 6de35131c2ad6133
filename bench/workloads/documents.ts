/** The operations that are measured, in the platform's own schema. */
export const documents = {
  MunicipalityPage: `query MunicipalityPage($number: ID!, $from: LocalDate!) {
  municipality(number: $number) {
    number
    name
    languageForm
    administrativeCentre
    organisationNumber
    county { number name }
    governor { id name }
    offices {
      number
      name
      type
      phones { number purpose disputed comment }
      receptions { name kind accessDescription address { street postalCode city } }
      openingHours(from: $from, days: 7) { date channel state spans { opens closes state } }
    }
    services(first: 25) {
      totalCount
      nodes { id name summary category providedByNav legalBasis { act section url } complaint { deadline basis body route } }
    }
  }
}`,
  MunicipalityList: `query MunicipalityList($after: String, $from: LocalDate!) {
  municipalities(first: 50, after: $after) {
    totalCount
    nodes {
      number
      name
      county { number name }
      offices {
        number
        name
        phones { number purpose }
        receptions { name kind address { street postalCode city } }
        openingHours(from: $from, days: 5) { date channel state spans { opens closes state } }
      }
    }
  }
}`,
  AllServices: `query AllServices($after: String) {
  municipalities(first: 100, after: $after) {
    nodes { number name services(first: 25) { nodes { id name summary } } }
  }
}`,
  Statistics: `query Statistics($filter: CaseStatisticsFilter, $groupBy: [CaseDimension!]!) {
  caseStatistics(filter: $filter, groupBy: $groupBy, measures: []) {
    cells(first: 1000) { nodes { keys { dimension code } count { value } } }
  }
}`,
  ServiceSearch: `query ServiceSearch($text: String!, $municipality: ID) {
  services(first: 20, filter: { text: $text, municipality: $municipality }) {
    totalCount
    nodes { id name summary }
  }
}`,
  Tiny: `query Tiny($number: ID!) {
  municipality(number: $number) { name }
}`,
} as const;
export type OperationName = keyof typeof documents;

/**
 * A day's traffic of a portal: which share of the requests asks what, in per cent. People search in their own municipality;
 * a search of the whole country takes a hundred times as long and would be all that is measured, so it is measured by itself.
 */
export const mixedDay: Readonly<Record<OperationName, number>> = {
  MunicipalityPage: 62,
  Tiny: 20,
  ServiceSearch: 10,
  MunicipalityList: 4,
  Statistics: 3,
  AllServices: 1,
};

/** What is measured, with the words of the report. */
export const workloads = {
  page: { title: 'Municipality page', operation: 'MunicipalityPage' },
  list: { title: 'List of 50 municipalities with offices and hours', operation: 'MunicipalityList' },
  services: { title: 'All municipalities × services, in pages of 100 (2 500 services)', operation: 'AllServices' },
  statistics: { title: 'Ad-hoc statistics', operation: 'Statistics' },
  search: { title: 'Service search in a municipality', operation: 'ServiceSearch' },
  tiny: { title: 'One tiny query', operation: 'Tiny' },
  mixed: { title: 'A mixed day, municipalities after Zipf', operation: null },
} as const satisfies Record<string, { title: string; operation: OperationName | null }>;
export type WorkloadName = keyof typeof workloads;

/** The operations that some workloads ask. */
export function operationsOf(names: readonly WorkloadName[]): OperationName[] {
  const mixed = (Object.keys(mixedDay) as OperationName[]).filter((operation) => mixedDay[operation] > 0);
  return [...new Set(names.flatMap((name) => workloads[name].operation ?? mixed))];
}
