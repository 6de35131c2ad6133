import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { OfficeNode, ScheduleNode } from '../../db/read-model/model.ts';
import { Office } from '../../schema/office/office.type.ts';
import { HoursRules } from '../../schema/opening-hours/hours-rules.type.ts';
import type { OpeningException, RuleProvenance, WeeklyRule } from '../../services/opening-hours/schedule.ts';
import { endingInLocalTime } from '../shared/ending-in-local-time.ts';

@Resolver(() => Office)
export class HoursRulesResolver {
  @FieldResolver(() => [HoursRules], {
    description:
      'What its hours are made of, as it was given: weekly rules with periods, second weeks and seasons, and single days that sources name. What they come to is in `openingHours`. Empty: no source gives any hours.',
  })
  hoursRules(@Root() office: OfficeNode) {
    return office.schedules.map((node) => ({
      channel: node.schedule.channel,
      reception: node.reception,
      phone: node.phone,
      weekly: node.schedule.weekly.map((rule) => shownRule(rule, node)),
      exceptions: node.schedule.exceptions
        .filter(({ isOwn }) => isOwn !== true)
        .map((exception) => shownException(exception, node)),
    }));
  }
}

function shownRule({ season, comment, statedTo, validTo, ...rule }: WeeklyRule, node: ScheduleNode) {
  return {
    ...rule,
    ...provenance(rule, node),
    spans: rule.spans.map(endingInLocalTime),
    validTo: statedTo === undefined ? validTo : statedTo,
    season: season === null ? null : { from: season.from, until: season.to },
    note: comment,
  };
}

function shownException({ to, reason, hoursUnknown, state, ...exception }: OpeningException, node: ScheduleNode) {
  return {
    ...exception,
    ...provenance(exception, node),
    until: to,
    state: hoursUnknown === true ? 'UNKNOWN' : state,
    spans: exception.spans.map(endingInLocalTime),
    reason: reason?.nb ?? null,
  };
}

function provenance({ sourceId, verifiedAt }: RuleProvenance, { sources }: ScheduleNode) {
  return { sources: sources.filter(({ id }) => id === sourceId), verifiedAt };
}
