/** The same thing told by two people: what is recorded (title, situation), and what somebody else types. */
export type Pair = readonly [title: string, situation: string, typed: string];
