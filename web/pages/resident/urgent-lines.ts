import type { OfficePhonesFragment } from '../../generated/graphql.ts';

/** The municipality's own lines for urgent need, shown with the numbers for danger. */
export const urgentLines = ({ offices }: { readonly offices: readonly OfficePhonesFragment[] }) =>
  offices.flatMap(({ phones }) => phones.filter(({ purpose }) => purpose === 'EMERGENCY'));
