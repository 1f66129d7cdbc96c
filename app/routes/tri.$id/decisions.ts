import { z } from 'zod';
import { DECLINE_REASONS } from '~/domain/frictions/friction';
import { choice, line, paragraphs, versionField } from '~/http/fields';

const LONGEST_ADDRESS = 2_000;
const version = versionField();
const words = paragraphs();

/** The forms of the decisions: shape only, the meaning is the domain's. */
export const TAKEN = z.object({ version });
export const REASONED = z.object({ version, words });
export const DECLINED = z.object({ version, words, reason: choice(DECLINE_REASONS).required() });
export const REDIRECTED = z.object({ version, words, target: line(LONGEST_ADDRESS) });
