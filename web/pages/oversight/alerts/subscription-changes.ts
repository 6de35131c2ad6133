import { data } from 'react-router';
import { confirmationMail } from '../../../alerts/compose-mail.ts';
import type { SignedInPage } from '../../../sign-in/require-session.ts';

export type Subscribed =
  | { readonly kind: 'done'; readonly what: 'sendt' | 'strom' | 'avsluttet' }
  | {
      readonly kind: 'refused';
      readonly problem: 'addressWrong' | 'tooMany' | 'mailFailed' | 'addressOften' | 'senderOften';
      /** The address as it was written. */
      readonly address: string;
    };

/** One name, one @, a domain with a dot and nothing that could end a header: the mail to it shows whether it is real. */
const ADDRESS = /^[^\s@<>,;:"()[\]\\]{1,64}@[^\s@<>,;:"()[\]\\]+\.[a-z]{2,}$/i;
const LENGTH_MAX = 254;

/** Changes the subscription as the form asks, for the governor of the signed-in adviser. */
export async function changeSubscription(page: SignedInPage, form: FormData): Promise<Subscribed> {
  const { governor } = page.signedIn;
  if (governor === null) throw data(null, { status: 403 });
  switch (form.get('gjor')) {
    case 'adresse':
      return await subscribe(page, governor, String(form.get('adresse') ?? '').trim());
    case 'strom': {
      const added = await page.alerts.store.addFeed(governor, page.language);
      return added === null ? { kind: 'refused', problem: 'tooMany', address: '' } : { kind: 'done', what: 'strom' };
    }
    case 'avslutt':
      await page.alerts.store.remove(String(form.get('id') ?? ''), governor);
      return { kind: 'done', what: 'avsluttet' };
    default:
      throw data(null, { status: 404 });
  }
}

/** The answer does not reveal whether the address is known: a confirmed one gets no new mail but counts against the limit as well. */
async function subscribe(page: SignedInPage, governor: string, address: string): Promise<Subscribed> {
  const { store, links, sendMail } = page.alerts;
  if (!ADDRESS.test(address) || address.length > LENGTH_MAX || sendMail === null)
    return { kind: 'refused', problem: 'addressWrong', address };
  const counted = await store.countMail(governor, address);
  if (counted !== 'COUNTED')
    return {
      kind: 'refused',
      problem: counted === 'TOO_OFTEN_TO_ADDRESS' ? 'addressOften' : 'senderOften',
      address,
    };
  const subscription = await store.addAddress(governor, address, page.language);
  if (subscription === null) return { kind: 'refused', problem: 'tooMany', address };
  if (subscription.confirmedAt !== null) return { kind: 'done', what: 'sendt' };
  try {
    const { origin } = page;
    await sendMail(confirmationMail({ subscription, address, links, origin }, page.signedIn.organisation));
  } catch (error) {
    page.log.warn({ err: error, correlationId: page.correlationId }, 'a mail to confirm an address could not be sent');
    return { kind: 'refused', problem: 'mailFailed', address };
  }
  return { kind: 'done', what: 'sendt' };
}
