import type { AccessTable } from '../table.ts';

/** Statistics Norway's figures are published: everybody's. */
export const officialFigures: AccessTable = {
  OfficialTable: { PUBLIC: 'id title source updated retrievedAt notice' },
  OfficialFigure: {
    PUBLIC: 'id table region regionName measure measureName unit decimals period categories value missing retrievedAt',
  },
  OfficialCategory: { PUBLIC: 'dimension code' },
  OfficialFigureConnection: { PUBLIC: 'nodes edges pageInfo totalCount' },
  OfficialFigureEdge: { PUBLIC: 'cursor node' },
  MissingFigure: { PUBLIC: 'NOT_AVAILABLE SUPPRESSED NOT_APPLICABLE NOT_STATED' },
};
