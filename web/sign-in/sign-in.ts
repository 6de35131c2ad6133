import type { Organisation } from './development/provider.ts';
import type { Sealed } from './sealed.ts';
import type { Sessions } from './session.ts';
import type { SignInService } from './sign-in-service.ts';

/** The parts that sign people in. */
export interface SignIn {
  readonly service: SignInService;
  readonly sessions: Sessions;
  readonly sealed: Sealed;
  /** Seconds after which a session is over, however often its token is renewed. */
  readonly sessionSeconds: number;
  /** Origins that a form may lead to: the service's, where a session ends; and where a local one sends people back to. */
  readonly formTargets: () => readonly string[];
  /** Organisations to sign in as, where the service is the local one; null: it is a real one. */
  readonly organisations: (() => Promise<readonly Organisation[]>) | null;
}
