import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PHASES } from '~/domain/startups/phase';
import { NotBegun } from '~/ui/handover/not-begun';

it.each(PHASES)('in %s, says what the service offers to others in consolidation alone', (phase) => {
  const offered = [{ slug: 'adresses', name: 'Adresses' }];
  const page = renderToStaticMarkup(
    createElement(NotBegun, {
      ...{ slug: 'allo', phase, hasOwner: true, children: null },
      plan: { mayRead: false, isWritten: false, approvedOn: null },
      offer: { slug: 'allo', offered, mayPropose: true },
    }),
  );
  const told = ['/ressources/adresses', '/ressources/nouvelle?startup=allo'];
  for (const href of told) expect(page.includes(`href="${href}"`)).toBe(phase === 'consolidation');
});
