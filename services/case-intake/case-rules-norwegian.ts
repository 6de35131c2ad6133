import type { CaseRule } from './case-problem.ts';

/** The same rules for the person who has to mend the file (nb): what is wrong, and what to do. */
export const CASE_RULES_NORWEGIAN: Readonly<Record<CaseRule, string>> = {
  'national-id': 'Feltet ser ut som et fødselsnummer. Bruk et pseudonym.',
  email: 'Feltet ser ut som en e-postadresse. Bruk et pseudonym.',
  'free-text': 'Feltet har et navn eller en tekst. Bare pseudonymer, koder, datoer og tall tas imot.',
  'id-form':
    'Et pseudonym har 4 til 64 tegn: bokstaver uten æ, ø og å, sifre og . _ : eller -, og minst ett siffer. Lag det på nytt.',
  required: 'Feltet mangler. Fyll det ut.',
  type: 'Verdien er av en annen type enn kolonnen har. Se kolonnene i hjelpeteksten.',
  'unknown-column':
    'Kolonnen finnes ikke for saker. Ta den bort; den vises med plassen sin, for den kan inneholde hva som helst.',
  'unknown-code': 'Koden finnes ikke i listen. Bruk en av kodene kolonnen har.',
  'date-form': 'Skriv datoen som 2026-12-01; dagen må finnes.',
  'date-range': 'Dagen er før 2010 eller etter i dag. Rett året.',
  'date-order': 'Dagen er før det som kommer først i saken. Rett en av dem.',
  'birth-year': 'Skriv fødselsåret med fire sifre, fra 1900 til i år.',
  'true-or-false': 'Skriv true eller false.',
  'outcome-without-decision': 'Utfallet mangler dagen det ble vedtatt. Oppgi den.',
  'decision-without-outcome': 'Vedtaket mangler utfall. Oppgi det.',
  'complaint-without-decision': 'Klagen mangler vedtaket den gjelder. Oppgi dagen det ble vedtatt.',
  'instance-order':
    'Steget før mangler. Klagen går først til kommunen (FORWARDED) og så til statsforvalteren. Oppgi dem i rekkefølge.',
  'replaces-itself': 'Saken oppgir seg selv som den den erstatter. Oppgi den andre saken, eller ingen.',
  'replaces-not-set-aside': 'Saken erstatter en sak i filen som ikke ble opphevet. Rett den ene.',
  'duplicate-case': 'Saken står tidligere i filen. Behold den ene raden.',
  'column-count': 'Raden har flere eller færre felt enn overskriften. Se etter skilletegn i teksten.',
  'json-syntax': 'Linjen er ikke ett JSON-objekt. Skriv ett objekt på hver linje.',
  'csv-syntax': 'Anførselstegn eller skilletegn går ikke opp; ingenting etter linjen er lest. Rett den.',
  encoding: 'Filen er ikke UTF-8. I Excel: lagre som «CSV UTF-8».',
  'header-missing': 'Første linje må ha navnene på kolonnene. Legg den til.',
  'header-repeated': 'Kolonnen står to ganger i overskriften. Ta bort den ene.',
};
