/** Roles an account holds besides being an agent; `staff` is the incubator's (responsable de portefeuille). */
export const ROLES = ['staff', 'admin', 'college-etat', 'college-collectivites'] as const;
export type Role = (typeof ROLES)[number];

/** Where an account stands with its organisation: chosen by the person, then confirmed by staff before they act in its name. */
export const ATTACHMENTS = ['none', 'requested', 'confirmed'] as const;
export type Attachment = (typeof ATTACHMENTS)[number];

/** Who is asking, as every permission sees them; null stands for a visitor who is not signed in. */
export interface Actor {
  readonly id: number;
  readonly name: string;
  readonly organisationId: number | null;
  readonly attachment: Attachment;
  /** Entitled to sign for the organisation (a handover's receiving side). */
  readonly maySign: boolean;
  readonly roles: readonly Role[];
}

/** Whether the person is of the incubator's staff. */
export function isStaff(actor: Actor | null): boolean {
  return actor?.roles.includes('staff') ?? false;
}

/** Whether the person administers accounts, roles and settings. */
export function isAdmin(actor: Actor | null): boolean {
  return actor?.roles.includes('admin') ?? false;
}

/** Whether the person acts in the name of that organisation: attached to it, and confirmed by staff. */
export function actsFor(actor: Actor | null, organisationId: number | null): boolean {
  return (
    actor !== null &&
    organisationId !== null &&
    actor.attachment === 'confirmed' &&
    actor.organisationId === organisationId
  );
}
