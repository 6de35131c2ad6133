/** The importer named in observations of the platform's own writes: statements that an owner makes here. */
export const OWNER_IMPORTER = { name: 'directory-writes', version: '1' } as const;
