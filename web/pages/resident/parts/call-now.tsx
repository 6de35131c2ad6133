import { NUMBERS_FIRST, PhoneLink } from '../../../parts/emergency-card.tsx';
import { OpeningState } from '../../../parts/opening-state.tsx';
import { SourceList } from '../../../parts/source-list.tsx';
import { usePage } from '../../../render/use-page.ts';
import type { ShownMunicipality } from '../load-municipality.ts';

type ShownLine = ShownMunicipality['helpLines'][number];

/** Lines that answer the municipality's inhabitants: those that somebody answers now first, the others with when. */
export function CallNow({ municipality }: { readonly municipality: ShownMunicipality }) {
  const { municipality: text } = usePage().words;
  const lines = municipality.helpLines.filter(
    ({ number, chatUrl, doubt }) => doubt === null && (number !== null || chatUrl !== null) && !isFirst(number),
  );
  const [open, others] = [lines.filter(isOpen), lines.filter((line) => !isOpen(line))];
  return (
    <section className="card" aria-labelledby="ring">
      <h2 id="ring">{text.callNow}</h2>
      {open.length > 0 ? <Lines lines={open} /> : <p>{lines.length === 0 ? text.noLines : text.nobodyNow}</p>}
      {others.length > 0 && (
        <details>
          <summary>{text.callLater(others.length)}</summary>
          <Lines lines={others} />
        </details>
      )}
      {lines.length > 0 && (
        <details>
          <summary>{text.lineSources}</summary>
          <SourceList sources={lines.flatMap(({ sources }) => sources)} />
        </details>
      )}
    </section>
  );
}

const isFirst = (number: string | null) => number !== null && NUMBERS_FIRST.has(number);
const isOpen = ({ openingState }: ShownLine) => openingState.state === 'OPEN';

function Lines({ lines }: { readonly lines: readonly ShownLine[] }) {
  const { municipality: text } = usePage().words;
  return (
    <ul className="line-list">
      {lines.map((line) => (
        <li key={line.id}>
          <strong>{line.name}</strong>{' '}
          <span>
            {line.number === null ? (
              line.chatUrl && <a href={line.chatUrl}>{text.chat}</a>
            ) : (
              <PhoneLink number={line.number} />
            )}
            {line.menuChoice && ` ${text.menuChoice(line.menuChoice)}`}
          </span>{' '}
          <OpeningState state={line.openingState} />
        </li>
      ))}
    </ul>
  );
}
