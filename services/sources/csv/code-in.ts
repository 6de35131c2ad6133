import { z } from 'zod';

/** The same word in another form, in nynorsk or as it stands on a door, by the template's own. */
const OTHER_FORMS: Readonly<Record<string, readonly string[]>> = {
  åpent: ['åpen', 'ope', 'open', 'opent'],
  stengt: ['stengd', 'lukket', 'lukka', 'lukt'],
  'etter avtale': ['kun etter avtale', 'berre etter avtale', 'bare etter avtale'],
  'uten avtale': ['utan avtale', 'drop-in', 'dropin', 'drop in'],
  'levere søknad': ['levere søknader', 'levere søknadar'],
  gjeldsrådgiver: ['gjeldsrådgjevar'],
  fagansvarlig: ['fagansvarleg'],
  leder: ['leiar'],
  annet: ['anna'],
};

/** A word of a template as the platform's code; capitals and spaces around it mean nothing. */
export function codeIn<Code extends string>(codes: Readonly<Record<string, Code>>) {
  return z.unknown().transform((value, context): Code => {
    const word = typeof value === 'string' ? value.trim().normalize('NFC').toLocaleLowerCase('nb') : '';
    const own = Object.keys(codes).find((name) => name === word || OTHER_FORMS[name]?.includes(word));
    if (own !== undefined) return codes[own] as Code;
    context.addIssue({ code: 'custom', message: word === '' ? 'MISSING' : 'WRONG_VALUE' });
    return z.NEVER;
  });
}
