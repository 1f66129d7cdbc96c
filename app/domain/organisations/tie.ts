/** What an organisation is to a startup: it will run the service, it funds it, or it hosts its incubator. */
export type Tie = 'owner' | 'sponsor' | 'incubator';
