import { usePage } from '../../../../render/use-page.ts';
import type { UnclearChoice } from '../chosen-municipalities.ts';
import type { Trends } from '../load-trend.ts';

/** What of the municipalities to compare with could not be found, and what is compared with instead. */
export function ChosenProblems({ shown: { asked, nothingChosen } }: { readonly shown: Trends }) {
  const { trend: text } = usePage().words;
  return (
    <>
      {asked.unclear.map((one) => (
        <p key={one.text} className="warning">
          {one.among.length === 0
            ? text.noSuchMunicipality(one.text)
            : text.severalCalled(one.text, among(one, text.or))}
        </p>
      ))}
      {nothingChosen && <p className="warning">{text.nothingChosen}</p>}
    </>
  );
}

const among = (unclear: UnclearChoice, or: string) =>
  unclear.among.map(({ number, county }) => `${number} (${county})`).join(` ${or} `);
