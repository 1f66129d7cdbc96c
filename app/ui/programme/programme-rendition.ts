import type {
  ActionView,
  NamedPilots,
  ProgrammeFacts,
  ProgrammeView,
} from '~/domain/programme/view';

const programmeOf = ({ slug, name, intention, startsOn, endsOn, predecessor }: ProgrammeFacts) => ({
  ...{ slug, name, intention, startsOn, endsOn, predecessor: predecessor?.slug ?? null },
});

const pilotsOf = (pilots: NamedPilots) => ({
  state: pilots['college-etat'].map(({ slug }) => slug),
  collectivites: pilots['college-collectivites'].map(({ slug }) => slug),
});

/** A programme as the API says it: Paris days, codes of the domain, organisations by their address. */
export function programmeRendition(view: ProgrammeView) {
  const { programme, on, edition, priorities, actions, removed, next } = view;
  return {
    programme: {
      ...programmeOf(programme),
      rule: { quorumPercent: programme.quorumPercent, majorityPercent: programme.majorityPercent },
    },
    asOf: on,
    edition: edition === null ? null : { semester: edition.semester, adoptedOn: edition.adoptedOn },
    nextEdition: next === null ? null : { semester: next.semester, dueOn: next.dueOn },
    priorities,
    actions: actions.map(({ pilots, lateness, ...action }) => ({
      ...action,
      pilots: pilotsOf(pilots),
      late: lateness,
    })),
    removed: removed.map(({ number, content, reason }) => ({
      ...{ number, title: content.title, reason },
    })),
  };
}

/** An action as the API says it, with its whole history. */
export function actionRendition(view: ActionView) {
  const { programme, on, number, title, text, priority, state, since, pilots } = view;
  return {
    programme: programme.slug,
    asOf: on,
    ...{ number, title, text, priority: priority.number, state, since },
    pilots: pilotsOf(pilots),
    progress: view.progress,
    startups: view.links.startups.map(({ slug, phase, reached }) => ({ slug, phase, reached })),
    frictions: view.links.frictions.map(({ id, title: of }) => ({ id, title: of })),
    resources: view.links.resources.map(({ slug, reuses }) => ({ slug, reuses })),
    bridges: view.bridges.map(({ programmeName, number: to, title: of, href, note }) => ({
      ...{ programme: programmeName, number: to, title: of, href, note },
    })),
    // People are named on the page, where an erased one is not: copies of this keep organisations alone.
    framings: view.framings.map((sheet) => ({
      ...{ version: sheet.number, goal: sheet.goal, scope: sheet.scope },
      ...{ deliverables: sheet.deliverables, territories: sheet.territories },
      ...{ indicators: sheet.indicators, writtenOn: sheet.writtenOn, framedOn: sheet.framedOn },
      agreedOn: {
        state: sheet.agreedOn['college-etat'],
        collectivites: sheet.agreedOn['college-collectivites'],
      },
    })),
    states: view.standings.map(({ state: was, since: from, reason }) => ({
      ...{ state: was, since: from, reason },
    })),
    editions: view.editions.map(({ semester, adoptedOn, standing, content, reason }) => ({
      ...{ semester, adoptedOn, standing, reason },
      ...{ title: content.title, text: content.text, priority: content.priority },
    })),
  };
}
