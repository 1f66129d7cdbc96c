import { createContext } from 'react';
import type { Frame } from './frame.server';

interface RenderedFrame extends Frame {
  /** The page failed because the database went away: 503, not 500. */
  readonly outage: boolean;
  /** Addresses of the client code that wakes islands. */
  readonly clientCode: readonly string[];
}

/** The frame as the server renders it: error pages have no other when the root's loader did not run. */
export const FrameOfPage = createContext<RenderedFrame | null>(null);
