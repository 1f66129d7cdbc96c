/** What a form holds when it comes back to the person: what was typed, and one sentence per field in error ('' = the whole form). */
export interface FormState {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}
