import { useEffect, useRef, useSyncExternalStore } from 'react';
import { SHORTCUTS } from '~/wording/frictions-workbench';
import { Button } from '../base/buttons';
import { island } from '../base/island';

/** Where a browser keeps whether its person wants shortcuts. */
const KEPT = 'relais-raccourcis';
type Wish = 'oui' | 'non';

/** The shortcuts of the workbench and their help sheet. Everything they do has its link or button; a person may switch them off. */
export function KeysNow() {
  const help = useRef<HTMLDialogElement>(null);
  const wish = useSyncExternalStore(whenWishChanges, wishOf, notYetKnown);
  const on = wish === 'oui';
  useEffect(focusLine, []);
  useEffect(() => {
    if (!on) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (help.current?.open === true) return;
      if (event.key === '?') help.current?.showModal();
      else if (!obey(event.key)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [on]);
  if (wish === null) return null;
  return (
    <>
      <button
        className="fr-btn fr-btn--tertiary-no-outline"
        type="button"
        onClick={() => help.current?.showModal()}
      >
        Raccourcis clavier
      </button>
      <dialog className="rl-help" ref={help} aria-labelledby="raccourcis">
        <h2 id="raccourcis">Raccourcis clavier</h2>
        <dl className="rl-help__keys">
          {SHORTCUTS.map(({ keys, does }) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <div className="fr-checkbox-group">
          <input
            id="raccourcis-actifs"
            type="checkbox"
            checked={on}
            onChange={(event) => keepWish(event.target.checked ? 'oui' : 'non')}
          />
          <label className="fr-label" htmlFor="raccourcis-actifs">
            Raccourcis actifs
          </label>
        </div>
        <form method="dialog">
          <Button>Fermer</Button>
        </form>
      </dialog>
    </>
  );
}

export const TriageKeys = island('triage-keys', KeysNow);

function whenWishChanges(tell: () => void): () => void {
  window.addEventListener('storage', tell);
  return () => window.removeEventListener('storage', tell);
}

function wishOf(): Wish {
  return localStorage.getItem(KEPT) === 'non' ? 'non' : 'oui';
}

/** On the server, and in a page without JavaScript, there are no shortcuts to speak of. */
function notYetKnown(): null {
  return null;
}

function keepWish(wish: Wish): void {
  localStorage.setItem(KEPT, wish);
  // The browser tells the other windows; this one is told here.
  window.dispatchEvent(new Event('storage'));
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]') !== null
  );
}

function lines(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-file]')];
}

/** The line that has the focus, by its link or anything else in its row. */
function lineInFocus(): HTMLElement | null {
  const row = document.activeElement?.closest('tr');
  return row?.querySelector<HTMLElement>('[data-file]') ?? null;
}

/** Takes the keyboard to the line that the address names, so that j and k go on from there. */
function focusLine(): void {
  const { hash } = window.location;
  const named = hash.startsWith('#dossier-') ? document.getElementById(hash.slice(1)) : null;
  named?.focus({ preventScroll: true });
}

function step(by: number): boolean {
  const all = lines();
  const present = lineInFocus();
  const open = all.findIndex((line) => line.getAttribute('aria-current') === 'true');
  const from = present === null ? open : all.indexOf(present);
  const next = all[from === -1 ? (by > 0 ? 0 : all.length - 1) : from + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
}

/** What carries out a key: in the line with the focus first, then in the file that is open. */
function bearer(selector: string): HTMLElement | null {
  return (
    lineInFocus()?.closest('tr')?.querySelector<HTMLElement>(selector) ??
    document.querySelector<HTMLElement>(`[data-open-file] ${selector}`)
  );
}

function press(element: HTMLElement | null): boolean {
  element?.click();
  return element !== null;
}

function take(): boolean {
  const field = bearer('form input[name="intent"][value="take"]');
  return press(field?.closest('form')?.querySelector<HTMLElement>('button[type="submit"]') ?? null);
}

/** Does what the key stands for; false when it stands for nothing here. */
function obey(key: string): boolean {
  switch (key) {
    case 'j':
      return step(1);
    case 'k':
      return step(-1);
    case 'p':
      return take();
    case 'n':
    case 'x':
      return press(bearer(`[data-key="${key}"]`));
    case 's':
      return press(document.querySelector<HTMLElement>('[data-key="s"]')) || step(1);
    case 'Escape':
      return press(document.querySelector<HTMLElement>('[data-key="Escape"]'));
    default:
      return false;
  }
}
