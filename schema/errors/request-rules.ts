import type { ForbiddenRule } from '../../services/identity/resolve-viewer.ts';
import type { TokenRule } from '../../services/identity/token-rules.ts';

/** What a rule means for whoever broke it, and what to do: in English after the error's own message, in Norwegian before it. */
export interface RuleText {
  readonly en: string;
  readonly nb: string;
  readonly nn: string;
}

const FROM_THE_ISSUER: RuleText = {
  en: 'It is not of an issuer or a key that this platform trusts: fetch it from Maskinporten for this environment',
  nb: 'Tokenet er ikke fra en utsteder plattformen stoler på. Hent det fra Maskinporten for dette miljøet.',
  nn: 'Tokenet er ikkje frå ein utferdar plattforma stoler på. Hent det frå Maskinporten for dette miljøet.',
};
const DAMAGED: RuleText = {
  en: 'It is not a whole token: send it as the issuer gave it',
  nb: 'Tokenet er ikke helt. Send det slik utstederen ga det.',
  nn: 'Tokenet er ikkje heilt. Send det slik utferdaren gav det.',
};
const WHEN: RuleText = {
  en: 'It does not hold yet: look at your clock, then fetch a new one',
  nb: 'Tokenet gjelder ikke ennå. Se om klokken deres går riktig, og hent et nytt.',
  nn: 'Tokenet gjeld ikkje enno. Sjå om klokka dykkar går rett, og hent eit nytt.',
};

/** Why a token is refused. */
const TOKEN: Readonly<Record<TokenRule, RuleText>> = {
  HEADER_SCHEME: {
    en: 'Send it as `Authorization: Bearer <token>`',
    nb: 'Tokenet står ikke slik det skal. Send det som Authorization: Bearer <token>.',
    nn: 'Tokenet står ikkje slik det skal. Send det som Authorization: Bearer <token>.',
  },
  HEADER_REPEATED: {
    en: 'Send the header `Authorization` once',
    nb: 'Hodet Authorization er sendt flere ganger. Send det én gang.',
    nn: 'Hovudet Authorization er sendt fleire gonger. Send det éin gong.',
  },
  TOKEN_EMPTY: {
    en: 'There is no token after `Bearer`: send one, or no header at all',
    nb: 'Det står ikke noe token etter Bearer. Send et, eller utelat hodet.',
    nn: 'Det står ikkje noko token etter Bearer. Send eit, eller utelat hovudet.',
  },
  TOKEN_IN_QUERY: {
    en: 'Send it in the header `Authorization`, never in the address, which logs keep; fetch a new one',
    nb: 'Tokenet står i adressen, som logger tar vare på. Hent et nytt, og send det i hodet Authorization.',
    nn: 'Tokenet står i adressa, som loggar tek vare på. Hent eit nytt, og send det i hovudet Authorization.',
  },
  TOKEN_SIZE: DAMAGED,
  TOKEN_FORM: DAMAGED,
  HEADER_ALGORITHM: FROM_THE_ISSUER,
  HEADER_KID: FROM_THE_ISSUER,
  HEADER_TYPE: FROM_THE_ISSUER,
  HEADER_CRITICAL: FROM_THE_ISSUER,
  HEADER_EMBEDDED_KEY: FROM_THE_ISSUER,
  SIGNATURE: FROM_THE_ISSUER,
  UNKNOWN_KEY: FROM_THE_ISSUER,
  ISSUER: FROM_THE_ISSUER,
  AUDIENCE: {
    en: 'It was made for another service: ask the issuer for one with this platform as its audience',
    nb: 'Tokenet er laget for en annen tjeneste. Be Maskinporten om et for denne plattformen.',
    nn: 'Tokenet er laga for ei anna teneste. Be Maskinporten om eit for denne plattforma.',
  },
  EXPIRED: {
    en: 'It has expired: fetch a new one and send the request again',
    nb: 'Tokenet er utløpt. Hent et nytt og send på nytt.',
    nn: 'Tokenet er gått ut. Hent eit nytt og send på nytt.',
  },
  NOT_YET_VALID: WHEN,
  ISSUED_AT: WHEN,
  LIFETIME: {
    en: 'It holds for longer than a token may: ask for one with a shorter life',
    nb: 'Tokenet gjelder for lenge. Be om et som varer kortere.',
    nn: 'Tokenet gjeld for lenge. Be om eit som varer kortare.',
  },
  CLAIMS: DAMAGED,
  CONSUMER: {
    en: 'It does not say which organisation asks: ask the issuer for one of the organisation’s own',
    nb: 'Tokenet sier ikke hvilken organisasjon som spør. Hent et for deres egen organisasjon.',
    nn: 'Tokenet seier ikkje kva for organisasjon som spør. Hent eit for dykkar eigen organisasjon.',
  },
  SCOPE: {
    en: 'It has no scope of this platform: ask the issuer for one with the scope of your role',
    nb: 'Tokenet har ingen tilgang (scope) til plattformen. Be Maskinporten om et med den tilgangen rollen deres har.',
    nn: 'Tokenet har ingen tilgang (scope) til plattforma. Be Maskinporten om eit med den tilgangen rolla dykkar har.',
  },
};

const ASK_ADMINISTRATOR: RuleText = {
  en: 'Its registration cannot be used as it is: ask the platform’s administrator',
  nb: 'Registreringen deres kan ikke brukes slik den er. Spør plattformens administrator.',
  nn: 'Registreringa dykkar kan ikkje brukast slik ho er. Spør administratoren til plattforma.',
};

/** Why an organisation with a good token may not ask. */
const ORGANISATION: Readonly<Record<ForbiddenRule, RuleText>> = {
  CLIENT_UNKNOWN: {
    en: 'It is not registered: a municipality asks for it by POST /registrations',
    nb: 'Organisasjonen er ikke registrert. En kommune ber om det selv med POST /registrations.',
    nn: 'Organisasjonen er ikkje registrert. Ein kommune ber om det sjølv med POST /registrations.',
  },
  CLIENT_INACTIVE: ASK_ADMINISTRATOR,
  CLIENT_AMBIGUOUS: {
    en: 'It is registered in several roles: ask for a token with the scope of one of them',
    nb: 'Organisasjonen er registrert i flere roller. Hent et token med tilgangen til én av dem.',
    nn: 'Organisasjonen er registrert i fleire roller. Hent eit token med tilgangen til éi av dei.',
  },
  CLIENT_WITHOUT_REACH: ASK_ADMINISTRATOR,
  SCOPE_MISSING: TOKEN.SCOPE,
  MUNICIPALITY_ABOLISHED: {
    en: 'Its municipality is no more: use the token of the one that it became part of',
    nb: 'Kommunen finnes ikke lenger. Bruk token fra kommunen den ble en del av.',
    nn: 'Kommunen finst ikkje lenger. Bruk token frå kommunen han vart ein del av.',
  },
  GOVERNOR_UNKNOWN: ASK_ADMINISTRATOR,
};

/** Rules of requests for registration and of uploads; their own messages say it in English. */
const NORWEGIAN_ONLY = {
  'BAD_REQUEST BODY': {
    nb: 'Innholdet er ikke det som skal sendes. Send municipality og organisationNumber, og ingenting annet.',
    nn: 'Innhaldet er ikkje det som skal sendast. Send municipality og organisationNumber, og ingenting anna.',
  },
  'BAD_REQUEST MUNICIPALITY': {
    nb: 'Ingen kommune har dette nummeret nå. Send nummeret kommunen har i dag, fire sifre.',
    nn: 'Ingen kommune har dette nummeret no. Send nummeret kommunen har i dag, fire siffer.',
  },
  'BAD_REQUEST ORGANISATION_NUMBER': {
    nb: 'Organisasjonsnummeret er ikke kommunens. Send det Enhetsregisteret har, eller spør plattformens administrator.',
    nn: 'Organisasjonsnummeret er ikkje kommunen sitt. Send det Einingsregisteret har, eller spør administratoren til plattforma.',
  },
  'RATE_LIMITED TOO_MANY': {
    nb: 'Flere forespørsler fra organisasjonen venter allerede. En administrator avgjør dem først.',
    nn: 'Fleire førespurnader frå organisasjonen ventar alt. Ein administrator avgjer dei først.',
  },
  'BAD_REQUEST SOURCE_EMPTY': {
    nb: 'Filen mangler. Send den som innholdet i forespørselen, som CSV eller xlsx.',
    nn: 'Fila manglar. Send henne som innhaldet i førespurnaden, som CSV eller xlsx.',
  },
  'BAD_REQUEST ONE_MUNICIPALITY': {
    nb: 'Filen gjelder flere kommuner. Send én fil for hver kommune.',
    nn: 'Fila gjeld fleire kommunar. Send éi fil for kvar kommune.',
  },
} as const;

const withCode = (code: string, rules: Readonly<Record<string, RuleText>>) =>
  Object.entries(rules).map(([rule, text]) => [`${code} ${rule}`, text] as const);

/** What the rules of requests that are refused before GraphQL say, by code and rule. `en` is absent where the message has it. */
export const REQUEST_RULES: ReadonlyMap<string, Omit<RuleText, 'en'> & Partial<Pick<RuleText, 'en'>>> = new Map<
  string,
  Omit<RuleText, 'en'> & Partial<Pick<RuleText, 'en'>>
>([...withCode('UNAUTHENTICATED', TOKEN), ...withCode('FORBIDDEN', ORGANISATION), ...Object.entries(NORWEGIAN_ONLY)]);
