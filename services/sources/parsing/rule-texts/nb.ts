/** Every rule a delivery can break, and what to do about it, in bokmål. The names are stable; the texts are for people. */
export const RULES_NB = {
  SOURCE_EMPTY: 'Leveransen er tom. Hent den på nytt; ingenting er endret.',
  SOURCE_IS_HTML:
    'Kilden svarte med en nettside i stedet for data. Den er trolig nede, eller adressen er feil: kontroller den, eller prøv igjen senere.',
  SOURCE_TOO_LARGE: 'Leveransen er større enn grensen. Del den opp, eller kontroller at det er riktig fil.',
  SOURCE_ENCODING:
    'Tegnsettet kan ikke leses som norsk tekst. I Excel: lagre som «CSV UTF-8 (semikolondelt)». Ellers: lagre som UTF-8.',
  SOURCE_DOUBLE_ENCODED:
    'Æ, ø og å er ødelagt: filen er lagret som UTF-8 to ganger. Hent den på nytt fra der den ble laget.',
  SOURCE_REPLACED_CHARACTERS:
    'Bokstaver i filen er byttet ut med erstatningstegn. Hent den på nytt fra der den ble laget.',
  SOURCE_NOT_JSON: 'Svaret er ikke gyldig JSON. Hent det på nytt; kontroller at det er riktig fil.',
  SOURCE_CUT_OFF: 'Svaret er avbrutt før det var ferdig. Hent det på nytt; ingenting er endret.',
  SOURCE_SHAPE: 'Leveransen har ikke den oppbygningen som denne kilden skal ha. Kontroller at det er riktig fil.',
  XLSX_UNREADABLE: 'Regnearket kan ikke leses. Lagre det på nytt som Excel-arbeidsbok (.xlsx) eller som «CSV UTF-8».',
  SHEETS_SEVERAL: 'Flere synlige ark har malens kolonner. Samle radene i ett ark, eller skjul eller slett de andre.',
  SHEET_HIDDEN_CELLS:
    'Arket har skjulte rader eller kolonner. Vis dem, eller slett dem, så det er klart hva som skal tas inn.',
  SHEET_MERGED_CELLS: 'Arket har sammenslåtte celler. Del dem opp, og fyll ut hver celle.',
  CSV_SYNTAX: 'Filen er ikke gyldig CSV. Se etter anførselstegn som mangler.',
  COLUMNS_MISSING: 'Kolonner mangler i overskriftsraden. Kontroller at det er riktig fil, eller hent malen på nytt.',
  COLUMNS_UNKNOWN: 'Overskriftsraden har kolonner som malen ikke har. Ta dem bort, eller hent malen på nytt.',
  COLUMNS_TWICE: 'Overskriftsraden har samme kolonne to ganger. Ta bort den ene.',
  TOO_MANY: 'Kontoret har så mange som det kan ha. Fjern noen først.',
  TOO_MANY_FIELDS: 'Raden har flere felt enn overskriften. Sett anførselstegn rundt tekst som har skilletegnet i seg.',
  TOO_MANY_ROWS: 'Filen har flere rader enn grensen. Del den opp.',
  MISSING: 'Feltet mangler. Fyll det ut.',
  WRONG_TYPE: 'Feltet har feil type. Skriv en tekst der det skal være tekst, og en liste der det skal være en liste.',
  WRONG_VALUE: 'Verdien er ikke en av dem som kan brukes her. Velg en av dem.',
  MUNICIPALITY_NUMBER: 'Et kommunenummer har fire sifre. Skriv alle fire, med nullen foran.',
  COUNTY_NUMBER: 'Et fylkesnummer har to sifre, og kommunenumrene i fylket begynner med dem. Rett ett av dem.',
  OFFICE_NUMBER: 'Et enhetsnummer har fire sifre. Skriv alle fire, med nullen foran.',
  LEADING_ZERO_LOST:
    'Nummeret mangler et siffer; nullen foran er trolig borte. Skriv alle sifrene, og formater kolonnen som tekst i regnearket.',
  ORGANISATION_NUMBER: 'Et organisasjonsnummer har ni sifre. Skriv alle ni.',
  POSTAL_CODE: 'Et postnummer har fire sifre. Skriv alle fire, med nullen foran.',
  PHONE:
    'Dette er ikke et telefonnummer. Skriv åtte sifre, fem som begynner med 0, et kortnummer som 113, 116 117 eller 1881, eller landkode med + foran.',
  PHONE_WITH_WORDS:
    'Feltet har ord eller tall ved siden av nummeret. Skriv bare nummeret her, og resten (tastevalg, tider, hvem det er) i merknaden.',
  PHONES_IN_ONE: 'Feltet har flere telefonnummer. Skriv ett nummer i feltet; hvert nummer får sin egen rad.',
  EMAIL: 'Dette er ikke en e-postadresse. Skriv den som post@example.no.',
  URL: 'Dette er ikke en nettadresse. Skriv hele adressen, med https:// eller http:// foran.',
  DATE: 'Skriv datoen som 2026-12-01 eller 01.12.2026; dagen må finnes.',
  WEEKDAY: 'Skriv ukedagen som mandag, eller flere som man-fre, mandag og onsdag, hverdager eller alle dager.',
  INSTANT: 'Skriv tidspunktet med dato, klokkeslett og tidssone.',
  TIME_ZONE: 'Klokkeslettet har en tidssone som verken er norsk (+01:00 eller +02:00) eller UTC (Z). Skriv norsk tid.',
  MONTHLY:
    'Bare ukentlige tider kan leses (WEEKLY, MO til SU), ikke månedlige som «første mandag». Skriv dem som ukentlige, eller i beskrivelsen.',
  RECURRENCE:
    'Tidsplanen gjelder bare noen av ukene eller dagene (byweekno, bymonthday, byyearday, count eller wkst), og det kan ikke leses. Skriv den som ukentlig, med until eller valid_to.',
  TIME: 'Skriv ett klokkeslett i feltet, som 09:00, 9.00 eller 9, fra 00:00 til 24:00.',
  NUMBER: 'Skriv et helt tall uten desimaler, for eksempel 8200.',
  DAYS_REVERSED:
    'Den siste dagen ligger før den første. Siste dag er selv med: for én dag, skriv den samme dagen to ganger.',
  PERIOD: 'Perioden slutter før den begynner. Sluttdatoen er den første dagen som ikke er med.',
  SEASON: 'En sesong har både første og siste dag, skrevet som 15.06 eller 06-15. Fyll ut begge, eller ingen.',
  DAY: 'Ukedagen eller datoen kan ikke leses. Skriv for eksempel mandag eller 2026-12-24. Dagen vises som ikke kjent.',
  HOURS_ROW:
    'Raden har et felt av feil type, en feilverdi eller et fødselsnummer. Rett den; til da vises dagen som ikke kjent.',
  CONTRADICTION: 'Radene for samme dag sier både åpent og stengt. Rett den ene; til da er dagen ikke kjent.',
  SPAN: 'Åpningstiden slutter samtidig som den begynner, eller ett av klokkeslettene mangler. Skriv begge.',
  OVERNIGHT_VISIT:
    'Et sted for besøk er ikke åpent gjennom natten. Er «fra» og «til» byttet om? Gjelder tiden en telefon, skriv det som kanal.',
  DUPLICATE_KEY: 'Flere rader har samme nøkkel og forskjellig innhold. Behold den ene.',
  OTHER_MUNICIPALITY:
    'Raden gjelder en kommune eller et kontor som du ikke har ansvar for. Ta den bort, eller rett nummeret.',
  NATIONAL_IDENTITY_NUMBER:
    'Feltet inneholder et fødselsnummer. Slike nummer skal ikke være her: ta det bort. Raden er ikke lagret.',
  GROUP_INCOMPLETE:
    'En annen rad for samme sted og kanal er avvist. Tidene tas inn samlet når alle radene er riktige; send filen på nytt.',
  FORMULA: 'Feltet inneholder en formel. Lim inn verdien.',
  CELL_ERROR:
    'Feltet har en feilverdi, som #REF!, #VERDI! eller null. Rett den i regnearket eller systemet, og lagre på nytt.',
  TEXT_LETTERS:
    'Bokstaver er gått tapt eller skrevet som koder, som R?ros eller R&oslash;ros. Skriv feltet på nytt med æ, ø og å.',
  TEXT_ALPHABETS:
    'Noen bokstaver er fra et annet alfabet, som kyrillisk, og ser bare ut som våre. Skriv feltet på nytt med norske bokstaver.',
  TEXT_MARKUP: 'Teksten har HTML-koder, som <p> eller <br>. Send den som ren tekst.',
  TEXT_CHARACTERS: 'Teksten har tegn som ikke er skrift. Skriv feltet på nytt.',
  TEXT_TOO_LONG: 'Teksten er for lang. Kort den ned.',
  UNKNOWN_REFERENCE: 'Raden viser til noe som ikke finnes her. Kontroller koden eller id-en.',
} as const;

export type RuleName = keyof typeof RULES_NB;
