import type { Texts } from '../languages/language.ts';
import type { Doubt, OfficeAnswer } from './offices-for.ts';

const NATIONAL_LINE = '55 55 33 33';

type Parts = Pick<OfficeAnswer, 'name' | 'matchedOn'> & {
  readonly municipality: string;
  readonly office: string;
};

/** Why an office is in an answer, and what a person does where it is not certain. */
export function explainOffice({ doubt, office, municipality, ...answer }: OfficeAnswer): Texts {
  const parts = { ...answer, municipality: municipality?.name ?? '', office: office?.name ?? '' };
  return doubt === null ? certain(parts) : DOUBTS[doubt](parts);
}

function certain({ name, matchedOn, municipality, office }: Parts): Texts {
  if (matchedOn === 'OFFICE') {
    return {
      nb: `${office} er kontoret du søkte etter.`,
      nn: `${office} er kontoret du søkte etter.`,
      en: `${office} is the office that you searched for.`,
    };
  }
  if (matchedOn === 'FORMER_NUMBER') {
    return {
      nb: `«${name}» er nå ${municipality} kommune. ${office} er Nav-kontoret der.`,
      nn: `«${name}» er no ${municipality} kommune. ${office} er Nav-kontoret der.`,
      en: `“${name}” is now the municipality of ${municipality}. Its NAV office is ${office}.`,
    };
  }
  return {
    nb: `${office} er Nav-kontoret for ${placeNb(name, matchedOn)}.`,
    nn: `${office} er Nav-kontoret for ${placeNb(name, matchedOn)}.`,
    en: `${office} is the NAV office for ${matchedOn === 'POSTAL_CODE' ? `postal code ${name}` : name}.`,
  };
}

const placeNb = (name: string, matchedOn: OfficeAnswer['matchedOn']) =>
  matchedOn === 'POSTAL_CODE' ? `postnummer ${name}` : name;

const DOUBTS: Readonly<Record<Doubt, (parts: Parts) => Texts>> = {
  NEAR_BORDER: ({ name, office }) => ({
    nb: `Du er nær en grense eller kysten. ${office} er Nav-kontoret for ${name}: velg det stedet der du bor, eller ring Nav på ${NATIONAL_LINE}.`,
    nn: `Du er nær ei grense eller kysten. ${office} er Nav-kontoret for ${name}: vel den staden der du bur, eller ring Nav på ${NATIONAL_LINE}.`,
    en: `You are near a border or the coast. ${office} is the NAV office for ${name}: choose the place where you live, or call NAV on ${NATIONAL_LINE}.`,
  }),
  DISTRICTS: ({ municipality, office }) => ({
    nb: `I ${municipality} har bydelene hvert sitt Nav-kontor, og ${office} er ett av dem. Søk på bydelen, eller ring Nav på ${NATIONAL_LINE}.`,
    nn: `I ${municipality} har bydelane kvart sitt Nav-kontor, og ${office} er eitt av dei. Søk på bydelen, eller ring Nav på ${NATIONAL_LINE}.`,
    en: `In ${municipality} each city district has its NAV office, and ${office} is one of them. Search for your district, or call NAV on ${NATIONAL_LINE}.`,
  }),
  SEVERAL_PLACES: ({ name, municipality, office }) => ({
    nb: `Flere steder kan være ment med «${name}». ${office} er kontoret for ${municipality || name}: velg det stedet der du bor.`,
    nn: `Fleire stader kan vere meinte med «${name}». ${office} er kontoret for ${municipality || name}: vel den staden der du bur.`,
    en: `“${name}” can mean several places. ${office} is the office for ${municipality || name}: choose the place where you live.`,
  }),
  NOT_WHOLE: ({ name, municipality, office }) => ({
    nb: `${office} er kontoret for ${municipality || name}, hvis det er «${name}» du mener.`,
    nn: `${office} er kontoret for ${municipality || name}, om det er «${name}» du meiner.`,
    en: `${office} is the office for ${municipality || name}, if you mean “${name}”.`,
  }),
  SLIP: ({ name, municipality, office }) => ({
    nb: `Vi fant ikke det du skrev. Mente du «${name}»? Da er ${office} kontoret${municipality === '' ? '' : ` (${municipality})`}.`,
    nn: `Vi fann ikkje det du skreiv. Meinte du «${name}»? Då er ${office} kontoret${municipality === '' ? '' : ` (${municipality})`}.`,
    en: `We did not find what you wrote. Did you mean “${name}”? Then ${office} is the office${municipality === '' ? '' : ` (${municipality})`}.`,
  }),
  NO_OFFICE: ({ municipality }) => ({
    nb: `Vi vet ikke hvilket Nav-kontor ${municipality} har. Ring Nav på ${NATIONAL_LINE}.`,
    nn: `Vi veit ikkje kva Nav-kontor ${municipality} har. Ring Nav på ${NATIONAL_LINE}.`,
    en: `We do not know which NAV office ${municipality} has. Call NAV on ${NATIONAL_LINE}.`,
  }),
  NO_MUNICIPALITY: ({ name }) => ({
    nb: `«${name}» ligger ikke i noen kommune. Ring Nav på ${NATIONAL_LINE}.`,
    nn: `«${name}» ligg ikkje i nokon kommune. Ring Nav på ${NATIONAL_LINE}.`,
    en: `“${name}” is in no municipality. Call NAV on ${NATIONAL_LINE}.`,
  }),
};

/** Next step for a point that lies in no municipality. */
export const NOWHERE: Texts = {
  nb: `Stedet ligger ikke i noen norsk kommune: til havs, på Svalbard eller i utlandet. Skriv hvor du bor, eller ring Nav på ${NATIONAL_LINE} (fra utlandet +47 ${NATIONAL_LINE}). Er du i fare, ring 112; til sjøs 120.`,
  nn: `Staden ligg ikkje i nokon norsk kommune: til havs, på Svalbard eller i utlandet. Skriv kvar du bur, eller ring Nav på ${NATIONAL_LINE} (frå utlandet +47 ${NATIONAL_LINE}). Er du i fare, ring 112; til sjøs 120.`,
  en: `The place is in no Norwegian municipality: at sea, on Svalbard or abroad. Write where you live, or call NAV on ${NATIONAL_LINE} (from abroad +47 ${NATIONAL_LINE}). If you are in danger, call 112; at sea 120.`,
};

/** Next step where no municipality or office meets all conditions. */
export const NOTHING_FITS: Texts = {
  nb: `Ingen passer med alt du har valgt; kontorer vi ikke vet åpningstiden til, er ikke med når du spør hvem som har åpent. Ta bort et valg, eller ring Nav på ${NATIONAL_LINE}.`,
  nn: `Ingen passar med alt du har valt; kontor vi ikkje veit opningstida til, er ikkje med når du spør kven som har ope. Ta bort eit val, eller ring Nav på ${NATIONAL_LINE}.`,
  en: `None meets all that you chose; offices whose hours we do not know are left out when you ask who is open. Leave out a choice, or call NAV on ${NATIONAL_LINE}.`,
};

/** Next step where nothing was found. */
export const NOTHING_FOUND: Texts = {
  nb: `Vi fant ikke stedet. Skriv postnummeret (fire siffer), kommunen, stedet eller bydelen, eller ring Nav på ${NATIONAL_LINE}.`,
  nn: `Vi fann ikkje staden. Skriv postnummeret (fire siffer), kommunen, staden eller bydelen, eller ring Nav på ${NATIONAL_LINE}.`,
  en: `We did not find the place. Write the postal code (four digits), the municipality, the place or the city district, or call NAV on ${NATIONAL_LINE}.`,
};
