import type {
  AgreementNode,
  ContactNode,
  DirectoryVersion,
  PhoneNode,
  ReceptionNode,
} from '../../db/read-model/model.ts';
import { asChangeEntity } from '../../schema/change/change-entity.union.ts';
import type { EntityType } from '../../services/change-feed/recorded-change.ts';
import { ratesOfPeriod } from '../directory/guideline-rate.resolver.ts';

/** The parts of offices and centres in the directory, by id: made once for each version that a feed is read at. */
interface Parts {
  readonly receptions: ReadonlyMap<string, ReceptionNode>;
  readonly phones: ReadonlyMap<string, PhoneNode>;
  readonly contacts: ReadonlyMap<string, ContactNode>;
  readonly agreements: ReadonlyMap<string, AgreementNode>;
}

const partsOfVersions = new WeakMap<DirectoryVersion, Parts>();

/** The entity of a change as it is now, ready for the union. Null: it is gone. */
export function changeEntity(directory: DirectoryVersion, type: EntityType, id: string, today: string): object | null {
  const entity = find(directory, type, id, today);
  return entity == null ? null : asChangeEntity(type, entity);
}

function find(directory: DirectoryVersion, type: EntityType, id: string, today: string): object | null | undefined {
  switch (type) {
    case 'OFFICE':
    case 'OPENING_HOURS':
      return directory.offices.get(id);
    case 'RECEPTION':
      return partsOf(directory).receptions.get(id);
    case 'PHONE':
      return partsOf(directory).phones.get(id);
    case 'CONTACT':
      return partsOf(directory).contacts.get(id);
    case 'AGREEMENT':
      return partsOf(directory).agreements.get(id);
    case 'SERVICE':
      return directory.services.get(id);
    case 'CRISIS_CENTRE':
      return directory.crisisCentres.get(id);
    case 'MUNICIPALITY':
      return directory.municipalities.get(id);
    case 'COUNTY':
      return directory.counties.get(id);
    case 'GOVERNOR':
      return directory.governors.get(id);
    case 'GUIDELINE_RATE':
      return ratesOfPeriod(directory, id, today);
    case 'RATE_CATEGORY':
      return directory.rateCategories.find(({ code }) => code === id);
    case 'CIRCULAR':
      return directory.circulars.get(id);
    case 'SOURCE':
      return directory.sources.get(id);
  }
}

function partsOf(directory: DirectoryVersion): Parts {
  const known = partsOfVersions.get(directory);
  if (known !== undefined) return known;
  const offices = [...directory.offices.values()];
  const centres = [...directory.crisisCentres.values()];
  const byId = <Part extends { readonly id: string }>(parts: readonly Part[]): ReadonlyMap<string, Part> =>
    new Map(parts.map((part) => [part.id, part]));
  const parts: Parts = {
    receptions: byId(offices.flatMap(({ receptions }) => receptions)),
    phones: byId([...offices, ...centres].flatMap(({ phones }) => phones)),
    contacts: byId(offices.flatMap(({ contacts }) => contacts)),
    agreements: byId(centres.flatMap(({ agreements }) => agreements)),
  };
  partsOfVersions.set(directory, parts);
  return parts;
}
