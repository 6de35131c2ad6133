import { in3 } from '../../../services/languages/language.ts';

/** The title of the table of cases, in files and in its metadata. */
export const TITLE = in3('Saker om sosiale tjenester', 'Saker om sosiale tenester', 'Cases of social services');
export const MEASURE = in3('Måltall', 'Måltal', 'Measure');
