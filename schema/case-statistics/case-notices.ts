import { dayInEnglish, dayInWords } from '../../services/calendar/day-in-words.ts';
import { in3, type Texts } from '../../services/languages/language.ts';
import { periodLabel } from './period-labels.ts';

/** The first notice beside figures from synthetic cases. */
export const MADE_UP = in3(
  'Tallene er oppdiktede eksempler for utvikling og prøving. De handler ikke om noen.',
  'Tala er oppdikta døme for utvikling og prøving. Dei handlar ikkje om nokon.',
  'The figures are made-up examples for development and trials. They are about nobody.',
);
const UNIT = in3(
  'Enheten er saker, ikke personer. Personer som har reservert seg mot statistikk, er ikke med.',
  'Eininga er saker, ikkje personar. Personar som har reservert seg mot statistikk, er ikkje med.',
  'The unit is cases, not persons. People who asked to be left out of statistics are not in them.',
);
const PERSON_YEARS = in3(
  'Enheten er personer i ett år i én kommune. Tallene kan ikke legges sammen over kommuner eller år: den som har fått hjelp i to kommuner, telles to ganger. Personer som har reservert seg mot statistikk, er ikke med.',
  'Eininga er personar i eitt år i éin kommune. Tala kan ikkje leggjast saman over kommunar eller år: den som har fått hjelp i to kommunar, blir tald to gonger. Personar som har reservert seg mot statistikk, er ikkje med.',
  'The unit is persons in one year in one municipality. The figures cannot be added up over municipalities or years: who had help in two municipalities is counted twice. People who asked to be left out of statistics are not in them.',
);
const UNRELEASED = in3('Ingen tall er frigitt ennå.', 'Ingen tal er frigitt enno.', 'No figures are released yet.');

function roundedTo(weight: number, what: Texts): Texts {
  return in3(
    `Antall er gitt i multipler av ${weight} med et intervall for det sanne tallet. Mangler tallet, betyr det ikke at det ikke finnes ${what.nb}.`,
    `Talet er gitt i multiplar av ${weight} med eit intervall for det sanne talet. Manglar talet, tyder det ikkje at det ikkje finst ${what.nn}.`,
    `Numbers are multiples of ${weight} with an interval for the true number. Where there is no number, it does not mean that there are no ${what.en}.`,
  );
}

const CASES = in3('saker', 'saker', 'cases');
const PERSONS = in3('personer', 'personar', 'persons');

/** Notices that a reader needs beside figures of cases, the most important first. */
export function caseNotices(weight: number, released: boolean, synthetic: boolean): readonly Texts[] {
  return [...warnings(released, synthetic), roundedTo(weight, CASES), UNIT];
}

/** The same beside figures of persons. */
export function recipientNotices(weight: number, released: boolean, synthetic: boolean): readonly Texts[] {
  return [...warnings(released, synthetic), roundedTo(weight, PERSONS), PERSON_YEARS];
}

function warnings(released: boolean, synthetic: boolean): readonly Texts[] {
  return [...(synthetic ? [MADE_UP] : []), ...(released ? [] : [UNRELEASED])];
}

/** Says that figures of a period are not as first published. */
export function revisedNotice(on: string): Texts {
  const day = dayInWords(on);
  return in3(
    `Tallene for perioden ble sist revidert ${day}: saker som kom sent, er trukket eller er rettet, er regnet inn. Slik de sto før, hentes de med \`release\`.`,
    `Tala for perioden vart sist reviderte ${day}: saker som kom seint, er trekte eller er retta, er rekna inn. Slik dei stod før, blir dei henta med \`release\`.`,
    `Figures of the period were last revised on ${dayInEnglish(on)}: cases that came late, were withdrawn or corrected are counted in. As they stood before, they are asked for with \`release\`.`,
  );
}

/** Said beside a January or a February by service. */
export const FIRST_MONTHS_NOTICE = in3(
  'Årets to første måneder er mindre nøyaktige for hver tjeneste: tjenester med få saker vises ofte en måned sent, til vern av den enkelte. Intervallet tar høyde for det; tall for kvartal og år er nærmere.',
  'Dei to første månadene i året er mindre nøyaktige for kvar teneste: tenester med få saker blir ofte viste ein månad seint, til vern av den einskilde. Intervallet tek høgd for det; tal for kvartal og år er nærare.',
  'The first two months of a year are less exact by service: services with few cases are often shown a month late, to protect each person. The interval allows for it; figures of quarters and years are closer.',
);

/** Says that the outcome of some cases is not published yet. */
export function withheldNotice(share: number): Texts {
  const isLittle = share < 0.01;
  const percent = Math.round(100 * share);
  return in3(
    `For ${isLittle ? 'under 1' : `om lag ${percent}`} prosent av sakene holdes utfall, klage og behandlingstid tilbake til gruppen er stor nok. De er med i antallet.`,
    `For ${isLittle ? 'under 1' : `om lag ${percent}`} prosent av sakene blir utfall, klage og behandlingstid haldne tilbake til gruppa er stor nok. Dei er med i talet.`,
    `Of ${isLittle ? 'less than 1' : `about ${percent}`} per cent of the cases, how they ended, complaints and handling time are withheld until their group is large enough. They are in the count.`,
  );
}

/** Describes a revision. */
export function revisionMessage(on: string, from: string, to: string): Texts {
  const period = periodLabel(`${from}/${to}`);
  const day = dayInWords(on);
  return in3(
    `${day} ble tallene for ${period.nb} revidert for alle kommuner: saker som kom sent, er trukket eller er rettet, er regnet inn.`,
    `${day} vart tala for ${period.nn} reviderte for alle kommunar: saker som kom seint, er trekte eller er retta, er rekna inn.`,
    `On ${dayInEnglish(on)} figures of ${period.en} were revised for all municipalities: cases that came late, were withdrawn or corrected are counted in.`,
  );
}
