import { createElement, startTransition, StrictMode, type ComponentType } from 'react';
import { hydrateRoot } from 'react-dom/client';
import type { IslandName } from './ui/base/island';

const ISLANDS: Readonly<Record<IslandName, () => Promise<ComponentType<never>>>> = {
  autosave: () => import('./ui/frictions/autosave').then((part) => part.AutosaveNow),
  presence: () => import('./ui/frictions/presence').then((part) => part.PresenceNow),
  'similar-while-typing': () =>
    import('./ui/frictions/similar-while-typing').then((part) => part.SimilarNow),
  'triage-keys': () => import('./ui/frictions/triage-keys').then((part) => part.KeysNow),
  'weight-while-typing': () =>
    import('./ui/frictions/weight-while-typing').then((part) => part.WeightNow),
};

/** A page comes alive whole where its route hands its data over to Remix, else in its islands alone. */
if ('__remixContext' in window) {
  void import('@remix-run/react').then(({ RemixBrowser }) => {
    startTransition(() => {
      hydrateRoot(
        document,
        <StrictMode>
          <RemixBrowser />
        </StrictMode>,
      );
    });
  });
} else {
  for (const place of document.querySelectorAll<HTMLElement>('[data-island]')) void wake(place);
}

async function wake(place: HTMLElement): Promise<void> {
  const { island, props = '{}' } = place.dataset;
  const part = await ISLANDS[island as IslandName]();
  startTransition(() => {
    hydrateRoot(place, <StrictMode>{createElement(part, JSON.parse(props) as never)}</StrictMode>);
  });
}
