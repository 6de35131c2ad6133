import { Table } from '@navikt/ds-react/Table';
import { usePage } from '../../../render/use-page.ts';
import { showDay, showNumber } from '../../../words/show-time.ts';
import type { ShownOwn } from '../load-own.ts';

/** Own rates and agreements as they are known, and the way to send others. */
export function Records({ shown }: { readonly shown: ShownOwn }) {
  const { words, language } = usePage();
  const { ownPages: text } = words;
  const { ownRates, crisisCentreAgreements } = shown.records;
  const day = (date: string | null) => (date === null ? text.noEnd : showDay(date, language));
  return (
    <>
      <section aria-labelledby="satser">
        <h2 id="satser">{text.rates}</h2>
        {ownRates.length === 0 ? (
          <p>{text.noRates}</p>
        ) : (
          <div className="scroll">
            <Table size="small" aria-label={text.rates}>
              <Head names={[text.category, text.amount, text.from, text.until]} />
              <Table.Body>
                {ownRates.map(({ category, amountPerMonth, validFrom, validTo }) => (
                  <Table.Row key={category + validFrom}>
                    <Table.HeaderCell scope="row">{category}</Table.HeaderCell>
                    <Table.DataCell align="right">{showNumber(amountPerMonth, language)}</Table.DataCell>
                    <Table.DataCell>{day(validFrom)}</Table.DataCell>
                    <Table.DataCell>{day(validTo)}</Table.DataCell>
                  </Table.Row>
                ))}
              </Table.Body>
            </Table>
          </div>
        )}
      </section>
      <section aria-labelledby="avtaler">
        <h2 id="avtaler">{text.agreements}</h2>
        {crisisCentreAgreements.length === 0 && <p>{text.noAgreements}</p>}
        <ul>
          {crisisCentreAgreements.map(({ id, crisisCentre, validFrom, validTo }) => (
            <li key={id}>
              {crisisCentre.name} ({day(validFrom)} – {day(validTo)})
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Head({ names }: { readonly names: readonly string[] }) {
  return (
    <Table.Header>
      <Table.Row>
        {names.map((name) => (
          <Table.HeaderCell key={name} scope="col">
            {name}
          </Table.HeaderCell>
        ))}
      </Table.Row>
    </Table.Header>
  );
}
