import { createContext } from 'react';
import type { Frame } from './frame.server';

/** The frame as the server renders it: error pages have no other when the root's loader did not run. */
export const FrameOfPage = createContext<Frame | null>(null);
