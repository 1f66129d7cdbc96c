import { done, refuse, type Result } from '../shared/result';
import type { Attachment } from './account';

/** Where an account stands with an organisation. */
export interface Standing {
  readonly organisationId: number | null;
  readonly attachment: Attachment;
}

export const ATTACHMENT_REFUSALS = ['already-requested', 'already-confirmed'] as const;
export type AttachmentRefusal = (typeof ATTACHMENT_REFUSALS)[number];

/** Choosing an organisation: a new choice waits for staff, and ends what the former one allowed. */
export function chooseOrganisationFor(
  standing: Standing,
  organisationId: number,
): Result<Standing & { readonly maySign: false }, AttachmentRefusal> {
  if (standing.organisationId === organisationId && standing.attachment !== 'none') {
    const refusal = standing.attachment === 'confirmed' ? 'already-confirmed' : 'already-requested';
    return refuse(refusal);
  }
  return done({ organisationId, attachment: 'requested', maySign: false });
}

/** Whether staff answer the very request that they saw: that organisation, still waiting. */
export function isRequestFor(standing: Standing, organisationId: number): boolean {
  return standing.attachment === 'requested' && standing.organisationId === organisationId;
}
