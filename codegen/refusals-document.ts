import { CASE_RULES_NORWEGIAN } from '../services/case-intake/case-rules-norwegian.ts';
import { nb } from '../services/directory-writes/norwegian/nb.ts';
import { type RuleName, ruleText } from '../services/sources/parsing/rules.ts';
import {
  CONNECTOR_REFUSALS,
  type DeliveryRefusals,
  FORMAT_REFUSALS,
  NATIONAL_REFUSALS,
  TEMPLATE_REFUSALS,
  UPLOADED_TEMPLATES,
} from '../services/sources/refusals/delivery-refusals.ts';
import { IMPORT_RULES } from '../services/sources/refusals/import-rules.ts';
import { row, table } from './markdown.ts';

const FORMAT_TITLES: Readonly<Record<keyof typeof FORMAT_REFUSALS, string>> = {
  CSV: 'CSV',
  XLSX: 'Excel-arbeidsbok (.xlsx)',
  JSON: 'JSON',
  TSV: 'Tabulatordelt tekst',
};

const rulesTable = (rules: readonly RuleName[]) =>
  table(
    ['regel', 'hva som er galt, og hva du gjør'],
    [...new Set(rules)].toSorted().map((rule) => row(`\`${rule}\``, ruleText(rule))),
  );

const textsTable = (texts: Readonly<Record<string, string>>) =>
  table(
    ['regel', 'hva som er galt, og hva du gjør'],
    Object.entries(texts).map(([rule, text]) => row(`\`${rule}\``, text)),
  );

function section(name: string, { title, formats, rules, rest }: DeliveryRefusals): string {
  const read = formats.map((format) => FORMAT_TITLES[format]).join(' eller ');
  const own = rules.length === 0 ? '' : `\n\n${rulesTable(rules)}`;
  return `### ${name}: ${title}\n\n${read}. ${rest}${own}`;
}

const templateSection = ([name, refusals]: [string, DeliveryRefusals]) =>
  section(UPLOADED_TEMPLATES.has(name) ? `\`csv-${name}\` og \`POST /imports/${name}\`` : `\`csv-${name}\``, refusals);

/** Writes why deliveries are refused, for the people who send them (nb). */
export function refusalsDocument(written: string): string {
  return `${written}
# Hva leveranser avvises for

For dem som sender data: hva hver import og hvert filformat avviser, og hva du gjør. [Importene](imports.md) sier hva som leses og
hvordan. Svaret på en leveranse har regelens navn, rad, linje og felt. Verdien vises aldri.

## Enhver leveranse

Det er kommandoen, kilden eller størrelsen som er i veien, ikke innholdet.

${textsTable(IMPORT_RULES)}

## Filformatene

Hele filen avvises, og ingenting endres.

${Object.entries(FORMAT_REFUSALS)
  .map(([format, rules]) => `### ${FORMAT_TITLES[format as keyof typeof FORMAT_REFUSALS]}\n\n${rulesTable(rules)}`)
  .join('\n\n')}

## Maler som kommuner fyller ut

${Object.entries(TEMPLATE_REFUSALS).map(templateSection).join('\n\n')}

### Når radene lagres: \`POST /imports\` og mutasjonene

Radene skrives som om de var sendt til \`savePhones\` og de andre. Da kan også dette avvises:

${textsTable(nb)}

## Lister for hele landet

${Object.entries(NATIONAL_REFUSALS)
  .map(([name, refusals]) => section(`\`${name}\``, refusals))
  .join('\n\n')}

## Registre og andre kilder

${Object.entries(CONNECTOR_REFUSALS)
  .map(([name, refusals]) => section(`\`${name}\``, refusals))
  .join('\n\n')}

## Saker til statistikken: \`case-events\` og \`submitCaseEvents\`

NDJSON, eller CSV i UTF-8. Er noe galt, tas ingenting inn, med mindre de gode radene er bedt om (\`--keep-good-rows\`).

${textsTable(CASE_RULES_NORWEGIAN)}
`;
}
