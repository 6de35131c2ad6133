import type { Period } from '../../services/calendar/in-force-on.ts';
import { DUTIES } from '../../services/quality/duties.ts';
import type {
  AwaySource,
  QualityEntity,
  QualityMunicipality,
  QualityView,
} from '../../services/quality/quality-view.ts';
import { phoneDisplay } from '../../services/text-rules/phone-display.ts';
import type { SqlLike } from '../client.ts';
import { loadSharedOfficeChanges } from './shared-office-changes.ts';

/**
 * What the rules of quality need to know of the directory on a day, as plain data.
 * @param of the entities that are looked at; absent: all, the sources that have gone and the changes of shared offices too.
 */
export async function loadQualityView(
  sql: SqlLike,
  today: string,
  of?: readonly { readonly entityType: string; readonly entityId: string }[],
): Promise<QualityView> {
  const municipalities = await sql<QualityMunicipality[]>`
    select number, name,
      array(select office_number from coverage where municipality_number = number
        and (valid_from is null or valid_from <= ${today}) and (valid_to is null or ${today} < valid_to)
        order by 1) as offices,
      array(select code from municipal_service as own where own.municipality_number = number order by 1)
        as "describedServices",
      (select coalesce(jsonb_agg(jsonb_build_object('validFrom', valid_from, 'validTo', valid_to) order by id), '[]')
        from agreement where municipality_number = number) as "crisisCentreAgreements"
    from municipality order by number`;
  const names = new Map(
    (await sql<{ code: string; name: string }[]>`select code, name from catalogue_entry`).map(({ code, name }) => [
      code,
      name,
    ]),
  );
  return {
    municipalities: municipalities.map((one) => ({
      ...one,
      crisisCentreAgreements: one.crisisCentreAgreements as Period[],
    })),
    duties: DUTIES.filter(({ code }) => names.has(code)).map((duty) => ({
      ...duty,
      name: names.get(duty.code) ?? duty.code,
    })),
    entities: await loadEntities(sql, today, of),
    away: of === undefined ? await loadAway(sql) : [],
    sharedOfficeChanges: of === undefined ? await loadSharedOfficeChanges(sql, today) : [],
  };
}

/** Imports that have failed since they last came to something, by source and importer. */
async function loadAway(sql: SqlLike): Promise<AwaySource[]> {
  return await sql<AwaySource[]>`
    with asked as (
      select source_id, connector, outcome, at, (at at time zone 'Europe/Oslo')::date as day
      from delivery, unnest(source_ids) as source_id where not dry_run
    )
    select source_id as "sourceId", connector as importer, count(distinct day)::int as days, min(day) as since
    from asked as failed
    where outcome = 'FAILED' and not exists (
      select from asked as later where later.source_id = failed.source_id and later.connector = failed.connector
        and later.outcome <> 'FAILED' and later.at > failed.at)
    group by source_id, connector order by 1, 2`;
}

interface EntityRow extends Pick<QualityEntity, 'type' | 'id'> {
  readonly name: string | null;
  /** The number of a phone; null for anything else. */
  readonly phone: string | null;
  readonly concerned: string[] | null;
  readonly acts: string[] | null;
  readonly addresses: NonNullable<QualityEntity['addresses']> | null;
}

/** The entities that sources mention, with their names and the municipalities they concern. */
async function loadEntities(
  sql: SqlLike,
  today: string,
  of?: readonly { entityType: string; entityId: string }[],
): Promise<QualityEntity[]> {
  const spokenOf =
    of === undefined
      ? sql`select entity_type, entity_id from observation where withdrawn_at is null
          union select entity_type, entity_id from owner_statement
          union select 'SOURCE', unnest(source_ids) from delivery where outcome = 'FAILED'`
      : sql`select distinct * from unnest(${of.map(({ entityType }) => entityType)}::text[],
          ${of.map(({ entityId }) => entityId)}::text[]) as named (entity_type, entity_id)`;
  const rows = await sql<EntityRow[]>`
    select entity_type as type, entity_id as id, concerned_by_entity(entity_type, entity_id) as concerned,
      case entity_type
        when 'SOURCE' then (select concat_ws(', ', publisher, title) from source where source.id = entity_id)
        when 'COUNTY' then (select name from county where number = entity_id)
        when 'MUNICIPALITY' then (select name || ' kommune' from municipality where number = entity_id)
        when 'OFFICE' then (select name from office where number = entity_id)
        when 'RECEPTION' then (select office.name || ', ' || reception.name from reception
          join office on office.number = office_number where reception.id = entity_id)
        when 'PHONE' then (select coalesce(office.name, crisis_centre.name) from phone
          left join office on office.number = office_number left join crisis_centre on crisis_centre.id = crisis_centre_id
          where phone.id = entity_id)
        when 'SERVICE' then (select concat_ws(', ', entry.name, municipality.name) from catalogue_entry as entry
          left join municipality on number = left(entity_id, 4) and entity_id ~ '^[0-9]{4}-'
          where service_slug(entry.code) = regexp_replace(entity_id, '^[0-9]{4}-', ''))
        when 'CRISIS_CENTRE' then (select name from crisis_centre where crisis_centre.id = entity_id)
        when 'CRISIS_CENTRE_AGREEMENT' then (select crisis_centre.name || ' og ' || municipality.name from agreement
          join crisis_centre on crisis_centre.id = centre_id join municipality on number = municipality_number
          where agreement.id = entity_id)
        when 'CIRCULAR' then (select title from circular where circular.id = entity_id)
      end as name,
      case entity_type when 'PHONE' then (select number from phone where phone.id = entity_id) end as phone,
      case entity_type when 'SERVICE' then (
        select jsonb_agg(distinct basis -> 'act') from catalogue_entry, jsonb_array_elements(legal_basis) as basis
        where service_slug(code) = regexp_replace(entity_id, '^[0-9]{4}-', ''))
      end as acts,
      (select jsonb_agg(distinct jsonb_build_object('street', street, 'postalCode', postal_code)) from reception
        where street is not null and office_number in (
          select office_number from coverage
          where entity_type = 'SERVICE' and entity_id ~ '^[0-9]{4}-' and municipality_number = left(entity_id, 4)
            and (valid_from is null or valid_from <= ${today}) and (valid_to is null or ${today} < valid_to)
          union select left(entity_id, 4) where entity_type in ('OFFICE', 'RECEPTION')
        )) as addresses
    from (${spokenOf}) as spoken_of
    order by 1, 2`;
  return rows.map(({ name, phone, concerned, acts, addresses, ...row }) => ({
    ...row,
    // An office may have several phones: the number says which.
    name: phone === null ? (name ?? row.id) : [name, phoneDisplay(phone)].join(', '),
    municipalities: concerned ?? 'ALL',
    acts: acts ?? [],
    addresses: addresses ?? [],
  }));
}
