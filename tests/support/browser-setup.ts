import type { TestProject } from 'vitest/node';
import { findChromium, type Chromium } from './chromium';
import { makeScratch } from './scratch';
import { announceSkip } from './skips';

declare module 'vitest' {
  export interface ProvidedContext {
    chromium: Chromium | null;
  }
}

/** Finds the browser once for all journeys; they are skipped (an error in CI) where there is none. */
export default function setup(project: TestProject): void {
  const passedOver: string[] = [];
  const chromium = findChromium(makeScratch(), passedOver);
  project.provide('chromium', chromium);
  if (chromium) process.stdout.write(`journeys: ${chromium.what}\n`);
  else announceSkip('the journeys in a browser', passedOver);
}
