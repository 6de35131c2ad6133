import type { Observation } from '../../../services/sources/observation.ts';

/** The chosen observation of one of an entity's fields; undefined: nothing holds. */
export type ChosenObservation = (field: string) => Observation | undefined;
