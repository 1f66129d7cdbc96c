import type { TestProject } from 'vitest/node';
import { openHomes, type Homes, type OpenHomes } from './homes';

declare module 'vitest' {
  export interface ProvidedContext {
    homes: Homes;
  }
}

interface Shared {
  readonly opening: Promise<OpenHomes>;
  users: number;
}

declare global {
  // Two vitest projects ask for the homes and each loads this file anew: they share one server.
  var relaisTestHomes: Shared | undefined;
}

/** Provides the databases of the run to every project that asks; the last one to leave clears them away. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = (globalThis.relaisTestHomes ??= { opening: openHomes(), users: 0 });
  shared.users += 1;
  const open = await shared.opening;
  project.provide('homes', open.homes);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    globalThis.relaisTestHomes = undefined;
    await open.close();
  };
}
