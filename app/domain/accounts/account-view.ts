import type { Attachment, Role } from './account';

/** An account as the administration's pages show it. */
export interface AccountView {
  readonly id: number;
  readonly name: string;
  /** Null once the person is erased. */
  readonly email: string | null;
  readonly organisation: {
    readonly id: number;
    readonly name: string;
    readonly slug: string;
  } | null;
  readonly attachment: Attachment;
  readonly maySign: boolean;
  readonly roles: readonly Role[];
  /** The rights as one word, for the form that changes them. */
  readonly seen: string;
}
