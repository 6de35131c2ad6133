import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { confirmationOf, PUBLISHER_NOT_NAMED } from '../../../services/confirmation/confirmation.ts';

interface Days {
  readonly updatedOn?: string | null;
  readonly closedOn?: string | null;
}

function said(publisher: string, { updatedOn = null, closedOn = null }: Days = {}) {
  const stated = { sources: [{ publisher, updatedOn, closedOn }], verifiedAt: null, disputeReason: null };
  return confirmationOf(stated, 100, '2026-11-30').explanation;
}

describe('a source that names no publisher', () => {
  test('and no day is said to state neither, in one plain sentence', () => {
    expect(said(PUBLISHER_NOT_NAMED)).toEqual({
      nb: 'Kilden oppgir verken hvem som skrev dette, eller når. Ring før du stoler på det.',
      nn: 'Kjelda oppgir verken kven som skreiv dette, eller når. Ring før du stolar på det.',
      en: 'The source says neither who wrote this nor when. Ring before you rely on it.',
    });
    expect(said('Røros kommune').nb).toBe(
      'Røros kommune oppgir ikke når dette ble skrevet. Ring før du stoler på det.',
    );
  });

  test.each([
    ['fresh', { updatedOn: '2026-11-20' }, 'Oppgitt av en kilde uten oppgitt utgiver 20. november 2026.'],
    [
      'old',
      { updatedOn: '2020-06-29' },
      'Ikke bekreftet siden 29. juni 2020 (en kilde uten oppgitt utgiver). Ring før du stoler på det.',
    ],
    [
      'closed',
      { updatedOn: '2020-06-29', closedOn: '2024-01-01' },
      'Kilden (en kilde uten oppgitt utgiver) ble lagt ned 1. januar 2024 og kan ikke kontrolleres. Ring før du stoler på det.',
    ],
  ])('is a source without a publisher, not a publisher of that name: %s', (_, day, expected) => {
    const { nb, nn, en } = said(PUBLISHER_NOT_NAMED, day);
    expect(nb).toBe(expected);
    expect(nn).toContain('ei kjelde utan oppgjeven utgjevar');
    expect(en).toContain('a source that names no publisher');
  });

  test('has exactly these words in the sources that the platform begins with', () => {
    const sources = JSON.parse(
      readFileSync(new URL('../../../db/seed/data/sources.json', import.meta.url), 'utf8'),
    ) as {
      publisher: string;
    }[];
    const unnamed = sources.filter(({ publisher }) => /oppgitt|ukjent|uten/i.test(publisher));
    expect(unnamed.map(({ publisher }) => publisher)).toContain(PUBLISHER_NOT_NAMED);
    expect(new Set(unnamed.map(({ publisher }) => publisher)).size).toBe(1);
  });
});
