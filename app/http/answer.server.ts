import { data, redirect } from '@remix-run/node';
import type { FormState } from '~/domain/shared/form';
import type { RefusalFacts, Result, SharedRefusal } from '~/domain/shared/result';
import type { Done } from '~/wording/done';
import { say, SHARED_REFUSALS } from '~/wording/shared';
import { notFound } from './access.server';
import { doneCookie } from './done';
import { wrongForm } from './form.server';

/** Both versions of a record that two people changed, field by field, for the conflict page. */
export interface Conflict {
  readonly kind: 'conflict';
  readonly fields: readonly {
    readonly label: string;
    /** Null when the use case does not give it: it is not known to be empty. */
    readonly saved: string | null;
    readonly typed: string;
  }[];
  /** Who made the recorded version, in a sentence. */
  readonly savedBy?: string;
  /** The same form for the recorded version: everything that was posted, under its version and a new key. */
  readonly again?: {
    readonly version: number;
    readonly formKey: string;
    readonly values: Readonly<Record<string, string>>;
    readonly labels: Readonly<Record<string, string>>;
  };
}

interface Manners<T, R extends string> {
  /** Where to go when it is done. */
  readonly to: string | ((value: T) => string);
  /** What the next page says above its title; null when it tells by itself what was done. */
  readonly done?: Done | null;
  /** The room's sentence for each of its refusals. */
  readonly sentences: Readonly<Record<Exclude<R, SharedRefusal>, string>>;
  /** French names of the form's fields, for the conflict page. */
  readonly labels?: Readonly<Record<string, string>>;
}

/**
 * Turns a use case's outcome into an answer: 303 to the next page, which says that it is done; 404 for what is not there or not allowed; 409 with
 * both versions (a conflict's facts are the recorded values by field name, `savedBy` in a sentence, and the `version` on
 * which the same form may be sent again); 422 with the sentence at its field.
 */
export function answer<T, R extends string>(
  outcome: Result<T, R>,
  form: { readonly state: FormState },
  manners: Manners<T, R>,
) {
  if (outcome.ok) {
    const { to, done = 'saved' } = manners;
    const headers = done === null ? new Headers() : new Headers({ 'Set-Cookie': doneCookie(done) });
    return redirect(typeof to === 'string' ? to : to(outcome.value), { status: 303, headers });
  }
  const { refusal, facts = {}, field = '' } = outcome;
  if (refusal === 'not-found' || refusal === 'forbidden') return notFound();
  if (refusal === 'conflict') {
    throw data(conflictOf(facts, form.state.values, manners.labels ?? {}), { status: 409 });
  }
  const sentences: Readonly<Record<string, string>> = { ...SHARED_REFUSALS, ...manners.sentences };
  return wrongForm({
    values: form.state.values,
    errors: { [field]: say(sentences[refusal] ?? SHARED_REFUSALS.forbidden, facts) },
  });
}

function conflictOf(
  facts: RefusalFacts,
  values: Readonly<Record<string, string>>,
  labels: Readonly<Record<string, string>>,
): Conflict {
  const { version, savedBy } = facts;
  const fields = Object.entries(labels).flatMap(([name, label]) => {
    const recorded = facts[name];
    const saved = recorded === undefined ? null : String(recorded);
    const typed = values[name] ?? '';
    return (saved ?? '') === '' && typed === '' ? [] : [{ label, saved, typed }];
  });
  return {
    kind: 'conflict',
    fields,
    ...(savedBy === undefined ? {} : { savedBy: String(savedBy) }),
    ...(version === undefined
      ? {}
      : { again: { version: Number(version), formKey: crypto.randomUUID(), values, labels } }),
  };
}
