import type { Texts } from '../languages/language.ts';
import type { Doubt, OfficeAnswer } from './offices-for.ts';

const NATIONAL_LINE = '55 55 33 33';

type Parts = Pick<OfficeAnswer, 'name' | 'matchedOn' | 'isOneOfSeveral'> & {
  readonly municipality: string;
  readonly office: string;
};

/**
 * Why an office is in an answer, and what a person does where it is not certain. What holds for other answers too is a sentence of its
 * own: a list can say it once.
 */
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

function officeOf({ name, municipality, office, isOneOfSeveral }: Parts): Texts {
  const place = municipality || name;
  return isOneOfSeveral
    ? {
        nb: `${office} er ett av Nav-kontorene i ${place}.`,
        nn: `${office} er eitt av Nav-kontora i ${place}.`,
        en: `${office} is one of the NAV offices in ${place}.`,
      }
    : {
        nb: `${office} er kontoret for ${place}.`,
        nn: `${office} er kontoret for ${place}.`,
        en: `${office} is the office for ${place}.`,
      };
}

const DOUBTS: Readonly<Record<Doubt, (parts: Parts) => Texts>> = {
  NEAR_BORDER: ({ name, office }) => ({
    nb: `Du er nær en grense eller kysten. ${office} er Nav-kontoret for ${name}. Velg det stedet der du bor, eller ring Nav på ${NATIONAL_LINE}.`,
    nn: `Du er nær ei grense eller kysten. ${office} er Nav-kontoret for ${name}. Vel den staden der du bur, eller ring Nav på ${NATIONAL_LINE}.`,
    en: `You are near a border or the coast. ${office} is the NAV office for ${name}. Choose the place where you live, or call NAV on ${NATIONAL_LINE}.`,
  }),
  DISTRICTS: ({ municipality, office }) => ({
    nb: `Bydelene i ${municipality} har hvert sitt Nav-kontor. ${office} er ett av dem. Søk på bydelen, eller ring Nav på ${NATIONAL_LINE}.`,
    nn: `Bydelane i ${municipality} har kvart sitt Nav-kontor. ${office} er eitt av dei. Søk på bydelen, eller ring Nav på ${NATIONAL_LINE}.`,
    en: `Each city district of ${municipality} has its NAV office. ${office} is one of them. Search for your district, or call NAV on ${NATIONAL_LINE}.`,
  }),
  SEVERAL_PLACES: (parts) => ({
    nb: `Flere steder kan være ment med «${parts.name}». ${officeOf(parts).nb} Velg det stedet der du bor.`,
    nn: `Fleire stader kan vere meinte med «${parts.name}». ${officeOf(parts).nn} Vel den staden der du bur.`,
    en: `“${parts.name}” can mean several places. ${officeOf(parts).en} Choose the place where you live.`,
  }),
  NOT_WHOLE: (parts) => ({
    nb: `Mener du «${parts.name}»? ${officeOf(parts).nb}`,
    nn: `Meiner du «${parts.name}»? ${officeOf(parts).nn}`,
    en: `Do you mean “${parts.name}”? ${officeOf(parts).en}`,
  }),
  SLIP: (parts) => ({
    nb: `Vi fant ikke det du skrev. Mener du «${parts.name}»? ${officeOf(parts).nb}`,
    nn: `Vi fann ikkje det du skreiv. Meiner du «${parts.name}»? ${officeOf(parts).nn}`,
    en: `We did not find what you wrote. Do you mean “${parts.name}”? ${officeOf(parts).en}`,
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
