/** The database cannot be brought to this version of the project. `message` is one line for a person. */
export class MigrationError extends Error {
  override name = 'MigrationError';
}
