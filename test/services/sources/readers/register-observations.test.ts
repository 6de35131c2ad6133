import { expect, test } from 'vitest';
import { chooseCurrent } from '../../../../services/sources/choose-current.ts';
import {
  klassObservations,
  kommuneinfoObservations,
  unitObservations,
} from '../../../../services/sources/readers/register-observations.ts';

const stamp = {
  sourceId: 'source-register',
  retrievedAt: '2026-11-01T00:00:00Z',
  importer: { name: 'klass-131', version: '1' },
  origin: 'REGISTER',
  observedOn: '2026-11-01',
} as const;

test('a name holds as long as the classification says: before and after, nothing is shown', () => {
  const old = klassObservations(
    { number: '0441', name: 'Os', validFrom: '2018-01-01', validTo: '2020-01-01' },
    '131',
    stamp,
  );
  expect(chooseCurrent(old, '2019-12-31').chosen?.value).toBe('Os');
  expect(chooseCurrent(old, '2020-01-01').chosen).toBeNull();
});

test('the classification and the mapping authority agree on a name, apart from other names it has', () => {
  const row = {
    number: '5025',
    name: 'Røros',
    officialName: 'Røros - Rosse',
    countyNumber: '50',
    samiAdministrativeArea: null,
  };
  const map = kommuneinfoObservations(row, { ...stamp, sourceId: 'source-map' });
  const klass = klassObservations({ number: '5025', name: 'Røros', validFrom: null, validTo: null }, '131', stamp);
  const names = [...map, ...klass].filter(({ field }) => field === 'name');
  expect(chooseCurrent(names, '2026-11-22')).toMatchObject({ disagrees: false });
  expect(map.map(({ field }) => field)).toEqual(['name', 'officialName']);
});

test('a closed office is closed from its day on, and its name is kept', () => {
  const unit = {
    number: '1640',
    name: 'NAV Røros',
    type: 'LOKAL',
    status: 'Nedlagt',
    organisationNumber: null,
    municipalOrganisationNumber: null,
    closedOn: '2026-06-01',
  };
  const [name] = unitObservations(unit, stamp);
  expect(chooseCurrent([name!], '2026-05-31').chosen).toEqual(name);
  expect(chooseCurrent([name!], '2026-06-01')).toMatchObject({ chosen: null, others: [name] });
});
