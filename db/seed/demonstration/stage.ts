import type { Actor } from '../../../app/domain/accounts/account';
import { STORY_ADDRESS } from '../../../app/domain/outbox/story-address';
import { addDays, dayInParis, type Day } from '../../../app/domain/shared/day';
import type { Result } from '../../../app/domain/shared/result';
import type { Context } from '../../../app/services/shared/context.server';
import type { FileKeeping } from '../../../app/services/files/keepFile.server';
import type { Db, Tx } from '../../client';
import { accountOf } from '../../repositories/accounts';
import { findFriction, type FrictionRow } from '../../repositories/frictions';
import { organisationBySlug, type OrganisationRow } from '../../repositories/organisations';
import { standingOfSlug } from '../../repositories/standing';
import type { PersonKey } from './people';
import type { SceneOf, Verb, When } from './scene';

/** Where uploaded files lie: what the use cases that take a file ask for. */
export type Storage = FileKeeping['storage'];

const SUNDAY = 0;
const SATURDAY = 6;

/** What the tellers share: the open transaction, who and what exists already, and the days. */
export class Stage {
  /** Account numbers by the person's key, and friction numbers by their tale. */
  readonly accounts = new Map<PersonKey, number>();
  readonly frictions = new Map<string, number>();
  private readonly actors = new Map<PersonKey, Actor>();
  private readonly startups = new Map<string, number>();
  private readonly organisations = new Map<string, OrganisationRow>();
  /** The story's own files need no scanner. */
  readonly keeping: FileKeeping;
  private readonly today: Day;
  private readonly db: Db;
  private acts = 0;

  constructor(
    readonly tx: Tx,
    storage: Storage,
    readonly now: Date,
  ) {
    this.keeping = { storage, scanner: null };
    this.today = dayInParis(now);
    this.db = withoutSavepoints(tx);
  }

  /** The day of an offset: nobody works at weekends, so that a Saturday or Sunday becomes the Friday before. */
  day(when: When): Day {
    if (typeof when === 'string') return when;
    if (when === 0) return this.today;
    const day = addDays(this.today, when);
    const weekday = new Date(day).getUTCDay();
    return addDays(day, weekday === SATURDAY ? -1 : weekday === SUNDAY ? -2 : 0);
  }

  /** The context of one act of a person, at its instant; nobody's rights change in the story. */
  async as(key: PersonKey, now: Date): Promise<Context> {
    const actor = this.actors.get(key) ?? (await accountOf(this.tx, this.account(key)));
    if (actor === null) throw new Error(`${key} has no account in the story`);
    this.actors.set(key, actor);
    return this.contextOf(actor, now);
  }

  /** The same for somebody who is not among the story's people. */
  contextOf(actor: Actor | null, now: Date): Context {
    this.acts += 1;
    return {
      db: this.db,
      actor,
      now,
      today: dayInParis(now),
      requestId: `story-${this.acts}`,
      publicUrl: STORY_ADDRESS,
    };
  }

  /** The number of a person's account. */
  account(key: PersonKey): number {
    const id = this.accounts.get(key);
    if (id === undefined) throw new Error(`${key} has no account in the story yet`);
    return id;
  }

  /** The friction of a tale as it is recorded now. */
  async friction(tale: string): Promise<FrictionRow> {
    const id = this.frictions.get(tale);
    const row = id === undefined ? null : await findFriction(this.tx, id);
    if (row === null) throw new Error(`${tale} has no friction in the story yet`);
    return row;
  }

  /** The number of a tale's startup. */
  async startup(slug: string, today: Day): Promise<number> {
    const known = this.startups.get(slug);
    if (known !== undefined) return known;
    const standing = await standingOfSlug(this.tx, slug, today);
    if (standing === null) throw new Error(`${slug} has no startup in the story yet`);
    this.startups.set(slug, standing.startupId);
    return standing.startupId;
  }

  /** An organisation of the reference list. */
  async organisation(slug: string): Promise<OrganisationRow> {
    const known = this.organisations.get(slug) ?? (await organisationBySlug(this.tx, slug));
    if (known === null) throw new Error(`the reference list has no organisation ${slug}`);
    this.organisations.set(slug, known);
    return known;
  }
}

/** The story's transaction as the handle of its acts: they need no savepoint of their own, since one refusal ends the whole. */
function withoutSavepoints(tx: Tx): Db {
  const transaction = <T>(work: (inner: Tx) => Promise<T>): Promise<T> => work(tx);
  return Object.create(tx, { transaction: { value: transaction } }) as Db;
}

/** Tells one kind of scene through its use case. */
export type Teller<V extends Verb> = (
  stage: Stage,
  ctx: Context,
  slug: string,
  scene: SceneOf<V>,
) => Promise<Result<unknown, string>>;
export type Tellers<V extends Verb> = { readonly [K in V]: Teller<K> };

const CENTS = 100;

/** Cents of a sum that a tale writes in euros. */
export function centsOf(euros: number): number {
  return Math.round(euros * CENTS);
}

/** What the story has told before; an error names it when it has not. */
export function found<T>(it: T | undefined, what: string): T {
  if (it === undefined) throw new Error(`the story has no ${what} yet`);
  return it;
}
