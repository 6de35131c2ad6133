/** A name as it is compared: people and spreadsheets write the same place in many ways. */
export const plainName = (name: unknown): string =>
  String(name).normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('nb');
