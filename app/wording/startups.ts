import type { Phase } from '~/domain/startups/phase';

/** Phases as people call them. */
export const PHASE_LABELS: Readonly<Record<Phase, string>> = {
  investigation: 'Investigation',
  construction: 'Construction',
  acceleration: 'Accélération',
  consolidation: 'Consolidation',
  transfere: 'Transférée',
  opere: 'Opérée',
  'abandon-investigation': 'Abandonnée après investigation',
  abandon: 'Abandonnée',
};

/** E-mail to those around a startup whose phase changed. */
export function phaseOpenedNotice(about: {
  readonly name: string;
  readonly slug: string;
  readonly phase: Phase;
  readonly reason: string;
  readonly publicUrl: string;
}): { subject: string; body: string } {
  return {
    subject: `${about.name}\u00a0: ${PHASE_SENTENCES[about.phase]}`,
    body: [
      'Bonjour,',
      `La start-up «\u00a0${about.name}\u00a0» ${PHASE_SENTENCES[about.phase]}.`,
      `Motif\u00a0: ${about.reason}`,
      'La suite et ce qui est attendu de vous sont sur sa page.',
      'L’équipe Relais',
      `${about.publicUrl}/startups/${about.slug}`,
    ].join('\n\n'),
  };
}

const PHASE_SENTENCES: Readonly<Record<Phase, string>> = {
  investigation: 'entre en investigation',
  construction: 'entre en construction',
  acceleration: 'entre en accélération',
  consolidation: 'entre en consolidation',
  transfere: 'est transférée à son porteur',
  opere: 'est désormais opérée durablement',
  'abandon-investigation': 's’arrête après son investigation',
  abandon: 's’arrête',
};
