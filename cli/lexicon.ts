import { Argument, Command, InvalidArgumentError } from 'commander';
import { readConfig } from '../config.ts';
import type { Sql } from '../db/client.ts';
import { LEXICON_LANGUAGES, TERM_KINDS, type TermKind } from '../services/search/lexicon.ts';
import { withOwnDatabase } from './import-connectors/open-database.ts';
import { listTerms, putTerm, removeTerm } from './lexicon/edit-lexicon.ts';
import { Ended, runCommand } from './statistics-command.ts';

/** `npm run lexicon`: the words that people type, and what they stand for in a search. */
const kind = () => new Argument('<kind>', 'what the word does').choices(TERM_KINDS);
const program = new Command('lexicon')
  .description('The words that people type, and what they stand for. All servers search by a change within a second.')
  .showHelpAfterError()
  .addHelpText(
    'after',
    `
Kinds: SERVICE points at a service (target: its code), SYNONYM means another word (target: that word), AGENCY is another
body’s matter (target: its id), DANGER brings help lines (target: their purpose), ACT names an act (target: its title),
STOP asks for nothing, HARMLESS is a phrase in which a word of danger means something else (weight 10: whatever else is said,
1: as the whole text, else: where it speaks of no person), PERSON is such a person (no targets). Any other phrase is met where all of its
words are, in any order. GROUP puts a word into a group (target: its name), whose words stand for each other in a sentence of DANGER and
in a HARMLESS phrase: <group> is any of its words, a/b either word, * up to three words, $ the end of the text, a comma the end of a
clause, !a a word that must not follow.

Examples:
  npm run lexicon -- list husleie
  npm run lexicon -- put SERVICE dialect "peng te mat" FINANCIAL_ASSISTANCE --weight 10
  npm run lexicon -- put GROUP dialect brorsan doer
  npm run lexicon -- put DANGER nb '<doer> * <pursues> etter <me>' VIOLENCE
  npm run lexicon -- remove SERVICE dialect "peng te mat"`,
  );

program
  .command('list')
  .description('prints every word that contains these letters, with what it stands for')
  .argument('<letters>')
  .action((letters: string) =>
    runCommand(() =>
      inDatabase(async (sql) => {
        for (const row of await listTerms(sql, letters)) {
          console.log([row.kind, row.language, row.term, row.target ?? '', row.weight].join('\t'));
        }
      }),
    ),
  );
program
  .command('put')
  .description('adds a word, or gives it another weight')
  .addArgument(kind())
  .addArgument(new Argument('<language>', 'ISO 639-1, or dialect').choices(LEXICON_LANGUAGES))
  .argument('<term>', 'a word or phrase')
  .argument('[target]', 'what it stands for')
  .option('--weight <weight>', '1 (a hint) to 10 (it can mean nothing else)', readWeight, 10)
  .action((of: TermKind, language: string, term: string, target: string | undefined, { weight }: { weight: number }) =>
    runCommand(() =>
      inDatabase(async (sql) => {
        const problem = await putTerm(sql, { kind: of, language, term, target: target ?? null, weight });
        if (problem === null) return;
        console.error(problem);
        throw new Ended(1);
      }),
    ),
  );
program
  .command('remove')
  .description('removes a word of a kind and a language, whatever it stands for')
  .addArgument(kind())
  .argument('<language>')
  .argument('<term>')
  .action((of: TermKind, language: string, term: string) =>
    runCommand(() =>
      inDatabase(async (sql) => {
        if ((await removeTerm(sql, of, language, term)) > 0) return;
        console.error('there is no such word');
        throw new Ended(1);
      }),
    ),
  );

function readWeight(value: string): number {
  const weight = Number(value);
  if (Number.isInteger(weight) && weight >= 1 && weight <= 10) return weight;
  throw new InvalidArgumentError('a whole number from 1 to 10');
}

function inDatabase<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
  return withOwnDatabase(readConfig(process.env), work);
}

program.parse();
