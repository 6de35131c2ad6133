/** Languages that a municipality can have an official name in. */
export const NAME_LANGUAGES = ['NORWEGIAN', 'NORTHERN_SAMI', 'SOUTHERN_SAMI', 'LULE_SAMI', 'KVEN'] as const;
export type NameLanguage = (typeof NAME_LANGUAGES)[number];
export type SamiLanguage = Extract<NameLanguage, `${string}_SAMI`>;

/** One of a municipality's official names. */
export interface MunicipalityName {
  readonly name: string;
  readonly language: NameLanguage;
}
