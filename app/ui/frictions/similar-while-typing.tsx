import { useEffect, useRef, useState } from 'react';
import { island } from '../base/island';
import { SimilarList, type SimilarItem } from './similar-list';

/** Long enough that a word is finished, short enough to feel at once. */
const PAUSE = 450;
/** Fewer letters say too little. */
const LEAST_LETTERS = 8;
const READ_FIELDS = ['title', 'sufferers', 'situation'];

interface SimilarWhileTypingProps {
  readonly formId: string;
  /** What is near to the text that was saved. */
  readonly known?: readonly SimilarItem[] | undefined;
  readonly joinSuffix?: string | undefined;
}

const NOTHING: readonly SimilarItem[] = [];

/** The nearest frictions, services and resources while one types; without JavaScript, those of what was saved. */
export function SimilarNow({ formId, known = NOTHING, joinSuffix }: SimilarWhileTypingProps) {
  const [items, setItems] = useState(known);
  const asked = useRef('');
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let running = new AbortController();
    const look = async (): Promise<void> => {
      const text = typedIn(form);
      if (text.length < LEAST_LETTERS || text === asked.current) return;
      asked.current = text;
      running.abort();
      running = new AbortController();
      const found = await fetchSimilar(text, running.signal);
      if (found !== null) setItems(found);
    };
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), PAUSE);
    };
    later();
    form.addEventListener('input', later);
    return () => {
      clearTimeout(timer);
      running.abort();
      form.removeEventListener('input', later);
    };
  }, [formId]);
  return (
    <div aria-live="polite">
      {items.length === 0 ? (
        <p>
          Pendant que vous écrivez, les frictions, services et ressources les plus proches
          s’affichent ici. Sinon, ils vous attendent à la relecture.
        </p>
      ) : (
        <>
          <p>Est-ce l’une de celles-ci ? La rejoindre compte autant qu’en déposer une autre.</p>
          <SimilarList items={items} joinSuffix={joinSuffix} />
        </>
      )}
    </div>
  );
}

export const SimilarWhileTyping = island('similar-while-typing', SimilarNow);

function typedIn(form: HTMLFormElement): string {
  const data = new FormData(form);
  return READ_FIELDS.map((name) => data.get(name))
    .filter((value) => typeof value === 'string')
    .join(' ')
    .trim();
}

/** Null when it came to nothing: the list on the page is still the best known. */
async function fetchSimilar(text: string, signal: AbortSignal): Promise<SimilarItem[] | null> {
  try {
    const response = await fetch(
      `/frictions/semblables?q=${encodeURIComponent(text.slice(0, 1_000))}`,
      { signal },
    );
    return response.ok ? ((await response.json()) as SimilarItem[]) : null;
  } catch {
    return null;
  }
}
