import { DIGEST_LINES } from '~/domain/notifications/digest';
import type { LateKind } from '~/domain/notifications/late';
import type { Task } from '~/domain/notifications/task';
import { daysBetween, type Day } from '~/domain/shared/day';
import { formatCount, formatDay, formatDue, formatNumber } from './format';
import { TASKS } from './notifications';
import { LATE_TITLES, lateAction, type LateWords } from './notifications-late';
import { say } from './shared';

interface Digest {
  readonly tasks: readonly Task[];
  /** For staff: their own incubator, then all. */
  readonly late: {
    readonly own: {
      readonly name: string;
      readonly slug: string;
      readonly lines: readonly (LateWords & { readonly href: string; readonly dueOn: Day })[];
    } | null;
    readonly counts: readonly { readonly kind: LateKind; readonly overdue: number }[];
  } | null;
  readonly today: Day;
  readonly until: Day;
  readonly publicUrl: string;
}

interface Line {
  readonly words: string;
  readonly href: string;
  readonly dueOn: Day | null;
}

/** The week of one person, what is late first; null when there is nothing to say. */
export function digestMail(digest: Digest): { subject: string; body: string } | null {
  const { today, publicUrl, late } = digest;
  const own = digest.tasks.map(({ kind, about, href, dueOn }) => ({
    words: say(TASKS[kind], { about }),
    href,
    dueOn,
  }));
  const said = new Set(own.map(({ href }) => href));
  const incubator = (late?.own?.lines ?? [])
    .filter(({ href }) => !said.has(href))
    .map((line) => ({ words: lateAction(line), href: line.href, dueOn: line.dueOn }));
  const counts = (late?.counts ?? []).filter(({ overdue }) => overdue > 0);
  if (own.length === 0 && incubator.length === 0 && counts.length === 0) return null;
  const parts = [
    'Bonjour,',
    part('Ce qui vous attend cette semaine :', own, digest, '/'),
    part(
      `En retard ou dû d’ici au ${formatDay(digest.until)} dans votre incubateur, ${late?.own?.name ?? ''} :`,
      incubator,
      digest,
      `/suivi?incubateur=${late?.own?.slug ?? ''}`,
    ),
    counts.length === 0
      ? ''
      : [
          'Dans tous les incubateurs, en retard aujourd’hui :',
          ...counts.map(
            ({ kind, overdue }) =>
              `– ${LATE_TITLES[kind]} : ${formatNumber(overdue)} (${publicUrl}/suivi?genre=${kind})`,
          ),
        ].join('\n'),
    'L’équipe Relais',
    `Ce courriel part le lundi matin quand il y a quelque chose à vous dire. Pour ne plus le recevoir :\n${publicUrl}/compte`,
  ];
  const lateOnes = [...own, ...incubator].filter(({ dueOn }) => dueOn !== null && dueOn < today);
  return {
    subject:
      lateOnes.length === 0
        ? 'Votre semaine sur Relais'
        : `Votre semaine sur Relais : ${formatCount(lateOnes.length, 'échéance dépassée', 'échéances dépassées')}`,
    body: parts.filter((text) => text !== '').join('\n\n'),
  };
}

function part(
  title: string,
  lines: readonly Line[],
  { today, publicUrl }: Digest,
  whole: string,
): string {
  if (lines.length === 0) return '';
  const others = lines.length - DIGEST_LINES;
  return [
    title,
    ...lines
      .slice(0, DIGEST_LINES)
      .map(
        ({ words, href, dueOn }) =>
          `– ${words}${dueOn === null ? '' : ` (${formatDue(daysBetween(today, dueOn))})`}\n  ${publicUrl}${href}`,
      ),
    ...(others > 0
      ? [`– et ${formatCount(others, 'autre', 'autres')} : ${publicUrl}${whole}`]
      : []),
  ].join('\n');
}
