import type { Texts } from '../../services/languages/language.ts';
import { enumName } from '../shared/register-enum.ts';

/** An enum and the labels of its values. */
export interface LabelledEnum {
  readonly name: string;
  readonly labels: ReadonlyMap<string, Texts>;
}

/** The labels of an enum's values: a value without one does not compile. */
export function labelled<Value extends string>(
  values: Readonly<Record<Value, Value>>,
  labels: Readonly<Record<NoInfer<Value>, Texts>>,
): LabelledEnum {
  return { name: enumName(values), labels: new Map(Object.entries<Texts>(labels)) };
}

/** The same in bokmål, nynorsk and English. */
export const words = (nb: string, nn: string, en: string): Texts => ({ nb, nn, en });
