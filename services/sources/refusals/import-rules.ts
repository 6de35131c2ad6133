import type { GuardRule } from '../delivery-guard.ts';

/** Why an import is refused, or takes nothing away, for a reason outside its file; and what to do (nb). */
export const IMPORT_RULES = {
  LOCATION_MISSING: 'Kommandoen mangler fil eller adresse. Oppgi en av dem.',
  FILE_UNREADABLE: 'Filen finnes ikke eller kan ikke leses. Kontroller navnet og rettighetene.',
  DATE: 'Dagen etter --as-of kan ikke leses. Skriv den som 2026-12-01.',
  WORDING: 'Valget --wording mangler. Skriv own (egen ordlyd, vises) eller kept (bare tatt vare på).',
  MUNICIPALITY_UNKNOWN: 'Ingen kommune har nummeret etter --for. Bruk nummeret kommunen har i dag.',
  SOURCE_UNKNOWN: 'Leveransen taler for en kilde som ikke er registrert. Registrer kilden først.',
  SOURCE_REFUSED: 'Kilden avviste forespørselen. Kontroller adressen og om den krever innlogging.',
  SOURCE_UNREACHABLE: 'Kilden svarer ikke etter flere forsøk. Ingenting er endret; prøv igjen senere.',
  DELIVERY_OLDER:
    'Leveransen er eldre enn det som er lagret, eller har nummer som ikke gjelder lenger. Hent en ny, eller bruk --allow-older når den likevel skal tas inn.',
  SPECIAL_DAYS_REFUSED:
    'Spesielle dager i filen kan ikke stå ved siden av hverandre eller av dem kontoret har. Rett raden som er nevnt, og send filen på nytt.',
  TOO_SMALL: 'Postregisteret mangler mer enn hvert tjuende postnummer. Hent det på nytt.',
  DELIVERY_EMPTY: 'Ingen rader kom gjennom. Det som er lagret, blir stående, og det kan ikke overstyres. Rett radene.',
  DELIVERY_BELOW_MINIMUM:
    'Leveransen er mindre enn en hel leveranse pleier å være. Det den ikke nevner, blir stående. Bruk --allow-small hvis den er hel.',
  DELIVERY_SMALL:
    'Leveransen har under 80 % av det som er lagret. Det den ikke nevner, blir stående. Bruk --allow-small hvis den er hel.',
  DELIVERY_MANY_REJECTED:
    'Mer enn hver tiende rad er avvist. Det leveransen ikke nevner, blir stående. Rett radene, eller bruk --allow-small.',
  DELIVERY_UNIDENTIFIED_ROWS:
    'Avviste rader kan være noe som ser ut til å mangle, så ingenting tas bort. Rett radene, eller bruk --allow-small.',
} as const satisfies Readonly<Record<GuardRule, string>> & Readonly<Record<string, string>>;

export type ImportRule = keyof typeof IMPORT_RULES;
