import type { Day as CalendarDay } from '~/domain/shared/day';
import { builtOn } from '~/domain/startups/clock';
import type { Phase } from '~/domain/startups/phase';
import { isStopped } from '~/domain/startups/post-mortem';
import type { ClockMilestone } from '../charts/clock-milestones';
import { SixMonthClock } from '../charts/six-month-clock';
import { Breadcrumb, SubNav } from '../base/navigation';
import { PageTitle } from '../base/page-title';
import { Tag } from '../base/tags';
import { Since } from '../base/values';
import { PhaseBadge } from './phase-badge';

interface StartupHeaderProps {
  readonly startup: {
    readonly slug: string;
    readonly name: string;
    readonly phase: Phase;
    readonly phaseSince: CalendarDay;
    readonly isLive: boolean;
    readonly imported: boolean;
    readonly ownerName: string | null;
    readonly clock: { readonly startedOn: CalendarDay; readonly inUseOn: CalendarDay } | null;
    readonly runwayOn: CalendarDay | null;
    readonly phases: readonly { readonly phase: Phase; readonly startsOn: CalendarDay }[];
    readonly clockMilestones: readonly ClockMilestone[];
  };
  readonly today: CalendarDay;
  /** The path of the present page. */
  readonly here: string;
}

const PAGES = [
  { path: '', label: 'Aperçu' },
  { path: '/equipe', label: 'Équipe' },
  { path: '/sponsors', label: 'Sponsors' },
  { path: '/budget', label: 'Budget' },
  { path: '/jalons', label: 'Jalons' },
  { path: '/indicateurs', label: 'Indicateurs' },
  { path: '/standards', label: 'Standards' },
  { path: '/journal', label: 'Journal de bord' },
  { path: '/comites', label: 'Comités' },
  { path: '/passation', label: 'Passation' },
] as const;

const FOLLOW_UPS = { path: '/suivi', label: 'Suivi' } as const;
const POST_MORTEM = { path: '/bilan', label: 'Bilan' } as const;

/** Pages of what came after: once the service was handed over or operated, once the startup is stopped. */
function laterPages({ phase, phases }: StartupHeaderProps['startup']) {
  const wasTakenOver = phases.some((past) => past.phase === 'transfere' || past.phase === 'opere');
  return [...(wasTakenOver ? [FOLLOW_UPS] : []), ...(isStopped(phase) ? [POST_MORTEM] : [])];
}

/** What stands above every page of a startup: where one is, its phase, its six months, its pages. */
export function StartupHeader({ startup, today, here }: StartupHeaderProps) {
  const { slug, name, phase, phaseSince, clock } = startup;
  const base = `/startups/${slug}`;
  return (
    <div className="rl-startup-head">
      <Breadcrumb items={[{ label: 'Start-ups', href: '/startups' }, { label: name }]} />
      <PageTitle
        kicker="Start-up d’État et de territoire"
        title={name}
        meta={
          <>
            <PhaseBadge phase={phase} />
            <Since day={phaseSince} today={today} />
            <span>{startup.ownerName ?? 'porteur à trouver'}</span>
            {startup.imported ? <Tag>historique importé</Tag> : null}
          </>
        }
      />
      {clock !== null && startup.isLive ? (
        <div className={here === base ? undefined : 'rl-clock-in-brief'}>
          <SixMonthClock
            startedOn={clock.startedOn}
            deadline={clock.inUseOn}
            builtOn={builtOn(startup.phases)}
            today={today}
            // What was reached before the clock started has no place on it; the milestones' own page shows it.
            milestones={startup.clockMilestones.filter(({ dueOn }) => dueOn >= clock.startedOn)}
            runwayOn={startup.runwayOn}
          />
        </div>
      ) : null}
      <SubNav
        label="Pages de la start-up"
        items={[...PAGES, ...laterPages(startup)].map(({ path, label }) => ({
          href: base + path,
          label,
          current: path === '' ? here === base : here.startsWith(base + path),
        }))}
      />
    </div>
  );
}
