import type { AccessTable } from '../table.ts';

/**
 * The change feed is for partners that keep a copy. Its roots and its page are guarded; its rows, of which a page has
 * hundreds, are not guarded once more field by field, for nothing but the page leads to them (a test holds that). What an
 * entity shows in it goes by the entity's own lines.
 */
export const changes: AccessTable = {
  ChangeConnection: { 'MUNICIPALITY ADMINISTRATOR': 'edges nodes pageInfo lagMs' },
  ChangePageInfo: { 'MUNICIPALITY ADMINISTRATOR': 'hasNextPage endCursor' },
  ChangeEdge: { PUBLIC: 'cursor node' },
  Change: { PUBLIC: 'id kind entityType entityId changedAt changedFields successorId entity' },
  ChangeKind: { PUBLIC: 'CREATED UPDATED DELETED MERGED HIDDEN VERIFIED' },
  EntityType: {
    PUBLIC:
      'OFFICE RECEPTION PHONE CONTACT OPENING_HOURS SERVICE CRISIS_CENTRE AGREEMENT MUNICIPALITY COUNTY GOVERNOR GUIDELINE_RATE RATE_CATEGORY CIRCULAR SOURCE',
  },
  ChangeEntity: {
    PUBLIC:
      'Office Reception Phone Contact Service CrisisCentre CrisisCentreAgreement Municipality County Governor GuidelineRates RateCategory Circular Source',
  },
};
