/** Size of a delivery, known before anything is removed because of it. */
export interface DeliverySize {
  /** Entities stored from this source before the delivery. */
  readonly stored: number;
  /** Entities the delivery names, each once: those taken in and those rejected with a readable key. */
  readonly delivered: number;
  /** Rows rejected, of `read`. */
  readonly rejected: number;
  /** Rejected rows whose key could not be read: any of them may be one that seems to be missing. */
  readonly unidentified: number;
  readonly read: number;
  /** Entities stored that the delivery does not name. */
  readonly missing: number;
}

/** Limits of a connector's deliveries, each with its reason. */
export interface DeliveryLimits {
  /** The least a whole delivery has; below it the delivery is cut off or of something else. */
  readonly deliveredMin: number;
  /** A delivery with less than this share of what is stored is suspicious. */
  readonly shareOfStoredMin: number;
  /** A delivery with a larger share of rejected rows has been read wrongly. */
  readonly shareRejectedMax: number;
}

/** Registers change by a few per cent in a year of reforms; no reform yet has taken a fifth away overnight. */
export const SHARE_OF_HELD_MIN = 0.8;
/** One bad row in ten is a changed format, not ten mistakes. */
export const SHARE_REJECTED_MAX = 0.1;

/** The least that each whole delivery has had since 2020, with a wide margin; a municipality's own file may have one row. */
export const DELIVERED_MIN = {
  'norg2-units': 200,
  'norg2-contact': 200,
  'klass-131': 300,
  'klass-104': 10,
  kommuneinfo: 300,
  enhetsregisteret: 300,
  hsds: 1,
  'json-stat': 1,
  'csv-template': 1,
  'kostra-groups': 300,
  'help-lines': 10,
  'crisis-centres': 10,
  'page-facts': 1,
} as const;
/** The readers of deliveries; each name is the importer's and the command's argument. */
export type Connector = keyof typeof DELIVERED_MIN;

/** The limits of a connector's deliveries. */
export function limitsOf(connector: Connector): DeliveryLimits {
  return {
    deliveredMin: DELIVERED_MIN[connector],
    shareOfStoredMin: SHARE_OF_HELD_MIN,
    shareRejectedMax: SHARE_REJECTED_MAX,
  };
}

export type GuardRule =
  | 'DELIVERY_EMPTY'
  | 'DELIVERY_BELOW_MINIMUM'
  | 'DELIVERY_SMALL'
  | 'DELIVERY_MANY_REJECTED'
  | 'DELIVERY_UNIDENTIFIED_ROWS';

export interface GuardAnswer {
  /** Whether what is missing may be taken away. What was delivered may be taken in either way. */
  readonly mayDelete: boolean;
  /** Every reason for suspicion, also when the flag overrides it. */
  readonly reasons: readonly { readonly rule: GuardRule; readonly message: string }[];
}

/**
 * Whether a delivery is whole enough to conclude that what it leaves out is gone. A cut-off answer looks exactly like a
 * country with fewer offices, so suspicion asks for a person's word.
 *
 * @param allowSmall a person has looked and says that the delivery is whole. It does not excuse an empty one.
 */
export function guardDelivery(size: DeliverySize, limits: DeliveryLimits, allowSmall = false): GuardAnswer {
  if (size.missing === 0) return { mayDelete: true, reasons: [] };
  const reasons = suspicions(size, limits).map((rule) => ({ rule, message: MESSAGES[rule](size, limits) }));
  const isEmpty = size.delivered === 0;
  return { mayDelete: reasons.length === 0 || (allowSmall && !isEmpty), reasons };
}

function suspicions(
  { stored, delivered, rejected, unidentified, read }: DeliverySize,
  limits: DeliveryLimits,
): GuardRule[] {
  if (delivered === 0) return ['DELIVERY_EMPTY'];
  return [
    ...(delivered < limits.deliveredMin ? (['DELIVERY_BELOW_MINIMUM'] as const) : []),
    ...(delivered < stored * limits.shareOfStoredMin ? (['DELIVERY_SMALL'] as const) : []),
    ...(rejected > read * limits.shareRejectedMax ? (['DELIVERY_MANY_REJECTED'] as const) : []),
    ...(unidentified > 0 ? (['DELIVERY_UNIDENTIFIED_ROWS'] as const) : []),
  ];
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
const FLAG = 'Ingenting er slettet. Kontroller kilden, og bruk flagget for små leveranser hvis den er fullstendig.';

const MESSAGES: Record<GuardRule, (size: DeliverySize, limits: DeliveryLimits) => string> = {
  DELIVERY_EMPTY: () => 'Leveransen har ingen rader. Ingenting er slettet, og det kan ikke overstyres.',
  DELIVERY_BELOW_MINIMUM: ({ delivered }, { deliveredMin }) =>
    `Leveransen har ${delivered} rader, og en hel leveranse har minst ${deliveredMin}. ${FLAG}`,
  DELIVERY_SMALL: ({ delivered, stored, missing }, { shareOfStoredMin }) =>
    `Leveransen har ${delivered} av ${stored} som er lagret, under grensen på ${percent(shareOfStoredMin)}. ${missing} ville blitt slettet. ${FLAG}`,
  DELIVERY_MANY_REJECTED: ({ rejected, read }, { shareRejectedMax }) =>
    `${rejected} av ${read} rader er avvist, over grensen på ${percent(shareRejectedMax)}. Formatet kan være endret. ${FLAG}`,
  DELIVERY_UNIDENTIFIED_ROWS: ({ unidentified, missing }) =>
    `${unidentified} avviste rader kan ikke kjennes igjen, og kan være blant de ${missing} som mangler. ${FLAG}`,
};
