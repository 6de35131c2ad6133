import type { Command } from 'commander';

const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': 'Bruk:',
  'Arguments:': 'Argumenter:',
  'Options:': 'Valg:',
  'Commands:': 'Kommandoer:',
};

/** The library's messages about a command line, and the same in Norwegian. Any other message stays in English. */
const MESSAGES: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.*)'/m, "feil: ukjent valg '$1'"],
  [/^error: unknown command '(.*)'/m, "feil: ukjent kommando '$1'"],
  [/^error: missing required argument '(.*)'/m, "feil: argumentet '$1' mangler"],
  [/^error: required option '(.*)' not specified/m, "feil: valget '$1' må oppgis"],
  [/^error: option '(.*?)' argument missing/m, "feil: valget '$1' mangler en verdi"],
  [/^error: option '(.*?)' argument '(.*?)' is invalid\./m, "feil: valget '$1' kan ikke ha verdien '$2'."],
  [
    /^error: command-argument value '(.*?)' is invalid for argument '(.*?)'\./m,
    "feil: argumentet '$2' kan ikke ha verdien '$1'.",
  ],
  [
    /^error: too many arguments(?: for '(.*?)')?\. Expected (\d+) arguments? but got (\d+)\./m,
    'feil: for mange argumenter; $2 trengs, og $3 er oppgitt.',
  ],
  [/ cannot be used with option /, ' kan ikke brukes sammen med valget '],
  [/Allowed choices are /, 'Velg en av: '],
  [/\(Did you mean one of (.*)\?\)/, '(Mente du en av $1?)'],
  [/\(Did you mean (.*)\?\)/, '(Mente du $1?)'],
];

/** Words of the usage line and of a choice. */
const inHelp = (text: string) =>
  text
    .replace('[options]', '[valg]')
    .replace('[command]', '[kommando]')
    .replace(/\bdefault: /, 'ellers: ')
    .replace(/\bchoices: /, 'en av: ');

/**
 * Help and errors in Norwegian, for the imports: who delivers data reads them beside the columns of a template and the faults of a
 * row, which are in Norwegian. The other commands are for whoever runs the platform, and speak English as their settings do.
 */
export function inNorwegian(command: Command): Command {
  return command
    .configureHelp({
      styleTitle: (title) => HEADINGS[title] ?? title,
      styleUsage: inHelp,
      styleSubcommandTerm: inHelp,
      styleDescriptionText: inHelp,
    })
    .configureOutput({ outputError: (message, write) => write(messageInNorwegian(message)) })
    .helpOption('-h, --help', 'viser denne hjelpen')
    .helpCommand('help [kommando]', 'viser hjelp om en kommando');
}

function messageInNorwegian(message: string): string {
  return MESSAGES.reduce((text, [english, norwegian]) => text.replace(english, norwegian), message);
}
