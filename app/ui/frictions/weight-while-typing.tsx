import { useEffect, useState } from 'react';
import type { Evidence } from '~/domain/frictions/weight';
import { parseEuros } from '~/domain/shared/money';
import { island } from '../base/island';
import { WeightFormula } from './weight-formula';

interface WeightWhileTypingProps {
  readonly formId: string;
  /** What was saved; without JavaScript the weight follows each save. */
  readonly saved: Evidence;
}

/** The weight of a proposal, recomputed while its figures are typed. */
export function WeightNow({ formId, saved }: WeightWhileTypingProps) {
  const [evidence, setEvidence] = useState(saved);
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return undefined;
    const read = (): void => setEvidence(evidenceIn(form));
    read();
    form.addEventListener('input', read);
    return () => form.removeEventListener('input', read);
  }, [formId]);
  return <WeightFormula evidence={evidence} />;
}

export const WeightWhileTyping = island('weight-while-typing', WeightNow);

function evidenceIn(form: HTMLFormElement): Evidence {
  const data = new FormData(form);
  const text = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    peoplePerYear: numberIn(text('peoplePerYear')),
    minutesEach: numberIn(text('minutesEach')),
    eurosEachCents: parseEuros(text('eurosEachCents')),
  };
}

/** A whole number as people type it; anything else is not known yet. */
function numberIn(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '');
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null;
}
