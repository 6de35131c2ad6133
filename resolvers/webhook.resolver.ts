import { randomBytes, randomUUID } from 'node:crypto';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import {
  type ChangedWebhook,
  type OwnWebhook,
  removeWebhook,
  resendDeadLetters,
  resumeWebhook,
  rotateWebhookSecret,
} from '../db/queries/webhooks/change-webhook.ts';
import { findWebhooks } from '../db/queries/webhooks/find-webhooks.ts';
import { registerWebhook } from '../db/queries/webhooks/register-webhook.ts';
import { limits } from '../schema/limits/limits.ts';
import { DRY_RUN } from '../schema/shared/write-input.ts';
import {
  RegisterAlertWebhookInput,
  RegisterWebhookInput,
  ResumeWebhookInput,
} from '../schema/webhook/webhook.input.ts';
import { Webhook, WebhookPayload } from '../schema/webhook/webhook.type.ts';
import { SECRET_BYTES, secretOf } from '../services/webhooks/sign-message.ts';
import type { RequestContext } from './shared/context.ts';
import { type CheckedWebhook, checkNewAlertWebhook, checkNewWebhook, placeToResume } from './webhook/check-webhook.ts';
import { answered, auditOf, hashOf, notThere, refuse, refuseInput } from './webhook/webhook-payload.ts';

const newSecret = () => secretOf(randomBytes(SECRET_BYTES));

/** A server in production that was given no key for the secrets. */
const NO_SEAL = refuse('FORBIDDEN', 'webhooks are not offered by this server: WEBHOOK_KEYS is not set', []);

const TRY = { nullable: true, description: DRY_RUN };

const OF_ONE = { description: 'A webhook of the caller’s own.' };

@Resolver()
export class WebhookResolver {
  @Query(() => [Webhook], {
    nullable: true,
    description: 'The caller’s own webhooks and how each goes, the oldest first. Null: not within the reach.',
  })
  webhooks(@Ctx() { sql, viewer }: RequestContext): Promise<Webhook[]> {
    return findWebhooks(sql, { clientId: viewer.clientId ?? '', id: null });
  }

  @Mutation(() => WebhookPayload, {
    nullable: true,
    description:
      'Has the change feed sent to a URL from now on, or from a token on. The answer alone shows the secret that messages are signed with.',
  })
  async registerWebhook(
    @Arg('input', () => RegisterWebhookInput, { description: 'Where, and what.' }) input: RegisterWebhookInput,
    @Ctx() context: RequestContext,
  ): Promise<WebhookPayload> {
    const checked = await refuseInput(() => checkNewWebhook(input, context));
    return 'userErrors' in checked ? checked : register('registerWebhook', input, checked, context);
  }

  @Mutation(() => WebhookPayload, {
    nullable: true,
    description:
      'Has a county governor’s alerts sent to a URL: changes of signals, gaps, and agreements that end. Nothing that is sent is closed to the public: signals are on level P. The answer alone shows the secret that messages are signed with.',
  })
  async registerAlertWebhook(
    @Arg('input', () => RegisterAlertWebhookInput, { description: 'Whose, and where.' })
    input: RegisterAlertWebhookInput,
    @Ctx() context: RequestContext,
  ): Promise<WebhookPayload> {
    const { directory, viewer } = context;
    const isOwn = viewer.role === 'ADMINISTRATOR' || viewer.governor === input.governor;
    if (!isOwn || !directory.governors.has(input.governor))
      return refuse('NOT_FOUND', 'no governor whose alerts you may follow has this id', ['input', 'governor']);
    const checked = await refuseInput(() => checkNewAlertWebhook(input, context));
    return 'userErrors' in checked ? checked : register('registerAlertWebhook', input, checked, context);
  }

  @Mutation(() => WebhookPayload, {
    nullable: true,
    description: 'Ends a webhook for good, with its secret and its dead letters.',
  })
  async removeWebhook(
    @Arg('id', () => ID, OF_ONE) id: string,
    @Arg('dryRun', () => Boolean, TRY) dryRun: boolean | null,
    @Ctx() context: RequestContext,
  ): Promise<WebhookPayload> {
    const removed = await removeWebhook(context.sql, own('removeWebhook', { id, dryRun }, context));
    return removed.kind === 'NOT_THERE' ? notThere(['id']) : { webhook: null, secret: null, userErrors: [] };
  }

  @Mutation(() => WebhookPayload, {
    nullable: true,
    description:
      'Makes a new secret, shown in the answer alone. For a day, messages carry a signature of the older ones too.',
  })
  async rotateWebhookSecret(
    @Arg('id', () => ID, OF_ONE) id: string,
    @Arg('dryRun', () => Boolean, TRY) dryRun: boolean | null,
    @Ctx() context: RequestContext,
  ): Promise<WebhookPayload> {
    const { webhookSeal: seal } = context;
    if (seal === null) return NO_SEAL;
    const secret = newSecret();
    const { webhookSecretOverlapMs } = limits;
    const webhook = own('rotateWebhookSecret', { id, dryRun }, context);
    const rotated = await rotateWebhookSecret(context.sql, webhook, seal.seal(secret, id), webhookSecretOverlapMs);
    return shown(rotated, { id, secret, path: ['id'] }, context);
  }

  @Mutation(() => WebhookPayload, {
    nullable: true,
    description: 'Has a webhook that is paused or failing go on at once, from where it stopped or from a new token.',
  })
  async resumeWebhook(
    @Arg('input', () => ResumeWebhookInput, { description: 'Which, and from where.' }) input: ResumeWebhookInput,
    @Ctx() context: RequestContext,
  ): Promise<WebhookPayload> {
    const [webhook] = await findWebhooks(context.sql, { clientId: context.viewer.clientId ?? '', id: input.id });
    if (webhook === undefined) return notThere(['input', 'id']);
    const checked = await refuseInput(() => placeToResume(input, webhook, context));
    if ('userErrors' in checked) return checked;
    const resumed = await resumeWebhook(context.sql, own('resumeWebhook', input, context), checked.place);
    return shown(resumed, { id: input.id, secret: null, path: ['input', 'id'] }, context);
  }

  @Mutation(() => WebhookPayload, {
    nullable: true,
    description:
      'Sends a webhook’s dead letters once more, each in the present state of its entities. Those that fail again, or are older than the stored changes, stay dead letters.',
  })
  async resendDeadLetters(
    @Arg('id', () => ID, OF_ONE) id: string,
    @Arg('dryRun', () => Boolean, TRY) dryRun: boolean | null,
    @Ctx() context: RequestContext,
  ): Promise<WebhookPayload> {
    const asked = await resendDeadLetters(context.sql, own('resendDeadLetters', { id, dryRun }, context));
    return shown(asked, { id, secret: null, path: ['id'] }, context);
  }
}

async function register(
  operation: string,
  input: RegisterWebhookInput | RegisterAlertWebhookInput,
  checked: CheckedWebhook,
  context: RequestContext,
): Promise<WebhookPayload> {
  const { webhookSeal: seal } = context;
  if (seal === null) return NO_SEAL;
  const id = `webhook-${randomUUID()}`;
  const secret = newSecret();
  const { webhooksPerClientMax: clientMax } = limits;
  const payloadHash = hashOf(input);
  const written = await registerWebhook(
    context.sql,
    { ...checked, id, secret: seal.seal(secret, id), now: context.now, clientMax, dryRun: input.dryRun === true },
    { clientId: context.viewer.clientId ?? '', idempotencyKey: input.idempotencyKey, payloadHash },
    auditOf(operation, payloadHash, context),
  );
  if (written.kind === 'TOO_MANY')
    return refuse('CONFLICT', `a client has ${clientMax} webhooks at the most`, ['input']);
  if (written.kind === 'KEY_REUSED')
    return refuse('IDEMPOTENCY_KEY_REUSED', 'the key was used for another input', ['input', 'idempotencyKey']);
  if (written.kind === 'TRIED') return { webhook: written.webhook, secret: null, userErrors: [] };
  return answered(context, written.id, written.repeated ? null : secret);
}

interface Asked {
  readonly id: string;
  readonly dryRun?: boolean | null;
}

function own(operation: string, { id, dryRun }: Asked, context: RequestContext): OwnWebhook {
  const audit = auditOf(operation, hashOf({ operation, id }), context);
  return { clientId: context.viewer.clientId ?? '', id, now: context.now, dryRun: dryRun === true, audit };
}

/** The webhook as it is after a change, or as it would be. */
function shown(
  changed: ChangedWebhook,
  { id, secret, path }: { readonly id: string; readonly secret: string | null; readonly path: readonly string[] },
  context: RequestContext,
): WebhookPayload | Promise<WebhookPayload> {
  if (changed.kind === 'NOT_THERE') return notThere(path);
  if (changed.kind === 'TRIED') return { webhook: changed.webhook, secret: null, userErrors: [] };
  return answered(context, id, secret);
}
