import { say } from '../messages/message-in.ts';
import type { TextAbout, TextProblem } from './text-problem.ts';

const STREET =
  /(?<!\p{L})(\p{Lu}[\p{L}.-]*(?:gata|gaten|gate|veien|vegen|vei|veg|plassen|plass|torget|torg|allé|bakken|svingen)) (\d+ ?[A-Z]?)(?!\p{L}|\d)(?:,? (\d{4})(?= \p{Lu}))?/gu;

/** Streets in a text that differ from where the office is: people go to the door that they read. */
export function addressesInText(text: string, { addresses }: TextAbout): TextProblem[] {
  if (addresses.length === 0) return [];
  return [...text.matchAll(STREET)].flatMap(([found, street = '', number = '', postalCode]): TextProblem[] => {
    const same = addresses.find((one) => plain(one.street) === plain(`${street} ${number}`));
    if (same !== undefined && (postalCode === undefined || postalCode === same.postalCode)) return [];
    const offices = addresses.map((one) => `${one.street}, ${one.postalCode}`).join('; ');
    return [{ kind: 'CONFLICT', found, advice: say('officeElsewhere', { addresses: offices }) }];
  });
}

const plain = (street: string) => street.toLocaleLowerCase('nb').replace(/[^\p{L}\d]/gu, '');
