import type { Command } from 'commander';

const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': 'Bruk:',
  'Arguments:': 'Argumenter:',
  'Options:': 'Valg:',
  'Commands:': 'Kommandoer:',
};

/**
 * Help in Norwegian, for the imports: who delivers data reads it beside the columns of a template and the faults of a row, which
 * are in Norwegian. The other commands are for whoever runs the platform, and speak English as their settings do.
 */
export function inNorwegian(command: Command): Command {
  return command
    .configureHelp({ styleTitle: (title) => HEADINGS[title] ?? title })
    .helpOption('-h, --help', 'viser denne hjelpen')
    .helpCommand('help [kommando]', 'viser hjelp om en kommando');
}
