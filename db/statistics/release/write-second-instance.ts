import type { SqlLike } from '../../client.ts';

/**
 * Adds what the county governors decided: per governor, municipality, month of the decision and outcome the handling times of
 * its complaints, of the cases that the releases so far may count. A group that is as it was published is not written again.
 * A former municipality’s decisions stand under the present one. What is pending is given as of the end of the last month,
 * `tjenestegraf.release_through`.
 */
export async function writeSecondInstance(transaction: SqlLike, release: number): Promise<void> {
  await transaction`
    with present as (
      select number as reported, number from tjenestegraf.municipality
      union all
      select number, min(municipality_number) from tjenestegraf.former_number
      where number not in (select number from tjenestegraf.municipality)
      group by number having count(*) = 1
    ), ending as (
      select (current_setting('tjenestegraf.release_through')::date + interval '1 month')::date as day
    ), forwarded as (
      select county.governor_id, present.number as municipality_number, first_instance_decided as sent_on, complaint_received,
        case when second_instance_decided < ending.day then second_instance_decided end as decided,
        case when second_instance_decided < ending.day then second_instance_outcome else 'PENDING' end as outcome,
        ending.day
      from confidential.case_event
      cross join ending
      join confidential.stated_period on stated_period.municipality_number = case_event.municipality_number
      join present on present.reported = case_event.municipality_number
      join tjenestegraf.municipality on municipality.number = present.number
      join tjenestegraf.county on county.number = municipality.county_number
      where first_instance_outcome = 'FORWARDED' and received >= stated_period.from_month
        and received < least(stated_period.to_month, ending.day) and first_instance_decided < ending.day
    ), counted as (
      select governor_id, municipality_number, date_trunc('month', coalesce(decided, day - 1))::date as month, outcome,
        array_agg(least(coalesce(decided, day - 1) - sent_on, 32767)::int2 order by coalesce(decided, day - 1) - sent_on) as days,
        array_agg(least(sent_on - complaint_received, 32767)::int2 order by sent_on - complaint_received) as first_days,
        count(*) filter (where coalesce(decided, day - 1) <= sent_on + interval '3 months')::int4 as within
      from forwarded group by 1, 2, 3, 4
    ), published as (
      select distinct on (governor_id, municipality_number, month, outcome)
        governor_id, municipality_number, month, outcome, days,
        first_instance_days as first_days, within_three_months as within
      from statistics.second_instance where outcome <> 'PENDING'
      order by governor_id, municipality_number, month, outcome, release desc
    )
    insert into statistics.second_instance
      (governor_id, municipality_number, month, outcome, release, days, first_instance_days, within_three_months)
    select governor_id, municipality_number, month, outcome, ${release}, coalesce(counted.days, '{}'),
      coalesce(counted.first_days, '{}'), coalesce(counted.within, 0)
    from counted full join published using (governor_id, municipality_number, month, outcome)
    where coalesce(counted.days, '{}') <> coalesce(published.days, '{}')
      or coalesce(counted.first_days, '{}') <> coalesce(published.first_days, '{}')
      or coalesce(counted.within, 0) <> coalesce(published.within, 0)`;
}
