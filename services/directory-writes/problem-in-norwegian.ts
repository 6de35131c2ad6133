import type { Language } from '../languages/language.ts';

/** What a broken rule means and what to do next (nb), by rule, or by code and rule where one rule has two meanings. */
const TEXTS: Readonly<Record<string, string>> = {
  'CONFLICT VERSION': 'Noen har endret dette i mellomtiden. Les på nytt, og send med den nye versjonen.',
  'NOT_FOUND VERSION': 'Det er ingenting her å endre eller fjerne ennå. Utelat version og remove.',
  'BAD_USER_INPUT VERSION': 'Send med versjonen dere så sist.',
  'CONFLICT EXTERNAL_ID': 'Deres egen nøkkel brukes allerede om noe annet. Velg en annen, eller endre det den gjelder.',
  'BAD_USER_INPUT EXTERNAL_ID': 'Nøkkelen må være 1 til 200 synlige tegn, og bare brukes én gang i samme sending.',
  AMOUNT: 'Skriv hele kroner i måneden, fra 0 til 100 000.',
  BATCH_SIZE: 'Send fra 1 til 10 000 punkter om gangen.',
  CATEGORY: 'Ingen satskategori har denne koden. Les rateCategories for kodene.',
  CELL_ERROR: 'Feltet har en feilverdi fra et regneark, som #REF!. Rett den og send på nytt.',
  CENTRE: 'Ingen krisesentre har denne id-en. Les crisisCentres for id-ene.',
  CHANGED_SINCE: 'Noe senere bygger på denne endringen. Angre det først, eller skriv verdiene som skal gjelde.',
  CYCLE_UNSUPPORTED: 'Tider gjelder hver uke eller annenhver uke.',
  CYCLE_WITHOUT_START: 'Oppgi en dag i en uke som har disse tidene, sammen med annenhver uke og bare da.',
  DATE_MALFORMED: 'Skriv dagen som 2026-12-01; dagen må finnes.',
  DATE_OUT_OF_RANGE: 'Dagen må ligge fra 1970 til 2100.',
  DECISION_REASON: 'Si hvorfor, med 1 til 500 tegn: den som foreslo det, får se grunnen.',
  DUPLICATE: 'To punkter i sendingen gjelder det samme. Behold det ene.',
  EMAIL: 'Dette er ikke en e-postadresse.',
  EMPTY_SPAN: 'Tiden slutter når den begynner. Skriv et annet klokkeslett.',
  EMPTY_WEEK:
    'En tom uke stenger kontoret for godt. Si closedEveryDay også hvis det er meningen; for noen dager, bruk saveSpecialDays.',
  ENDING_WITHOUT_DAY: 'Oppgi openUntil også: den første dagen kontoret er stengt for godt.',
  ENTITY_TYPE: 'Velg noe som kommunen svarer for.',
  EXCEPTIONS_OVERLAP: 'Dagene overlapper. En periode må ligge helt inni den andre, eller for seg.',
  EXCEPTION_OUTSIDE_VALIDITY: 'Dagen ligger før tidene begynner å gjelde.',
  EXISTS: 'Det samme finnes fra før. Endre det i stedet.',
  FIELD: 'Ingen kilde har sagt noe om dette feltet.',
  FIXED: 'Dette sier hva tingen er, og endres aldri. Fjern den og lag en ny.',
  ID: 'Finner ingenting med denne id-en. Bruk id-en slik katalogen viser den.',
  LANGUAGE: 'Skriv språket som en kode på to eller tre bokstaver, som nb, se, uk eller nsl.',
  LINK: 'Skriv en adresse som begynner med https://, på høyst 500 tegn.',
  LIST_LENGTH: 'Listen er for lang.',
  LIST_TOO_SMALL: 'Listen ser ut til å være kuttet. Send alle, eller si med removalsMax hvor mange som kan fjernes.',
  LOCAL_DATE: 'Dagen må ligge fra 1970 til 2100.',
  MOVED: 'En ting hører til sitt kontor eller sin kommune og flyttes ikke. Fjern den og lag en ny.',
  NATIONAL_ID: 'Feltet inneholder et fødselsnummer. Slike nummer skal ikke være her; ingenting er lagret.',
  NATIONAL_IDENTITY_NUMBER: 'Feltet inneholder et fødselsnummer. Slike nummer skal ikke være her; ingenting er lagret.',
  NOTHING_CHANGED: 'Noen bekreftet opplysningen, og endret ingenting. Det er ingenting å angre.',
  NOT_A_CLIENTS: 'En import skrev dette. Skriv verdiene som skal gjelde.',
  NOT_WRITABLE: 'Dette er ikke kommunenes å skrive.',
  NOT_OF_KIND: 'Forslag av denne typen har ikke dette feltet. Utelat det.',
  NO_SUCH_ENTRY: 'Historikken har ingen slik endring innenfor det dere rår over.',
  NO_WEEKDAY: 'Velg minst én ukedag.',
  OVERNIGHT_VISIT:
    'Et sted for besøk er ikke åpent gjennom natten. Er klokkeslettene byttet om? Gjelder tiden en telefon, velg den kanalen.',
  OFFICE_NUMBER: 'Et kontornummer har fire sifre.',
  OVERLAP: 'Dette overlapper med noe annet. Endre dagene, eller rett det andre.',
  PERIOD: 'Perioden slutter før den begynner. Slutten er den første dagen som ikke er med.',
  PERIOD_EMPTY: 'Perioden slutter før den begynner. Slutten er den første dagen som ikke er med.',
  PERSON_NOT_KEPT: 'Opplysninger om personer slettes for godt og kan ikke hentes tilbake. Skriv dem på nytt.',
  PHONE_NUMBER: 'Dette er ikke et telefonnummer som kan ringes. Skriv for eksempel 55 55 33 33.',
  PHONE_PURPOSE: 'Et kontor har ikke telefoner med dette formålet.',
  PLACES: 'Antall plasser må være fra 0 til 9999.',
  POSTAL_CODE: 'Et postnummer har fire sifre, med nullen foran.',
  PROPOSAL: 'Det er ikke noe forslag med denne id-en som venter på at dere avgjør det.',
  REACH: 'Dette hører ikke til noen kommune dere handler for.',
  REASON: 'Grunnen må ha 1 til 200 tegn.',
  NOTE: 'Merknaden må ha 1 til 200 tegn.',
  RECEPTION: 'Kontoret har ikke dette stedet. Les Office.receptions for id-ene.',
  REMOVE: 'Dette kommer fra et register og fjernes ikke her.',
  REQUIRED: 'Feltet må fylles ut.',
  RULES_OVERLAP: 'To regler svarer for samme ukedag. Behold den ene.',
  SCOPE: 'Ingen kontor eller kommuner har dette nummeret.',
  SEASON_EMPTY: 'Sesongen slutter når den begynner.',
  SEASON_MALFORMED: 'Skriv dagene i sesongen som MM-DD.',
  SUCCESSOR: 'Ingen andre kontor har dette nummeret. Les offices for numrene.',
  SPANS_OVERLAP: 'Tidene overlapper. De kan møtes, men ikke overlappe.',
  TEXT_CHARACTERS: 'Teksten har tegn som ikke er skrift. Skriv den på nytt.',
  TEXT_LENGTH: 'Teksten er tom eller for lang.',
  TEXT_LETTERS: 'Bokstaver i teksten er byttet ut. Skriv den på nytt.',
  TIME_MALFORMED: 'Skriv klokkeslettet som 09:00.',
  TOO_MANY: 'Grensen for hvor mange det kan være, er nådd. Fjern noen først.',
  TOO_MANY_DAYS: 'Perioden er for lang. For mer enn et år, endre de faste åpningstidene.',
  UNKNOWN_STATE: 'Velg åpent, etter avtale eller stengt.',
  WEEKDAY_TWICE: 'Samme ukedag er nevnt to ganger.',
};

/** The rule that a message names at its end; empty: none. */
export const ruleIn = (message: string): string => /\(([A-Z_]+)\)$/.exec(message)?.[1] ?? '';

/**
 * What is wrong, in the reader's language: Norwegian before the English that says it to the letter, for whoever wants
 * Norwegian. The rule's name stays at the end.
 */
export function problemText(language: Language | null, code: string, rule: string, message: string): string {
  const english = message.endsWith(`(${rule})`) ? message : `${message} (${rule})`;
  if (language === null || language === 'EN') return english;
  const norwegian = TEXTS[`${code} ${rule}`] ?? TEXTS[rule];
  return norwegian === undefined ? english : `${norwegian} ${english}`;
}
