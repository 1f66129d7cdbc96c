import { isCollectivite } from '../organisations/organisation';
import { done, refuse, type Result } from '../shared/result';
import { liesIn, type Place } from '../organisations/population';
import type { Evidence } from './weight';

/** Whom to call about a « nous aussi »; empty where nothing was given. */
export interface Contact {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** What an organisation says of the friction at home. */
export interface Testimony extends Evidence {
  readonly evidence: string;
  readonly evidenceSource: string;
  /** Where it is met, as typed; empty: the organisation's own territory. */
  readonly territory: string;
  /** It volunteers to try the answer first. */
  readonly pilot: boolean;
  readonly contact: Contact;
}

export const NO_CONTACT: Contact = { name: '', email: '', phone: '' };

/** What somebody who only says « nous aussi » leaves open. */
export const BARE_TESTIMONY = {
  minutesEach: null,
  eurosEachCents: null,
  evidenceSource: '',
  territory: '',
  pilot: false,
  contact: NO_CONTACT,
} as const satisfies Partial<Testimony>;

/** Why a testimony is refused, besides what refuses any support. */
export type SupportRefusal =
  | 'territory-outside'
  | 'pilot-needs-territory'
  | 'contact-without-name'
  | 'contact-unreachable'
  | 'phone-unreadable';

/** A number as people write it, French or not: digits, with the signs between them. */
const PHONE = /^\+?[\d\s().\u00a0\u202f-]{6,30}$/;

/** Whether nothing was given of a contact. */
export function isNoContact({ name, email, phone }: Contact): boolean {
  return name === '' && email === '' && phone === '';
}

/**
 * Whether an organisation may say that: a collectivité speaks of its own territory or a part of it, a pilot has one, and
 * a contact has a name and a way to reach it.
 */
export function checkTestimony(
  { pilot, contact }: Pick<Testimony, 'pilot' | 'contact'>,
  organisation: Place,
  named: Place | null,
): Result<null, SupportRefusal> {
  const isTerritory = isCollectivite(organisation.kind);
  if (isTerritory && named !== null && !liesIn(named, organisation)) {
    return refuse('territory-outside', { field: 'territory' });
  }
  if (pilot && !isTerritory && named === null) {
    return refuse('pilot-needs-territory', { field: 'territory' });
  }
  if (isNoContact(contact)) return done(null);
  if (contact.name === '') return refuse('contact-without-name', { field: 'contactName' });
  if (contact.email === '' && contact.phone === '') {
    return refuse('contact-unreachable', { field: 'contactEmail' });
  }
  return contact.phone === '' || PHONE.test(contact.phone)
    ? done(null)
    : refuse('phone-unreadable', { field: 'contactPhone' });
}
