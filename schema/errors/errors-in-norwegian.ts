import type { ErrorCodeName } from './error-codes.ts';

/**
 * The problem, in one sentence, and the next step for each error code, for people who read Norwegian; the exact English text follows
 * it. The next step is also told alone (`nextStepIn`), so it names what it is about.
 */
export const ERRORS_IN_NORWEGIAN: Readonly<Record<ErrorCodeName, { readonly nb: string; readonly nn: string }>> = {
  BAD_REQUEST: {
    nb: 'Forespørselen kan ikke leses. Rett forespørselen slik meldingen sier.',
    nn: 'Førespurnaden kan ikkje lesast. Rett førespurnaden slik meldinga seier.',
  },
  UNAUTHENTICATED: {
    nb: 'Tokenet er utløpt eller gjelder ikke. Hent et nytt og send på nytt.',
    nn: 'Tokenet er gått ut eller gjeld ikkje. Hent eit nytt og send på nytt.',
  },
  FORBIDDEN: {
    nb: 'Dette er ikke åpent for dere. Spør uten det, eller med token fra en organisasjon som har lov.',
    nn: 'Dette er ikkje ope for dykk. Spør utan det, eller med token frå ein organisasjon som har lov.',
  },
  OPERATION_NOT_STORED: {
    nb: 'Klienten kan bare kjøre lagrede operasjoner, og denne er ikke lagret. Lagre operasjonen, eller send en som er lagret.',
    nn: 'Klienten kan berre køyre lagra operasjonar, og denne er ikkje lagra. Lagre operasjonen, eller send ein som er lagra.',
  },
  NOT_FOUND: {
    nb: 'Det er ingenting her. Sjekk adressen eller id-en.',
    nn: 'Det er ingenting her. Sjekk adressa eller id-en.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    nb: 'Ingen lagret operasjon har denne id-en. Send teksten til operasjonen.',
    nn: 'Ingen lagra operasjon har denne id-en. Send teksten til operasjonen.',
  },
  METHOD_NOT_ALLOWED: {
    nb: 'Adressen svarer ikke på denne HTTP-metoden. Endringer sendes med POST.',
    nn: 'Adressa svarar ikkje på denne HTTP-metoden. Endringar skal sendast med POST.',
  },
  NOT_ACCEPTABLE: {
    nb: 'Svaret finnes ikke i en form som accept nevner. Godta application/json.',
    nn: 'Svaret finst ikkje i ei form som accept nemner. Godta application/json.',
  },
  REQUEST_TIMEOUT: {
    nb: 'Forespørselen kom ikke helt frem i tide. Send forespørselen på nytt.',
    nn: 'Førespurnaden kom ikkje heilt fram i tide. Send førespurnaden på nytt.',
  },
  PAYLOAD_TOO_LARGE: {
    nb: 'Sendingen er for stor. Del sendingen i flere.',
    nn: 'Sendinga er for stor. Del sendinga i fleire.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    nb: 'Innholdet er ikke JSON i UTF-8. Send content-type: application/json.',
    nn: 'Innhaldet er ikkje JSON i UTF-8. Send content-type: application/json.',
  },
  RATE_LIMITED: {
    nb: 'Dere har spurt for ofte. Vent så mange sekunder som retry-after sier.',
    nn: 'De har spurt for ofte. Vent så mange sekund som retry-after seier.',
  },
  HEADERS_TOO_LARGE: {
    nb: 'Hodene eller adressen er for lange. Send med POST og færre hoder.',
    nn: 'Hovuda eller adressa er for lange. Send med POST og færre hovud.',
  },
  INTERNAL_SERVER_ERROR: {
    nb: 'Det er en feil i plattformen. Meld feilen, og oppgi correlationId.',
    nn: 'Det er ein feil i plattforma. Meld feilen, og oppgi correlationId.',
  },
  SERVICE_UNAVAILABLE: {
    nb: 'Plattformen kan ikke svare akkurat nå. Prøv igjen etter sekundene i retry-after; det som ble skrevet med samme nøkkel, blir gjort én gang.',
    nn: 'Plattforma kan ikkje svare akkurat no. Prøv att etter sekunda i retry-after; det som vart skrive med same nøkkel, blir gjort éin gong.',
  },
  TIMEOUT: {
    nb: 'Svaret tok for lang tid. Spør om mindre om gangen. En endring kan være gjort; send den med samme nøkkel.',
    nn: 'Svaret tok for lang tid. Spør om mindre om gongen. Ei endring kan vere gjord; send henne med same nøkkel.',
  },
  BAD_USER_INPUT: {
    nb: 'En verdi bryter en regel, og ingenting er gjort. Rett verdien slik meldingen sier.',
    nn: 'Ein verdi bryt ein regel, og ingenting er gjort. Rett verdien slik meldinga seier.',
  },
  CONFLICT: {
    nb: 'Noen har endret dette i mellomtiden, og ingenting er skrevet. Les på nytt, og send med den nye versjonen.',
    nn: 'Nokon har endra dette i mellomtida, og ingenting er skrive. Les på nytt, og send med den nye versjonen.',
  },
  GRAPHQL_PARSE_FAILED: {
    nb: 'Teksten er ikke GraphQL. Rett teksten der locations peker.',
    nn: 'Teksten er ikkje GraphQL. Rett teksten der locations peikar.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    nb: 'Operasjonen passer ikke med skjemaet. Rett navnet eller verdien som meldingen nevner.',
    nn: 'Operasjonen passar ikkje med skjemaet. Rett namnet eller verdien som meldinga nemner.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    nb: 'Dokumentet har flere operasjoner. Si hvilken med operationName.',
    nn: 'Dokumentet har fleire operasjonar. Sei kva for ein med operationName.',
  },
  QUERY_TOO_COMPLEX: {
    nb: 'Operasjonen er for stor. Spør side for side eller i flere operasjoner.',
    nn: 'Operasjonen er for stor. Spør side for side eller i fleire operasjonar.',
  },
  SYNC_TOKEN_EXPIRED: {
    nb: 'Endringene kan ikke følges herfra. Les katalogen på nytt, og følg endringene fra changesCursor.',
    nn: 'Endringane kan ikkje følgjast herifrå. Les katalogen på nytt, og følg endringane frå changesCursor.',
  },
};
