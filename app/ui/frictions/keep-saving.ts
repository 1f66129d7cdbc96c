import { AUTOSAVE_SENTENCES } from '~/wording/frictions-propose';

/** Which draft is saved, in which version. */
export interface Saved {
  readonly id: number;
  readonly version: number;
}

interface Told {
  readonly onSaving: () => void;
  readonly onSaved: (saved: Saved, text: string) => void;
  readonly onFailed: (text: string) => void;
}

/** Long enough that a sentence may pause, short enough to lose little. */
const PAUSE = 1_200;

/**
 * Saves a form a moment after each pause in typing, and at once when the page is left; one save at a time, and a form
 * that is sent waits for the one that runs, so that a draft is never created twice. Answers what ends it.
 */
export function keepSaving(form: HTMLFormElement, endpoint: string, told: Told): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let changed = false;
  let stopped = false;

  const saveOnce = async (): Promise<void> => {
    changed = false;
    told.onSaving();
    const answer = await post(form, endpoint);
    if ('saved' in answer) {
      writeInto(form, answer.saved);
      told.onSaved(answer.saved, answer.text);
      return;
    }
    // After a conflict each further save would only say the same again.
    stopped ||= answer.final;
    told.onFailed(answer.text);
  };
  const save = (): void => {
    clearTimeout(timer);
    if (stopped || !changed || running !== null || isBlank(form)) return;
    running = saveOnce().finally(() => {
      running = null;
      if (changed) later();
    });
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  };
  const onInput = (): void => {
    changed = true;
    later();
  };
  const onLeave = (): void => {
    if (document.visibilityState === 'hidden') save();
  };
  const onSubmit = (event: SubmitEvent): void => {
    clearTimeout(timer);
    changed = false;
    if (running === null) return;
    event.preventDefault();
    const { submitter } = event;
    void running.then(() => {
      changed = false;
      clearTimeout(timer);
      form.requestSubmit(submitter);
    });
  };

  form.addEventListener('input', onInput);
  form.addEventListener('submit', onSubmit);
  document.addEventListener('visibilitychange', onLeave);
  return () => {
    clearTimeout(timer);
    form.removeEventListener('input', onInput);
    form.removeEventListener('submit', onSubmit);
    document.removeEventListener('visibilitychange', onLeave);
  };
}

/** Whether nothing is written yet: an empty draft helps nobody. */
function isBlank(form: HTMLFormElement): boolean {
  const fields = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'textarea, input[type="text"]',
  );
  return [...fields].every((field) => field.value.trim() === '');
}

/** From its first save on, the form and the address are those of the draft: reloading resumes it. */
function writeInto(form: HTMLFormElement, { id }: Saved): void {
  if (!location.pathname.endsWith('/nouvelle')) return;
  const address = `/frictions/${id}/modifier?etape=probleme`;
  form.setAttribute('action', address);
  history.replaceState(history.state, '', address);
}

type Answer =
  | { readonly saved: Saved; readonly text: string }
  | { readonly text: string; readonly final: boolean };

async function post(form: HTMLFormElement, endpoint: string): Promise<Answer> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') body.append(name, value);
  }
  try {
    const response = await fetch(endpoint, { method: 'POST', body, keepalive: true });
    if (response.ok) {
      const { id, version, text } = (await response.json()) as Saved & { text: string };
      return { saved: { id, version }, text };
    }
    if (response.status === 409) return { text: AUTOSAVE_SENTENCES.conflict, final: true };
    if (response.status === 422) return { text: await wrongText(response), final: false };
  } catch {
    // Said below: the network is away, and what is typed is not.
  }
  return { text: AUTOSAVE_SENTENCES.lost, final: false };
}

async function wrongText(response: Response): Promise<string> {
  const { form } = (await response.json()) as { form: { errors: Record<string, string> } };
  const [sentence = ''] = Object.values(form.errors);
  return `${AUTOSAVE_SENTENCES.wrong} ${sentence}`;
}
