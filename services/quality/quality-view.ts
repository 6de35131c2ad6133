import type { LocalDate } from '../calendar/date-time.ts';
import type { Period } from '../calendar/in-force-on.ts';
import type { Choice } from '../sources/choose-current.ts';
import { chooseCurrent } from '../sources/choose-current.ts';
import { byField, type EntityType, type Observation } from '../sources/observation.ts';
import type { Concerns } from './finding.ts';
import type { SharedOfficeChange } from './rules/changed-by-co-owner.ts';
import type { TextAbout } from './text-check/text-problem.ts';

/** The facts about the directory that the rules read, as plain data. */
export interface QualityView {
  readonly municipalities: readonly QualityMunicipality[];
  /** Services that a municipality must give and describe on its pages, in the catalogue's order. */
  readonly duties: readonly Duty[];
  readonly entities: readonly QualityEntity[];
  /** Sources whose imports have come to nothing since they last came to something. */
  readonly away?: readonly AwaySource[];
  /** Changes that clients made to offices that serve several municipalities, oldest first. */
  readonly sharedOfficeChanges?: readonly SharedOfficeChange[];
}

/** A source that an importer asks in vain. */
export interface AwaySource {
  readonly sourceId: string;
  readonly importer: string;
  /** Days on which it was asked in vain. */
  readonly days: number;
  /** The first of them. */
  readonly since: LocalDate;
}

export interface QualityMunicipality {
  readonly number: string;
  readonly name: string;
  /** Numbers of the offices that serve it, on the day. */
  readonly offices: readonly string[];
  /** Codes of the services that its own source describes. */
  readonly describedServices: readonly string[];
  readonly crisisCentreAgreements: readonly Period[];
}

export interface Duty {
  readonly code: string;
  readonly name: string;
  /** Other codes whose description covers it too. */
  readonly coveredBy: readonly string[];
}

/** The entity that an observation is about: its name, and the municipalities that it concerns. */
export interface QualityEntity {
  readonly type: EntityType;
  readonly id: string;
  readonly name: string;
  readonly municipalities: Concerns;
  /** Short titles of the acts that a service rests on. Absent: it is no service. */
  readonly acts?: readonly string[];
  /** Addresses of the offices that its texts may name. Absent: unknown. */
  readonly addresses?: TextAbout['addresses'];
}

/** Input of a rule: all observations, the current value of each field, and the day. */
export interface QualityInput {
  readonly observations: readonly Observation[];
  readonly choices: readonly Choice[];
  readonly view: QualityView;
  readonly today: LocalDate;
  /** Name of an entity; its id where the view does not have it. */
  nameOf(type: EntityType, id: string): string;
  /** Whom an entity concerns; nobody where the view does not have it. */
  concerns(type: EntityType, id: string): Concerns;
  /** The facts that the texts of an entity are compared with. */
  textsAbout(type: EntityType, id: string): TextAbout;
  /** Codes of the services that a municipality's own pages describe, by the directory or by what a page was seen to say. */
  describedServices(municipality: string): ReadonlySet<string>;
}

/** The input of the rules. Made-up examples are no statements and are left out. */
export function qualityInput(all: readonly Observation[], view: QualityView, today: LocalDate): QualityInput {
  const observations = all.filter(({ origin }) => origin !== 'EXAMPLE');
  const entities = new Map(view.entities.map((entity) => [`${entity.type} ${entity.id}`, entity]));
  const current = [...byField(observations).values()].map((ofField) => chooseCurrent(ofField, today));
  // A field that its owner has removed has no value that could be wrong.
  const choices = current.filter(({ chosen }) => chosen === null || chosen.origin !== 'OWNER' || chosen.value !== null);
  const described = describedBy(view, choices);
  return {
    observations,
    choices,
    view,
    today,
    nameOf: (type, id) => entities.get(`${type} ${id}`)?.name ?? id,
    concerns: (type, id) => entities.get(`${type} ${id}`)?.municipalities ?? [],
    textsAbout: (type, id) => {
      const { acts = [], addresses = [] } = entities.get(`${type} ${id}`) ?? {};
      return { today, acts, addresses };
    },
    describedServices: (municipality) => described.get(municipality) ?? new Set(),
  };
}

function describedBy(view: QualityView, choices: readonly Choice[]): Map<string, Set<string>> {
  const described = new Map(
    view.municipalities.map(({ number, describedServices }) => [number, new Set(describedServices)]),
  );
  for (const { chosen } of choices) {
    const isOwnPage = chosen?.entityType === 'MUNICIPALITY' && chosen.field === 'describedServices';
    if (!isOwnPage || !Array.isArray(chosen.value)) continue;
    for (const code of chosen.value) if (typeof code === 'string') described.get(chosen.entityId)?.add(code);
  }
  return described;
}
