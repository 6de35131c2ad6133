import type { Texts } from '../languages/language.ts';

/** The texts of an entry that are held in three languages; the bokmål one is the entry’s, word for word. */
export interface StatutoryWords {
  readonly name: Texts;
  readonly summary: Texts;
  readonly howToApply: Texts;
}

/**
 * By the entry’s code. The translations are the platform’s own, of no municipality, and not an official translation of any law.
 */
export const STATUTORY_WORDS: Readonly<Record<string, StatutoryWords>> = {
  INFORMATION_DUTY: {
    name: {
      nb: 'Informasjon om sosiale tjenester',
      nn: 'Informasjon om sosiale tenester',
      en: 'Information about social services',
    },
    summary: {
      nb: 'Kommunen skal gjøre sosiale tjenester kjent, forebygge sosiale problemer og samarbeide med andre som kan hjelpe.',
      nn: 'Kommunen skal gjere sosiale tenester kjende, førebyggje sosiale problem og samarbeide med andre som kan hjelpe.',
      en: 'The municipality must make social services known, prevent social problems and work with others who can help.',
    },
    howToApply: {
      nb: 'Du trenger ikke å søke. Spør NAV-kontoret eller kommunen.',
      nn: 'Du treng ikkje å søkje. Spør NAV-kontoret eller kommunen.',
      en: 'You do not need to apply. Ask the NAV office or the municipality.',
    },
  },
  GUIDANCE: {
    name: {
      nb: 'Opplysning, råd og veiledning',
      nn: 'Opplysning, råd og rettleiing',
      en: 'Information, advice and guidance',
    },
    summary: {
      nb: 'Du kan få råd og veiledning som gjør det lettere å løse et problem, eller å hindre at det oppstår.',
      nn: 'Du kan få råd og rettleiing som gjer det lettare å løyse eit problem, eller å hindre at det oppstår.',
      en: 'You can get advice and guidance that makes it easier to solve a problem, or to keep it from arising.',
    },
    howToApply: {
      nb: 'Ta kontakt med NAV-kontoret og fortell hva du trenger hjelp til. Du kan be om tjenesten muntlig eller skriftlig.',
      nn: 'Ta kontakt med NAV-kontoret og fortel kva du treng hjelp til. Du kan be om tenesta munnleg eller skriftleg.',
      en: 'Contact the NAV office and say what you need help with. You can ask for the service orally or in writing.',
    },
  },
  FINANCIAL_COUNSELLING: {
    name: { nb: 'Økonomisk rådgivning', nn: 'Økonomisk rådgjeving', en: 'Money advice' },
    summary: {
      nb: 'Du kan få hjelp til budsjett, regninger og avtaler med dem du skylder penger.',
      nn: 'Du kan få hjelp til budsjett, rekningar og avtalar med dei du skuldar pengar.',
      en: 'You can get help with a budget, bills and agreements with those you owe money.',
    },
    howToApply: {
      nb: 'Kontakt NAV-kontoret og be om økonomisk rådgivning. Ta med de papirene du har til det første møtet. Mangler du noe, kan du møte likevel.',
      nn: 'Kontakt NAV-kontoret og be om økonomisk rådgjeving. Ta med dei papira du har til det første møtet. Manglar du noko, kan du møte likevel.',
      en: 'Contact the NAV office and ask for money advice. Bring the papers that you have to the first meeting. You can come even if something is missing.',
    },
  },
  DEBT_COUNSELLING: {
    name: { nb: 'Gjeldsrådgivning', nn: 'Gjeldsrådgjeving', en: 'Debt advice' },
    summary: {
      nb: 'Har du mer gjeld enn du klarer å betale, kan du få en rådgiver som hjelper deg med å forhandle.',
      nn: 'Har du meir gjeld enn du klarer å betale, kan du få ein rådgjevar som hjelper deg med å forhandle.',
      en: 'If you have more debt than you can pay, an adviser can help you negotiate.',
    },
    howToApply: {
      nb: 'Kontakt NAV-kontoret og be om gjeldsrådgivning. Ta med de samme papirene som til økonomisk rådgivning. Mangler du noe, kan du møte likevel.',
      nn: 'Kontakt NAV-kontoret og be om gjeldsrådgjeving. Ta med dei same papira som til økonomisk rådgjeving. Manglar du noko, kan du møte likevel.',
      en: 'Contact the NAV office and ask for debt advice. Bring the same papers as for money advice. You can come even if something is missing.',
    },
  },
  FINANCIAL_ASSISTANCE: {
    name: { nb: 'Økonomisk sosialhjelp', nn: 'Økonomisk sosialhjelp', en: 'Social assistance (money to live on)' },
    summary: {
      nb: 'Har du ikke penger til det du må ha for å leve, kan du få økonomisk stønad.',
      nn: 'Har du ikkje pengar til det du må ha for å leve, kan du få økonomisk stønad.',
      en: 'If you have no money for what you need to live, you can get financial assistance.',
    },
    howToApply: {
      nb: 'Kontakt NAV-kontoret. Du kan søke muntlig eller skriftlig, men det er tryggest å søke skriftlig. Kontoret kan ikke nekte deg å søke, og skal hjelpe deg med skjemaet hvis du trenger det. Er det akutt, si at du trenger nødhjelp. Alt du søker om, skal du få svar på i et skriftlig vedtak med begrunnelse. Et avslag kan ikke bare gis muntlig.',
      nn: 'Kontakt NAV-kontoret. Du kan søkje munnleg eller skriftleg, men det er tryggast å søkje skriftleg. Kontoret kan ikkje nekte deg å søkje, og skal hjelpe deg med skjemaet om du treng det. Er det akutt, sei at du treng nødhjelp. Alt du søkjer om, skal du få svar på i eit skriftleg vedtak med grunngjeving. Eit avslag kan ikkje berre givast munnleg.',
      en: 'Contact the NAV office. You can apply orally or in writing, but in writing is safest. The office cannot refuse to take your application, and must help you with the form if you need it. If it is urgent, say that you need emergency help. Everything you apply for must be answered in a written decision with reasons. A refusal cannot be given orally only.',
    },
  },
  SPECIAL_CASES: {
    name: {
      nb: 'Økonomisk hjelp i særlige tilfeller',
      nn: 'Økonomisk hjelp i særlege tilfelle',
      en: 'Financial help in special cases',
    },
    summary: {
      nb: 'NAV kan hjelpe med en utgift i en vanskelig tid, selv om du ikke har rett til vanlig sosialhjelp.',
      nn: 'NAV kan hjelpe med ei utgift i ei vanskeleg tid, sjølv om du ikkje har rett til vanleg sosialhjelp.',
      en: 'NAV can help with an expense in a difficult time, even if you have no right to ordinary social assistance.',
    },
    howToApply: {
      nb: 'Kontakt NAV-kontoret. Du kan søke muntlig eller skriftlig, men det er tryggest å søke skriftlig. Kontoret kan ikke nekte deg å søke, og skal hjelpe deg med skjemaet hvis du trenger det.',
      nn: 'Kontakt NAV-kontoret. Du kan søkje munnleg eller skriftleg, men det er tryggast å søkje skriftleg. Kontoret kan ikkje nekte deg å søkje, og skal hjelpe deg med skjemaet om du treng det.',
      en: 'Contact the NAV office. You can apply orally or in writing, but in writing is safest. The office cannot refuse to take your application, and must help you with the form if you need it.',
    },
  },
  TEMPORARY_HOUSING: {
    name: { nb: 'Midlertidig botilbud', nn: 'Mellombels butilbod', en: 'Temporary housing' },
    summary: {
      nb: 'Har du ikke et sted å sove, skal kommunen finne et midlertidig sted til deg.',
      nn: 'Har du ikkje ein stad å sove, skal kommunen finne ein mellombels stad til deg.',
      en: 'If you have nowhere to sleep, the municipality must find a temporary place for you.',
    },
    howToApply: {
      nb: 'Kontakt NAV-kontoret med én gang, og si at du mangler et sted å sove. Er kontoret stengt, prøv telefonen for akutte saker hvis kontoret har en, kommunens vakttelefon; vet du ikke nummeret, spør legevakten på 116 117. Er det fare for liv eller helse, ring 112 eller 113.',
      nn: 'Kontakt NAV-kontoret med ein gong, og sei at du manglar ein stad å sove. Er kontoret stengt, prøv telefonen for akutte saker om kontoret har ein, vakttelefonen til kommunen; veit du ikkje nummeret, spør legevakta på 116 117. Er det fare for liv eller helse, ring 112 eller 113.',
      en: 'Contact the NAV office at once and say that you have nowhere to sleep. If the office is closed, try its line for urgent cases if it has one, the municipality’s on-call number; if you do not know it, ask the emergency doctor at 116 117. If life or health is in danger, call 112 or 113.',
    },
  },
  INDIVIDUAL_PLAN: {
    name: { nb: 'Individuell plan', nn: 'Individuell plan', en: 'Individual plan' },
    summary: {
      nb: 'Trenger du flere tjenester over lang tid, har du rett til en plan som får dem til å henge sammen.',
      nn: 'Treng du fleire tenester over lang tid, har du rett til ein plan som får dei til å henge saman.',
      en: 'If you need several services for a long time, you have a right to a plan that makes them work together.',
    },
    howToApply: {
      nb: 'Si til NAV-kontoret eller til helse- og omsorgstjenesten i kommunen at du vil ha individuell plan. Det er nok å si det til én av dem.',
      nn: 'Sei til NAV-kontoret eller til helse- og omsorgstenesta i kommunen at du vil ha individuell plan. Det er nok å seie det til éin av dei.',
      en: 'Tell the NAV office or the municipality’s health and care services that you want an individual plan. It is enough to tell one of them.',
    },
  },
  QUALIFICATION_PROGRAMME: {
    name: { nb: 'Kvalifiseringsprogrammet', nn: 'Kvalifiseringsprogrammet', en: 'Qualification programme' },
    summary: {
      nb: 'Et program på full tid, med fast stønad og tett oppfølging, for deg som vil nærmere arbeid.',
      nn: 'Eit program på full tid, med fast stønad og tett oppfølging, for deg som vil nærare arbeid.',
      en: 'A full-time programme with a fixed benefit and close follow-up, for those who want to come closer to work.',
    },
    howToApply: {
      nb: 'Snakk med NAV-kontoret og si at du vil søke om kvalifiseringsprogrammet. Dere går gjennom arbeidsevnen din og lager et forslag til program.',
      nn: 'Snakk med NAV-kontoret og sei at du vil søkje om kvalifiseringsprogrammet. De går gjennom arbeidsevna di og lagar eit forslag til program.',
      en: 'Talk to the NAV office and say that you want to apply for the qualification programme. Together you look at your ability to work and make a proposal for a programme.',
    },
  },
  CRISIS_CENTRE: {
    name: { nb: 'Krisesenter', nn: 'Krisesenter', en: 'Crisis centre (shelter)' },
    summary: {
      nb: 'Er du utsatt for vold eller trusler fra noen nær deg, kan du få gratis og trygg hjelp hele døgnet.',
      nn: 'Er du utsett for vald eller truslar frå nokon nær deg, kan du få gratis og trygg hjelp heile døgnet.',
      en: 'If somebody close to you is violent or threatens you, you can get safe help free of charge, day and night.',
    },
    howToApply: {
      nb: 'Ring krisesenteret, når som helst. Er det akutt fare, ring politiet på 112.',
      nn: 'Ring krisesenteret, når som helst. Er det akutt fare, ring politiet på 112.',
      en: 'Call the crisis centre at any time. If there is danger now, call the police on 112.',
    },
  },
  PERSONAL_ASSISTANCE: {
    name: {
      nb: 'Personlig assistanse og praktisk hjelp',
      nn: 'Personleg assistanse og praktisk hjelp',
      en: 'Personal assistance and practical help',
    },
    summary: {
      nb: 'Klarer du ikke hverdagen alene, kan kommunen gi deg hjelp til stell, husarbeid og det å komme deg ut.',
      nn: 'Klarer du ikkje kvardagen åleine, kan kommunen gi deg hjelp til stell, husarbeid og det å kome deg ut.',
      en: 'If you cannot manage everyday life alone, the municipality can help with care, housework and getting out.',
    },
    howToApply: {
      nb: 'Søk hos helse- og omsorgstjenesten i kommunen, ikke hos NAV. Kommunen har gjerne et eget kontor som tar imot søknader.',
      nn: 'Søk hos helse- og omsorgstenesta i kommunen, ikkje hos NAV. Kommunen har gjerne eit eige kontor som tek imot søknader.',
      en: 'Apply to the municipality’s health and care services, not to NAV. The municipality often has an office of its own that takes applications.',
    },
  },
  SUPPORT_CONTACT: {
    name: { nb: 'Støttekontakt', nn: 'Støttekontakt', en: 'Support contact' },
    summary: {
      nb: 'En støttekontakt hjelper deg med å få en mer innholdsrik fritid sammen med andre.',
      nn: 'Ein støttekontakt hjelper deg med å få ei meir innhaldsrik fritid saman med andre.',
      en: 'A support contact helps you to a fuller leisure time together with others.',
    },
    howToApply: {
      nb: 'Søk hos helse- og omsorgstjenesten i kommunen, ikke hos NAV.',
      nn: 'Søk hos helse- og omsorgstenesta i kommunen, ikkje hos NAV.',
      en: 'Apply to the municipality’s health and care services, not to NAV.',
    },
  },
  NURSING_HOME: {
    name: {
      nb: 'Sykehjem og plass i institusjon',
      nn: 'Sjukeheim og plass i institusjon',
      en: 'Nursing home and residential care',
    },
    summary: {
      nb: 'Trenger du omsorg hele døgnet, kan kommunen gi deg plass på sykehjem eller i bolig med døgntjenester.',
      nn: 'Treng du omsorg heile døgnet, kan kommunen gi deg plass på sjukeheim eller i bustad med døgntenester.',
      en: 'If you need care day and night, the municipality can give you a place in a nursing home or in housing with round-the-clock services.',
    },
    howToApply: {
      nb: 'Søk hos helse- og omsorgstjenesten i kommunen. Pårørende, fastlegen eller sykehuset kan hjelpe deg med søknaden.',
      nn: 'Søk hos helse- og omsorgstenesta i kommunen. Pårørande, fastlegen eller sjukehuset kan hjelpe deg med søknaden.',
      en: 'Apply to the municipality’s health and care services. Relatives, your doctor or the hospital can help you apply.',
    },
  },
  RESPITE_CARE: {
    name: { nb: 'Avlastning for pårørende', nn: 'Avlasting for pårørande', en: 'Respite for carers' },
    summary: {
      nb: 'Har du særlig tung omsorg for noen, kan du få avlastning slik at du får fri og hvile.',
      nn: 'Har du særleg tung omsorg for nokon, kan du få avlasting slik at du får fri og kvile.',
      en: 'If you carry a heavy burden of care for somebody, you can get respite so that you have time off and rest.',
    },
    howToApply: {
      nb: 'Søk hos helse- og omsorgstjenesten i kommunen, ikke hos NAV.',
      nn: 'Søk hos helse- og omsorgstenesta i kommunen, ikkje hos NAV.',
      en: 'Apply to the municipality’s health and care services, not to NAV.',
    },
  },
};
