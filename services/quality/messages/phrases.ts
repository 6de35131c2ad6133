import { in3, type Texts } from '../../languages/language.ts';

/**
 * Every sentence that a finding's message is put together of, in each language. `{name}` is a place that a rule fills. A message is
 * stored in bokmål and read by these same sentences (`message-in.ts`), so that a new sentence has all three languages or none.
 */
export const PHRASES = {
  // The place.
  concerns: in3('Gjelder {entity}.', 'Gjeld {entity}.', 'It is about {entity}.'),
  inText: in3('I teksten ({entity}):', 'I teksten ({entity}):', 'In the text ({entity}):'),
  quote: in3('«{found}»:', '«{found}»:', '“{found}”:'),
  // STALE
  pageOld: in3(
    '{subject} ({entity}) ble sist oppdatert {day}.',
    '{subject} ({entity}) vart sist oppdatert {day}.',
    '{subject} ({entity}) was last updated on {day}.',
  ),
  statementOld: in3(
    '{subject} ({entity}) er sist bekreftet {day}.',
    '{subject} ({entity}) er sist stadfesta {day}.',
    '{subject} ({entity}): last confirmed on {day}.',
  ),
  ageLimit: in3(
    'Grensen er {days} dager. Kontroller at innholdet stemmer.',
    'Grensa er {days} dagar. Kontroller at innhaldet stemmer.',
    'The limit is {days} days. Check that the content is right.',
  ),
  // CONFLICT
  sourcesDisagree: in3(
    'Kildene er uenige om {field} ({entity}).',
    'Kjeldene er usamde om {field} ({entity}).',
    'The sources disagree on {field} ({entity}).',
  ),
  shownVerified: in3(
    'Verdien som vises, er bekreftet av et menneske.',
    'Verdien som er vist, er stadfesta av eit menneske.',
    'The value shown has been confirmed by a person.',
  ),
  shownOwn: in3(
    'Verdien som vises, er den eieren selv oppgir.',
    'Verdien som er vist, er den eigaren sjølv gjev opp.',
    'The value shown is the one its owner states.',
  ),
  noneDated: in3('Ingen av kildene er datert.', 'Ingen av kjeldene er daterte.', 'None of the sources is dated.'),
  shownNewest: in3(
    'Verdien som vises, er den nyeste, fra {day}.',
    'Verdien som er vist, er den nyaste, frå {day}.',
    'The value shown is the newest, of {day}.',
  ),
  settle: in3('Avklar hva som er riktig.', 'Avklar kva som er rett.', 'Find out which is right.'),
  officeElsewhere: in3(
    'Kontoret er registrert i {addresses}. Rett teksten eller adressen.',
    'Kontoret er registrert i {addresses}. Rett teksten eller adressa.',
    'The office is registered at {addresses}. Correct the text or the address.',
  ),
  // COVERAGE_GAP
  noOffice: in3(
    'Ingen kilde oppgir hvilket NAV-kontor {municipality} kommune hører til. Det betyr ikke at den mangler et.',
    'Inga kjelde seier kva NAV-kontor {municipality} kommune høyrer til. Det tyder ikkje at kommunen manglar eit.',
    'No source says which NAV office {municipality} municipality belongs to. It does not mean that there is none.',
  ),
  agreementEnded: in3(
    'Den siste kjente krisesenteravtalen til {municipality} kommune har gått ut. Registrer den nye.',
    'Den siste kjende krisesenteravtalen til {municipality} kommune har gått ut. Registrer den nye.',
    'The last known crisis-centre agreement of {municipality} municipality has ended. Register the new one.',
  ),
  noAgreement: in3(
    'Ingen kilde oppgir krisesenteravtale for {municipality} kommune. Det betyr ikke at tilbudet mangler.',
    'Inga kjelde nemner krisesenteravtale for {municipality} kommune. Det tyder ikkje at tilbodet manglar.',
    'No source names a crisis-centre agreement of {municipality} municipality. It does not mean that there is no offer.',
  ),
  noOwnServices: in3(
    'Plattformen har ingen egne tjenestebeskrivelser fra {municipality} kommune. Lovens tekster vises i stedet.',
    'Plattforma har ingen eigne tenesteskildringar frå {municipality} kommune. Tekstane i lova er viste i staden.',
    'The platform has no service descriptions of {municipality} municipality’s own. The texts of the law are shown instead.',
  ),
  // MISSING_DUTY
  dutyNotMentioned: in3(
    'Sidene til {municipality} kommune omtaler ikke {duty}, som kommunen har plikt til å tilby. Lovens tekst vises i stedet.',
    'Sidene til {municipality} kommune omtalar ikkje {duty}, som kommunen har plikt til å tilby. Teksten i lova er vist i staden.',
    'The pages of {municipality} municipality do not mention {duty}, which it has a duty to offer. The text of the law is shown instead.',
  ),
  // DEAD_SOURCE
  sourceSilent: in3(
    'Kilden har ikke svart med lesbare data siden {day} ({entity}), etter forsøk på {days} dager. Det som er hentet før, vises fortsatt. Kontroller adressen.',
    'Kjelda har ikkje svart med lesbare data sidan {day} ({entity}), etter forsøk på {days} dagar. Det som er henta før, er framleis vist. Kontroller adressa.',
    'The source has not answered with readable data since {day} ({entity}), tried on {days} days. What was fetched before is still shown. Check the address.',
  ),
  siteClosed: in3(
    'Nettstedet ble lagt ned {day} ({entity}). Finn innholdet hos den som har tatt over.',
    'Nettstaden vart lagd ned {day} ({entity}). Finn innhaldet hos den som har teke over.',
    'The site was closed on {day} ({entity}). Find the content where it has moved.',
  ),
  siteNamedClosed: in3(
    'Nettstedet ble lagt ned {day}. Vis til den som har tatt over.',
    'Nettstaden vart lagd ned {day}. Vis til den som har teke over.',
    'The site was closed on {day}. Refer to whoever has taken over.',
  ),
  // OBSOLETE_TERM
  calledNow: in3('Fra {day} heter det {name}.', 'Frå {day} heiter det {name}.', 'Since {day} it is called {name}.'),
  // SUPERSEDED_REFERENCE
  figureSetAnew: in3(
    'Siden viser til {figure} per {day}. De er satt på nytt senere.',
    'Sida viser til {figure} per {day}. Dei er sette på nytt seinare.',
    'The page refers to {figure} of {day}. They have been set anew since.',
  ),
  ruleChanged: in3(
    'Regelen er endret. Nå gjelder {rule}.',
    'Regelen er endra. No gjeld {rule}.',
    'The rule has been changed. It is now {rule}.',
  ),
  actRepealed: in3(
    'Loven av 1991 er opphevet. Vis til sosialtjenesteloven av 2009 (lov 18. desember 2009 nr. 131).',
    'Lova av 1991 er oppheva. Vis til sosialtenestelova av 2009 (lov 18. desember 2009 nr. 131).',
    'The act of 1991 has been repealed. Refer to the Social Services Act of 2009 (lov 18. desember 2009 nr. 131).',
  ),
  otherAct: in3(
    'Tjenesten bygger på {acts}, ikke på denne loven.',
    'Tenesta byggjer på {acts}, ikkje på denne lova.',
    'The service rests on {acts}, not on this act.',
  ),
  numberReplaced: in3(
    'Nummeret er byttet ut. Nå er det {number}.',
    'Nummeret er bytt ut. No er det {number}.',
    'The number has been replaced. It is now {number}.',
  ),
  // SUSPICIOUS_CONTACT
  checkFirst: in3(
    'Kontroller den før noen sender opplysninger dit.',
    'Kontroller kontaktopplysninga før nokon sender noko dit.',
    'Check it before anybody sends information there.',
  ),
  privateMail: in3(
    'E-postadressen er privat, ikke etatens egen.',
    'E-postadressa er privat, ikkje etaten si eiga.',
    'The e-mail address is private, not the agency’s own.',
  ),
  noDomain: in3(
    'E-postadressen har ikke noe domene.',
    'E-postadressa har ikkje noko domene.',
    'The e-mail address has no domain.',
  ),
  lookAlike: in3(
    'Domenet er nesten, men ikke helt, {domain}.',
    'Domenet er nesten, men ikkje heilt, {domain}.',
    'The domain is nearly, but not quite, {domain}.',
  ),
  premiumRate: in3(
    'Nummeret er et betalingsnummer, som offentlige kontorer ikke bruker.',
    'Nummeret er eit betalingsnummer, som offentlege kontor ikkje bruker.',
    'The number is a premium-rate number, which public offices do not use.',
  ),
  costsExtra: in3('Nummeret koster ekstra.', 'Nummeret kostar ekstra.', 'The number costs extra.'),
  placeholder: in3(
    'Nummeret ser ut som et eksempel som ikke er byttet ut.',
    'Nummeret ser ut som eit døme som ikkje er bytt ut.',
    'The number looks like an example that was never replaced.',
  ),
  // INVALID_VALUE
  periodTurned: in3(
    'Perioden slutter før den begynner.',
    'Perioden sluttar før han byrjar.',
    'The period ends before it begins.',
  ),
  phoneInvalid: in3(
    'Telefonnummeret kan ikke ringes.',
    'Telefonnummeret kan ikkje ringjast.',
    'The phone number cannot be called.',
  ),
  onePhoneInvalid: in3(
    'Et av telefonnumrene kan ikke ringes.',
    'Eit av telefonnumra kan ikkje ringjast.',
    'One of the phone numbers cannot be called.',
  ),
  emailInvalid: in3(
    'E-postadressen er ikke gyldig.',
    'E-postadressa er ikkje gyldig.',
    'The e-mail address is not valid.',
  ),
  urlInvalid: in3('Nettadressen er ikke gyldig.', 'Nettadressa er ikkje gyldig.', 'The web address is not valid.'),
  noSuchDate: in3('Datoen finnes ikke.', 'Datoen finst ikkje.', 'There is no such date.'),
  postalCodeInvalid: in3(
    'Adressen har ikke et gyldig postnummer.',
    'Adressa har ikkje eit gyldig postnummer.',
    'The address has no valid postal code.',
  ),
  hoursUnreadable: in3(
    'Åpningstidene kan ikke leses.',
    'Opningstidene kan ikkje lesast.',
    'The opening hours cannot be read.',
  ),
  hoursEmpty: in3(
    'En åpningstid slutter samtidig som den begynner.',
    'Ei opningstid sluttar samstundes som ho byrjar.',
    'Some opening hours end when they begin.',
  ),
  addressBroken: in3(
    'Adressen begynner feil, så ingen nettleser åpner den. Skriv https:// eller www.',
    'Adressa byrjar feil, så ingen nettlesar opnar ho. Skriv https:// eller www.',
    'The address begins wrongly, so no browser opens it. Write https:// or www.',
  ),
  digitsWrong: in3(
    'Nummeret har ikke så mange sifre som et telefonnummer har.',
    'Nummeret har ikkje så mange siffer som eit telefonnummer har.',
    'The number does not have as many digits as a phone number has.',
  ),
  // CHANGED_BY_CO_OWNER
  coOwnerChanged: in3(
    '{organisation} endret {office}, som også er deres, {day}: {parts}. Historikken viser hva. Rett eller angre det som ikke stemmer; ellers svar at det er riktig som det er.',
    '{organisation} endra {office}, som òg er dykkar, {day}: {parts}. Historikken viser kva. Rett eller angre det som ikkje stemmer; elles svar at det er rett som det er.',
    '{organisation} changed {office}, which is yours too, on {day}: {parts}. The history shows what. Correct or undo what is not right; otherwise answer that it is right as it is.',
  ),
} as const satisfies Readonly<Record<string, Texts>>;

/** Phrases for the placeholders of sentences that are not names: fields, parts of an office, duties, rules. */
export const WORDS: readonly Texts[] = [
  in3('Siden', 'Sida', 'The page'),
  in3('Krisetelefonen', 'Krisetelefonen', 'The crisis line'),
  in3('Krisesenteravtalen', 'Krisesenteravtalen', 'The crisis-centre agreement'),
  in3('Tidene', 'Tidene', 'The hours'),
  in3('Kontaktopplysningene', 'Kontaktopplysningane', 'The contact details'),
  in3('Adressen', 'Adressa', 'The address'),
  in3('når det er åpent uten avtale', 'når det er ope utan avtale', 'when it is open without an appointment'),
  in3('når det er timeavtaler', 'når det er timeavtalar', 'when appointments are given'),
  in3('telefontiden', 'telefontida', 'the phone hours'),
  in3('telefonnumrene', 'telefonnumra', 'the phone numbers'),
  in3('telefonnummeret', 'telefonnummeret', 'the phone number'),
  in3('e-postadressen', 'e-postadressa', 'the e-mail address'),
  in3('navnet', 'namnet', 'the name'),
  in3('adressen', 'adressa', 'the address'),
  in3('sammendraget', 'samandraget', 'the summary'),
  in3('beskrivelsen', 'skildringa', 'the description'),
  in3('hvem tilbudet er for', 'kven tilbodet er for', 'whom the service is for'),
  in3('hvordan en søker', 'korleis ein søkjer', 'how to apply'),
  in3('hvor publikum kan bruke PC', 'kvar publikum kan bruke PC', 'where the public can use a computer'),
  in3('kontakter', 'kontaktar', 'contacts'),
  in3('hvem det betjener', 'kven det tener', 'whom it serves'),
  in3('kommunene det betjener', 'kommunane det tener', 'the municipalities it serves'),
  in3('oppslag', 'oppslag', 'notices'),
  in3('åpningstider', 'opningstider', 'opening hours'),
  in3('telefoner', 'telefonar', 'phones'),
  in3('nettside og andre opplysninger', 'nettside og andre opplysningar', 'website and other details'),
  in3('steder', 'stader', 'places'),
  in3('opplysning, råd og veiledning', 'opplysning, råd og rettleiing', 'information, advice and guidance'),
  in3(
    'livsoppholdssatsene ved utleggstrekk og gjeldsordning',
    'livsopphaldssatsane ved utleggstrekk og gjeldsordning',
    'the subsistence rates for attachment of earnings and debt settlement',
  ),
  in3(
    'opptil to år, og unntaksvis ett år til',
    'opptil to år, og unntaksvis eitt år til',
    'up to two years, and in exceptional cases one year more',
  ),
];
