import type { FrictionAct } from '~/domain/frictions/transitions';
import { say } from './shared';

/** Who an act is told to, each with its own e-mail. */
export type FrictionReader = 'proposer' | 'follower' | 'staff';

interface Mail {
  readonly subject: string;
  /** What happened; `{words}` is what the person who acted wrote. */
  readonly happened: string;
  /** What comes next. */
  readonly next: string;
}

const OPENED_BY_STARTUP = {
  subject: 'Une start-up travaille sur la friction nº {number}',
  happened: 'La start-up « {startup} » ouvre pour répondre à la friction « {title} ».',
  next: 'Jalons, dépenses et décisions se lisent au fil de la page de la friction.',
} satisfies Mail;

/** The e-mails of each act, by reader; an act that is nobody else’s business sends none. */
const MAILS: Readonly<Record<FrictionAct, Readonly<Partial<Record<FrictionReader, Mail>>>>> = {
  submit: {
    proposer: {
      subject: 'Votre friction nº {number} est déposée',
      happened: 'Votre friction « {title} » est déposée.',
      next: 'Une réponse vous est due avant le {due}.',
    },
    staff: {
      subject: 'Nouvelle friction nº {number} à prendre',
      happened: '{organisation} dépose la friction « {title} ».',
      next: 'Une réponse lui est due avant le {due}.',
    },
  },
  take: {
    proposer: {
      subject: 'Votre friction nº {number} est en cours d’examen',
      happened: '{by} examine votre friction « {title} ».',
      next: 'Vous recevrez sa réponse, ou une question s’il manque quelque chose.',
    },
  },
  ask: {
    proposer: {
      subject: 'Une question sur votre friction nº {number}',
      happened: '{by} a besoin d’un complément sur « {title} »\u00a0:\n\n{words}',
      next: 'L’examen reprend dès que vous avez répondu, sur la page de la friction.',
    },
  },
  inform: {
    staff: {
      subject: 'Complément reçu pour la friction nº {number}',
      happened: '{organisation} complète la friction « {title} »\u00a0:\n\n{words}',
      next: 'Elle est de nouveau en cours d’examen.',
    },
  },
  qualify: {
    proposer: {
      subject: 'Votre friction nº {number} est qualifiée',
      happened: 'La friction « {title} » est qualifiée\u00a0:\n\n{words}',
      next: 'Elle est désormais publique, et peut être choisie pour qu’une équipe s’en occupe.',
    },
    follower: {
      subject: 'La friction nº {number} est qualifiée',
      happened: 'La friction « {title} », que vous suivez, est qualifiée\u00a0:\n\n{words}',
      next: 'Elle est désormais publique, et peut être choisie pour qu’une équipe s’en occupe.',
    },
  },
  select: {
    proposer: {
      subject: 'Votre friction nº {number} est choisie',
      happened: 'La friction « {title} » est choisie\u00a0:\n\n{words}',
      next: 'Une start-up va pouvoir ouvrir : un sponsor, un agent libéré et un porteur sont à réunir.',
    },
    follower: {
      subject: 'La friction nº {number} est choisie',
      happened: 'La friction « {title} », que vous suivez, est choisie\u00a0:\n\n{words}',
      next: 'Une start-up va pouvoir ouvrir.',
    },
  },
  deselect: {
    proposer: {
      subject: 'Votre friction nº {number} n’est plus retenue pour l’instant',
      happened: 'Aucune start-up n’a pu ouvrir pour « {title} »\u00a0:\n\n{words}',
      next: 'Elle reste qualifiée, et peut être choisie de nouveau.',
    },
    follower: {
      subject: 'La friction nº {number} n’est plus retenue pour l’instant',
      happened: 'Aucune start-up n’a pu ouvrir pour « {title} », que vous suivez\u00a0:\n\n{words}',
      next: 'Elle reste qualifiée, et peut être choisie de nouveau.',
    },
  },
  decline: {
    proposer: {
      subject: 'Réponse à votre friction nº {number}',
      happened: 'La friction « {title} » n’est pas retenue. {reason}\n\n{words}',
      next: 'Si la situation change, écrivez-nous : elle peut être rouverte.',
    },
    follower: {
      subject: 'La friction nº {number} n’est pas retenue',
      happened: 'La friction « {title} », que vous suivez, n’est pas retenue. {reason}\n\n{words}',
      next: 'Si la situation change, elle peut être rouverte.',
    },
  },
  merge: {
    proposer: {
      subject: 'Votre friction nº {number} en rejoint une autre',
      happened:
        'La friction « {title} » est réunie avec « {target} », qui dit la même chose\u00a0:\n\n{words}',
      next: 'Votre organisation y est comptée, et vous recevrez les nouvelles de cette friction-là.',
    },
    follower: {
      subject: 'La friction nº {number} en rejoint une autre',
      happened:
        'La friction « {title} », que vous suivez, est réunie avec « {target} »\u00a0:\n\n{words}',
      next: 'Vous recevrez désormais les nouvelles de cette friction-là.',
    },
  },
  redirect: {
    proposer: {
      subject: 'Un service répond déjà à votre friction nº {number}',
      happened: 'Un service répond déjà à « {title} » : {target}\n\n{words}',
      next: 'S’il ne convient pas, écrivez-nous : la friction peut être rouverte.',
    },
    follower: {
      subject: 'Un service répond déjà à la friction nº {number}',
      happened: 'Un service répond déjà à « {title} », que vous suivez : {target}\n\n{words}',
      next: 'S’il ne convient pas, la friction peut être rouverte.',
    },
  },
  withdraw: {
    follower: {
      subject: 'La friction nº {number} est retirée',
      happened: 'La friction « {title} », que vous suivez, est retirée\u00a0:\n\n{words}',
      next: 'Si elle est aussi la vôtre, vous pouvez la proposer à votre tour.',
    },
    staff: {
      subject: 'La friction nº {number} est retirée',
      happened: '{organisation} retire la friction « {title} »\u00a0:\n\n{words}',
      next: 'Elle n’attend plus de réponse.',
    },
  },
  reopen: {
    proposer: {
      subject: 'Votre friction nº {number} est rouverte',
      happened: 'La friction « {title} » est rouverte\u00a0:\n\n{words}',
      next: 'Elle est de nouveau en cours d’examen.',
    },
    follower: {
      subject: 'La friction nº {number} est rouverte',
      happened: 'La friction « {title} », que vous suivez, est rouverte\u00a0:\n\n{words}',
      next: 'Elle est de nouveau en cours d’examen.',
    },
  },
  unmerge: {
    proposer: {
      subject: 'Votre friction nº {number} reprend son propre chemin',
      happened: 'La friction « {title} » est de nouveau séparée de l’autre\u00a0:\n\n{words}',
      next: 'Elle est en cours d’examen, avec tous ceux qui l’avaient rejointe.',
    },
    follower: {
      subject: 'La friction nº {number} reprend son propre chemin',
      happened:
        'La friction « {title} », que vous suivez, est de nouveau séparée de l’autre\u00a0:\n\n{words}',
      next: 'Elle est en cours d’examen, avec tous ceux qui l’avaient rejointe.',
    },
  },
  incubate: { proposer: OPENED_BY_STARTUP, follower: OPENED_BY_STARTUP },
  release: {
    proposer: {
      subject: 'La start-up qui répondait à votre friction nº {number} s’arrête',
      happened:
        'La start-up « {startup} », qui répondait à « {title} », s’arrête\u00a0:\n\n{words}',
      next: 'La friction reste qualifiée, et peut être choisie de nouveau.',
    },
    follower: {
      subject: 'La start-up qui répondait à la friction nº {number} s’arrête',
      happened:
        'La start-up « {startup} », qui répondait à « {title} », s’arrête\u00a0:\n\n{words}',
      next: 'La friction reste qualifiée, et peut être choisie de nouveau.',
    },
  },
  resolve: {
    proposer: {
      subject: 'Un service durable répond à votre friction nº {number}',
      happened: 'Le service « {startup} » répond désormais durablement à « {title} ».',
      next: 'La friction est résolue. Toute son histoire reste publique.',
    },
    follower: {
      subject: 'Un service durable répond à la friction nº {number}',
      happened: 'Le service « {startup} » répond désormais durablement à « {title} ».',
      next: 'La friction est résolue. Toute son histoire reste publique.',
    },
  },
};

export type FrictionMailFacts = Readonly<{ number: number; title: string }> &
  Readonly<
    Partial<
      Record<'words' | 'by' | 'organisation' | 'due' | 'reason' | 'target' | 'startup', string>
    >
  >;

/** The e-mail of an act for one kind of reader, its last line the link; null when they are not told. */
export function frictionMail(
  act: FrictionAct,
  reader: FrictionReader,
  facts: FrictionMailFacts,
  link: string,
): { subject: string; body: string } | null {
  const mail = MAILS[act][reader];
  if (mail === undefined) return null;
  const paragraphs = [
    'Bonjour,',
    say(mail.happened, facts),
    say(mail.next, facts),
    'L’équipe Relais',
  ];
  return { subject: say(mail.subject, facts), body: `${paragraphs.join('\n\n')}\n${link}` };
}

/** The e-mail to the proposer when another organisation says « nous aussi », and perhaps offers to try the answer first. */
export function supportMail(
  facts: Readonly<{ number: number; title: string; organisation: string }>,
  link: string,
  pilot: boolean,
): { subject: string; body: string } {
  const paragraphs = [
    'Bonjour,',
    say('{organisation} rencontre aussi la friction «\u00a0{title}\u00a0».', facts),
    ...(pilot ? ['Elle se propose comme territoire pilote.'] : []),
    'Son témoignage se lit sur la page de la friction.',
    'L’équipe Relais',
  ];
  return {
    subject: say('La friction nº {number}\u00a0: une organisation de plus', facts),
    body: `${paragraphs.join('\n\n')}\n${link}`,
  };
}
