import type { RequestContext } from '../../resolvers/shared/context.ts';
import type { ObjectObserver } from '../compiled-executor/compile/compile-options.ts';
import { addEntity, EntityTags, TRACKED_TYPES } from './entity-tags.ts';

/** The data that an answer depends on, noted while it is made. */
export interface TrackedReads {
  readonly shown: EntityTags;
  /** The answer depends on something without cache tags: the clock, the database, protected fields. */
  untracked: boolean;
  /** The answer depends on which day it is. */
  today: boolean;
  /** The answer depends on the released statistics. */
  statistics: boolean;
}

/** The reads through a context that `trackContext` made; undefined for any other. */
export function trackedReads(context: RequestContext): TrackedReads | undefined {
  return context instanceof TrackingContext ? context.looked : undefined;
}

/** Notes the objects that answers show. */
export const observer: ObjectObserver = {
  types: TRACKED_TYPES,
  onObject(context, typeName, node) {
    if (context instanceof TrackingContext) addEntity(context.looked.shown, typeName, node);
  },
};

/** A context that notes what is taken from it. */
export function trackContext(context: RequestContext): RequestContext {
  return new TrackingContext(context);
}

/** A class, for one is made for each question: getters of an object of its own would each be made anew. */
class TrackingContext implements RequestContext {
  readonly looked: TrackedReads = { shown: new EntityTags(), untracked: false, today: false, statistics: false };
  directory: RequestContext['directory'];
  access: RequestContext['access'];
  readonly viewer: RequestContext['viewer'];
  /** Not noted, for it is part of the key: see `callerKey`. */
  readonly language: RequestContext['language'];
  readonly protectedReads: RequestContext['protectedReads'];
  readonly askDirectory: RequestContext['askDirectory'];
  readonly webhookRules: RequestContext['webhookRules'];
  readonly webhookSeal: RequestContext['webhookSeal'];
  readonly correlationId: RequestContext['correlationId'];
  readonly charge: RequestContext['charge'];
  readonly refreshDirectory: RequestContext['refreshDirectory'];
  readonly #of: RequestContext;

  constructor(context: RequestContext) {
    this.#of = context;
    this.directory = context.directory;
    this.access = context.access;
    this.viewer = context.viewer;
    this.language = context.language;
    this.protectedReads = context.protectedReads;
    this.askDirectory = context.askDirectory;
    this.webhookRules = context.webhookRules;
    this.webhookSeal = context.webhookSeal;
    this.correlationId = context.correlationId;
    this.charge = context.charge;
    this.refreshDirectory = context.refreshDirectory;
  }

  get statistics() {
    this.looked.statistics = true;
    return this.#of.statistics;
  }
  get today() {
    this.looked.today = true;
    return this.#of.today;
  }
  get now() {
    return this.#untracked().now;
  }
  get sql() {
    return this.#untracked().sql;
  }
  get writeSql() {
    return this.#untracked().writeSql;
  }
  get askRecord() {
    return this.#untracked().askRecord;
  }
  get directoryHealth() {
    return this.#untracked().directoryHealth;
  }
  get observations() {
    return this.#untracked().observations;
  }
  get past() {
    return this.#untracked().past;
  }
  get directoriesAt() {
    return this.#untracked().directoriesAt;
  }

  #untracked(): RequestContext {
    this.looked.untracked = true;
    return this.#of;
  }
}
