import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** An A4 page within its margins, in pixels of CSS. */
const PAPER_WIDTH = 690;

/** What axe finds. The themes differ in colours alone: in the dark one these are looked at. */
export async function faultsOn(page: Page, theme: 'light' | 'dark'): Promise<unknown[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (theme === 'dark'
    ? axe.withRules(['color-contrast', 'link-in-text-block'])
    : axe
  ).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)]);
}

/** The open page on paper, and as wide as a window of 1280 pixels is at 200 % and 400 %. */
export async function asPaperAndNarrow(page: Page, address: string): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: PAPER_WIDTH, height: 900 });
  expect([address, await fieldsOnPaper(page)]).toEqual([address, []]);
  expect([address, 'paper', await widerBy(page)]).toEqual([address, 'paper', 0]);
  await page.emulateMedia({ media: 'screen' });
  for (const width of [640, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect([address, width, await widerBy(page)]).toEqual([address, width, 0]);
    expect([address, await unreachable(page)]).toEqual([address, []]);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** Pixels that a page is wider than its window. */
const widerBy = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** Fields, buttons and menus that would be printed. */
const fieldsOnPaper = (page: Page) =>
  page.evaluate<string[]>(`[...document.querySelectorAll('input, select, textarea, button, .site-menu, .skip-link')]
    .filter((one) => one.checkVisibility())
    .map((one) => one.outerHTML.slice(0, 120))`);

/** Frames that scroll sideways and that the keyboard does not reach, or that have no name. */
const unreachable = (page: Page) =>
  page.evaluate<string[]>(`[...document.querySelectorAll('body *')]
    .filter((one) => one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX))
    .filter((one) => !one.matches('input, select, textarea') && !(one.tabIndex >= 0 && one.getAttribute('aria-label')))
    .map((one) => one.outerHTML.slice(0, 120))`);
