import { usePage } from '../render/use-page.ts';
import { groupDigits } from '../words/show-phone.ts';
import { ConfirmationNote, type ShownConfirmation } from './confirmation-note.tsx';
import { OpeningState, type ShownState } from './opening-state.tsx';
import { StoredText } from './stored-text.tsx';

/**
 * The national emergency numbers. They are part of the pages and not of the data, so that they are shown also where the API is
 * unavailable.
 */
const NUMBERS = [
  { number: '112', word: 'police' },
  { number: '113', word: 'medical' },
  { number: '116117', word: 'doctor' },
  { number: '116006', word: 'violence' },
  { number: '116111', word: 'children' },
] as const;

/** Numbers at the top of every page, which need not be named again. */
export const NUMBERS_FIRST: ReadonlySet<string> = new Set(NUMBERS.map(({ number }) => number));

interface Props {
  /** The municipality's own lines for urgent need; empty: none is known, or the page is of no municipality. */
  readonly local?: readonly LocalLine[];
  /** Help lines for the reader's search; lines that the card always shows are not repeated. */
  readonly more?: readonly { readonly number: string; readonly name: string }[];
}

interface LocalLine {
  readonly number: string;
  readonly comment: string | null;
  /** The comment as it was written. */
  readonly commentWritten: string | null;
  readonly openingState: ShownState;
  readonly confirmation: ShownConfirmation;
}

export function EmergencyCard({ local = [], more = [] }: Props) {
  const { emergency } = usePage().words;
  return (
    <section className="card card--danger" aria-labelledby="akutt">
      <div>
        <h2 id="akutt">{emergency.title}</h2>
        <ul className="number-list number-list--large">
          {NUMBERS.map(({ number, word }) => (
            <li key={number}>
              <PhoneLink number={number} /> <span>{emergency[word]}</span>
            </li>
          ))}
          {more
            .filter(({ number }) => !NUMBERS_FIRST.has(number))
            .map(({ number, name }) => (
              <li key={number}>
                <PhoneLink number={number} /> <span>{name}</span>
              </li>
            ))}
        </ul>
      </div>
      <div>
        <h2>{emergency.homeless}</h2>
        {local.length > 0 && (
          <ul className="number-list number-list--large number-list--local">
            {local.map(({ number, comment, commentWritten, openingState, confirmation }) => (
              <li key={number}>
                <PhoneLink number={number} />
                <span>
                  {emergency.localLine} {openingState.state !== 'UNKNOWN' && <OpeningState state={openingState} />}
                  {comment && (
                    <span>
                      {' '}
                      <StoredText written={commentWritten}>{comment}</StoredText>
                    </span>
                  )}
                  <ConfirmationNote confirmation={confirmation} />
                </span>
              </li>
            ))}
          </ul>
        )}
        <p>{emergency.homelessText}</p>
      </div>
    </section>
  );
}

/** A number that one can press; written in groups, as people read it out. */
export function PhoneLink({ number }: { readonly number: string }) {
  return (
    <a className="phone" href={`tel:${number}`}>
      {groupDigits(number)}
    </a>
  );
}
