import type { AccessTable } from '../table.ts';

/** Access to the questions of gateways. The entities themselves are protected by their own lines. */
export const federation: AccessTable = {
  _Service: { PUBLIC: 'sdl' },
  _Entity: { PUBLIC: 'Municipality County Governor Office Service CrisisCentre' },
};
