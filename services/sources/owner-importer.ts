/** What the observations of the platform's own writes are read by: statements that an owner makes here. */
export const OWNER_IMPORTER = { name: 'directory-writes', version: '1' } as const;
