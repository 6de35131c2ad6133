import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ARGUMENTS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --lang=en-US';

const executablePath = browserOnPath();

/** True where there is no browser: tests that need one are left out and say so in their title by `whyNoBrowser`. */
export const noBrowser = executablePath === null;
export const whyNoBrowser = noBrowser ? ' (left out: no Chromium on PATH)' : '';

/** A headless Chromium; the caller closes it. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: executablePath ?? '', args: ARGUMENTS.split(' ') });
}

/** Keeps a picture of what a story's reader sees, in the folder STORY_PICTURES: it is looked at by people. Without it, none is made. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.STORY_PICTURES;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

function browserOnPath(): string | null {
  const places = (process.env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((name) => places.map((place) => join(place, name))).find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
