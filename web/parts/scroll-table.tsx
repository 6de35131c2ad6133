import { Table } from '@navikt/ds-react/Table';
import type { ReactNode } from 'react';

export interface Column {
  readonly label: string;
  /** Numbers and their heading are aligned to the right. */
  readonly isNumber?: boolean;
}

interface Props {
  readonly caption: string;
  readonly columns: readonly Column[];
  /** Rows of the body. */
  readonly children: ReactNode;
}

/** A frame of its own for what is wider than the page: it scrolls, also by the keyboard, and the page does not. */
export function ScrollFrame({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach the frame to scroll it
    <section className="scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

/** A table as wide as it must be: it scrolls in its own frame, which the keyboard reaches, and the page does not. */
export function ScrollTable({ caption, columns, children }: Props) {
  return (
    <ScrollFrame label={caption}>
      <Table size="small" zebraStripes>
        <caption className="week-table__caption">{caption}</caption>
        <Table.Header>
          <Table.Row>
            {columns.map(({ label, isNumber = false }) => (
              <Table.HeaderCell key={label} scope="col" align={isNumber ? 'right' : 'left'}>
                {label}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>{children}</Table.Body>
      </Table>
    </ScrollFrame>
  );
}
