import { useEffect, useState } from 'react';
import { AUTOSAVE_SENTENCES } from '~/wording/frictions-propose';
import { island } from '../base/island';
import { Hidden } from '../base/post-form';
import { keepSaving, type Saved } from './keep-saving';

interface AutosaveProps {
  readonly formId: string;
  /** Where the form saves itself. */
  readonly endpoint: string;
  /** What is saved already; null for a draft that does not exist yet. */
  readonly saved: Saved | null;
}

/** Saves the form while one writes, and says so; the number and version of the draft travel with it. Without JavaScript, « Enregistrer » does it. */
export function AutosaveNow({ formId, endpoint, saved }: AutosaveProps) {
  const [known, setKnown] = useState(saved);
  const [status, setStatus] = useState<{ text: string; failed: boolean } | null>(null);
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return undefined;
    return keepSaving(form, endpoint, {
      onSaving: () => setStatus({ text: AUTOSAVE_SENTENCES.saving, failed: false }),
      onSaved: (now, text) => {
        setKnown(now);
        setStatus({ text, failed: false });
      },
      onFailed: (text) => setStatus({ text, failed: true }),
    });
  }, [formId, endpoint]);
  return (
    <>
      {known === null ? null : (
        <>
          <Hidden name="id" value={known.id} />
          <Hidden name="version" value={known.version} />
        </>
      )}
      <p className="rl-autosave" role={status?.failed ? 'alert' : undefined}>
        {status?.text ?? <span className="rl-autosave__promise">{AUTOSAVE_SENTENCES.waiting}</span>}
      </p>
    </>
  );
}

export const Autosave = island('autosave', AutosaveNow);
