/** Uses of a postal code. MULTIPLE: several of these in one, as the register puts it. */
export const POSTAL_CATEGORIES = ['STREET', 'BOX', 'STREET_AND_BOX', 'SERVICE', 'MULTIPLE'] as const;
export type PostalCategory = (typeof POSTAL_CATEGORIES)[number];
