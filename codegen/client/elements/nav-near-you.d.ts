/** Importing it defines `<nav-near-you endpoint language>`; it has no exports. */
export {};
