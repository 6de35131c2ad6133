/** Seed data that break a rule: names the file, the row (counted from 1) and the rule, in one line. */
export class SeedError extends Error {
  readonly file: string;
  readonly row: number;
  readonly rule: string;

  constructor(file: string, row: number, rule: string) {
    super(`seed file ${file}, row ${row}: ${rule}`);
    this.name = 'SeedError';
    this.file = file;
    this.row = row;
    this.rule = rule;
  }
}
