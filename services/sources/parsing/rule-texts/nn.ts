import type { RuleName } from './nb.ts';

/** The same as in `nb.ts`, in nynorsk. */
export const RULES_NN: Readonly<Record<RuleName, string>> = {
  SOURCE_EMPTY: 'Leveransen er tom. Hent han på nytt; ingenting er endra.',
  SOURCE_IS_HTML:
    'Kjelda svara med ei nettside i staden for data. Ho er truleg nede, eller adressa er feil: kontroller ho, eller prøv igjen seinare.',
  SOURCE_TOO_LARGE: 'Leveransen er større enn grensa. Del han opp, eller kontroller at det er rett fil.',
  SOURCE_ENCODING:
    'Teiknsettet kan ikkje lesast som norsk tekst. I Excel: lagre som «CSV UTF-8 (semikolondelt)». Elles: lagre som UTF-8.',
  SOURCE_DOUBLE_ENCODED:
    'Æ, ø og å er øydelagde: fila er lagra som UTF-8 to gonger. Hent ho på nytt frå der ho vart laga.',
  SOURCE_REPLACED_CHARACTERS:
    'Bokstavar i fila er bytte ut med erstatningsteikn. Hent ho på nytt frå der ho vart laga.',
  SOURCE_NOT_JSON: 'Svaret er ikkje gyldig JSON. Hent det på nytt; kontroller at det er rett fil.',
  SOURCE_CUT_OFF: 'Svaret er avbrote før det var ferdig. Hent det på nytt; ingenting er endra.',
  SOURCE_SHAPE: 'Leveransen har ikkje den oppbygginga som denne kjelda skal ha. Kontroller at det er rett fil.',
  XLSX_UNREADABLE: 'Reknearket kan ikkje lesast. Lagre det på nytt som Excel-arbeidsbok (.xlsx) eller som «CSV UTF-8».',
  SHEETS_SEVERAL:
    'Fleire synlege ark har kolonnane i malen. Samle radene i eitt ark, eller gøym eller slett dei andre.',
  SHEET_HIDDEN_CELLS:
    'Arket har gøymde rader eller kolonnar. Vis dei, eller slett dei, så det er klart kva som skal takast inn.',
  SHEET_MERGED_CELLS: 'Arket har samanslåtte celler. Del dei opp, og fyll ut kvar celle.',
  CSV_SYNTAX: 'Fila er ikkje gyldig CSV. Sjå etter hermeteikn som manglar.',
  COLUMNS_MISSING: 'Kolonnar manglar i overskriftsrada. Kontroller at det er rett fil, eller hent malen på nytt.',
  COLUMNS_UNKNOWN: 'Overskriftsrada har kolonnar som malen ikkje har. Ta dei bort, eller hent malen på nytt.',
  COLUMNS_TWICE: 'Overskriftsrada har same kolonne to gonger. Ta bort den eine.',
  TOO_MANY: 'Kontoret har så mange som det kan ha. Fjern nokre først.',
  TOO_MANY_FIELDS: 'Rada har fleire felt enn overskrifta. Set hermeteikn rundt tekst som har skiljeteiknet i seg.',
  TOO_MANY_ROWS: 'Fila har fleire rader enn grensa. Del ho opp.',
  MISSING: 'Feltet manglar. Fyll det ut.',
  WRONG_TYPE: 'Feltet har feil type. Skriv ein tekst der det skal vere tekst, og ei liste der det skal vere ei liste.',
  WRONG_VALUE: 'Verdien er ikkje ein av dei som kan brukast her. Vel ein av dei.',
  MUNICIPALITY_NUMBER: 'Eit kommunenummer har fire siffer. Skriv alle fire, med nullen framfor.',
  COUNTY_NUMBER: 'Eit fylkesnummer har to siffer, og kommunenummera i fylket byrjar med dei. Rett eitt av dei.',
  OFFICE_NUMBER: 'Eit einingsnummer har fire siffer. Skriv alle fire, med nullen framfor.',
  LEADING_ZERO_LOST:
    'Nummeret manglar eit siffer; nullen framfor er truleg borte. Skriv alle sifra, og formater kolonnen som tekst i reknearket.',
  ORGANISATION_NUMBER: 'Eit organisasjonsnummer har ni siffer. Skriv alle ni.',
  POSTAL_CODE: 'Eit postnummer har fire siffer. Skriv alle fire, med nullen framfor.',
  PHONE:
    'Dette er ikkje eit telefonnummer. Skriv åtte siffer, fem som byrjar med 0, eit kortnummer som 113, 116 117 eller 1881, eller landkode med + framfor.',
  PHONE_WITH_WORDS:
    'Feltet har ord eller tal ved sida av nummeret. Skriv berre nummeret her, og resten (tastval, tider, kven det er) i merknaden.',
  PHONES_IN_ONE: 'Feltet har fleire telefonnummer. Skriv eitt nummer i feltet; kvart nummer får si eiga rad.',
  EMAIL: 'Dette er ikkje ei e-postadresse. Skriv ho som post@example.no.',
  URL: 'Dette er ikkje ei nettadresse. Skriv heile adressa, med https:// eller http:// framfor.',
  DATE: 'Skriv datoen som 2026-12-01 eller 01.12.2026; dagen må finnast.',
  WEEKDAY: 'Skriv vekedagen som måndag, eller fleire som man-fre, måndag og onsdag, kvardagar eller alle dagar.',
  INSTANT: 'Skriv tidspunktet med dato, klokkeslett og tidssone.',
  TIME_ZONE: 'Klokkeslettet har ei tidssone som verken er norsk (+01:00 eller +02:00) eller UTC (Z). Skriv norsk tid.',
  MONTHLY:
    'Berre vekesvise tider kan lesast (WEEKLY, MO til SU), ikkje månadsvise som «første måndag». Skriv dei som vekesvise, eller i skildringa.',
  RECURRENCE:
    'Tidsplanen gjeld berre nokre av vekene eller dagane (byweekno, bymonthday, byyearday, count eller wkst), og det kan ikkje lesast. Skriv han som vekesvis, med until eller valid_to.',
  TIME: 'Skriv eitt klokkeslett i feltet, som 09:00, 9.00 eller 9, frå 00:00 til 24:00.',
  NUMBER: 'Skriv eit heilt tal utan desimalar, til dømes 8200.',
  DAYS_REVERSED:
    'Den siste dagen ligg før den første. Siste dag er sjølv med: for éin dag, skriv den same dagen to gonger.',
  PERIOD: 'Perioden sluttar før han byrjar. Sluttdatoen er den første dagen som ikkje er med.',
  SEASON: 'Ein sesong har både første og siste dag, skriven som 15.06 eller 06-15. Fyll ut begge, eller ingen.',
  DAY: 'Vekedagen eller datoen kan ikkje lesast. Skriv til dømes måndag eller 2026-12-24. Dagen blir vist som ikkje kjend.',
  HOURS_ROW:
    'Rada har eit felt av feil type, ein feilverdi eller eit fødselsnummer. Rett ho; til då blir dagen vist som ikkje kjend.',
  CONTRADICTION: 'Radene for same dag seier både ope og stengt. Rett den eine; til då er dagen ikkje kjend.',
  SPAN: 'Opningstida sluttar samstundes som ho byrjar, eller eitt av klokkesletta manglar. Skriv begge.',
  OVERNIGHT_VISIT:
    'Ein stad for besøk er ikkje open gjennom natta. Er «fra» og «til» bytte om? Gjeld tida ein telefon, skriv det som kanal.',
  DUPLICATE_KEY: 'Fleire rader har same nøkkel og ulikt innhald. Behald den eine.',
  OTHER_MUNICIPALITY:
    'Rada gjeld ein kommune eller eit kontor som du ikkje har ansvar for. Ta ho bort, eller rett nummeret.',
  NATIONAL_IDENTITY_NUMBER:
    'Feltet inneheld eit fødselsnummer. Slike nummer skal ikkje vere her: ta det bort. Rada er ikkje lagra.',
  GROUP_INCOMPLETE:
    'Ei anna rad for same stad og kanal er avvist. Tidene blir tekne inn samla når alle radene er rette; send fila på nytt.',
  FORMULA: 'Feltet inneheld ein formel. Lim inn verdien.',
  CELL_ERROR:
    'Feltet har ein feilverdi, som #REF!, #VERDI! eller null. Rett han i reknearket eller systemet, og lagre på nytt.',
  TEXT_LETTERS:
    'Bokstavar er gått tapt eller skrivne som kodar, som R?ros eller R&oslash;ros. Skriv feltet på nytt med æ, ø og å.',
  TEXT_ALPHABETS:
    'Nokre bokstavar er frå eit anna alfabet, som kyrillisk, og ser berre ut som våre. Skriv feltet på nytt med norske bokstavar.',
  TEXT_MARKUP: 'Teksten har HTML-kodar, som <p> eller <br>. Send han som rein tekst.',
  TEXT_CHARACTERS: 'Teksten har teikn som ikkje er skrift. Skriv feltet på nytt.',
  TEXT_TOO_LONG: 'Teksten er for lang. Kort han ned.',
  UNKNOWN_REFERENCE: 'Rada viser til noko som ikkje finst her. Kontroller koden eller id-en.',
};
