import type { ComponentProps, ReactNode } from 'react';
import type { Phase } from '~/domain/startups/phase';
import { waitingSentence } from '~/wording/handover';
import { Callout } from '../base/messages';
import { Section } from '../base/page-title';
import { Offered } from '../resources/offered';
import { PlanLink } from './plan-link';

interface NotBegunProps extends ComponentProps<typeof PlanLink> {
  readonly phase: Phase;
  readonly hasOwner: boolean;
  readonly offer: ComponentProps<typeof Offered>;
  /** The form that begins it, for whoever may. */
  readonly children: ReactNode;
}

/** A handover that has not begun: what it waits for, its plan, and in consolidation what the service offers to others. */
export function NotBegun({ slug, plan, phase, hasOwner, offer, children }: NotBegunProps) {
  return (
    <>
      <Section title="Passation">
        <Callout title="La passation n’a pas commencé">{waitingSentence(phase, hasOwner)}</Callout>
        <PlanLink slug={slug} plan={plan} />
        {children}
      </Section>
      {phase === 'consolidation' ? <Offered {...offer} /> : null}
    </>
  );
}
