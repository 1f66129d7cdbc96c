import type { Response } from 'express';

interface Words {
  readonly status: number;
  readonly title: string;
  readonly heading: string;
  readonly sentences: readonly string[];
  readonly way: { readonly href: string; readonly label: string };
}

const PAGES = {
  unavailable: {
    status: 503,
    title: 'Service momentanément indisponible',
    heading: 'Relais est momentanément indisponible',
    sentences: [
      'La base de données ne répond pas. Rien de ce qui est enregistré n’est perdu.',
      'Revenez dans une minute\u00a0; si vous veniez d’envoyer un formulaire, revenez en arrière et envoyez-le de nouveau\u00a0: il ne sera pris en compte qu’une fois.',
    ],
    way: { href: '/', label: 'Réessayer' },
  },
  broken: {
    status: 500,
    title: 'Erreur',
    heading: 'Quelque chose s’est cassé de notre côté',
    sentences: [
      'Votre demande n’a pas abouti et n’a rien changé. Tout ce qui était enregistré l’est toujours.',
      'Essayez à nouveau dans quelques instants.',
    ],
    way: { href: '/', label: 'Aller à l’accueil' },
  },
  unreadable: {
    status: 400,
    title: 'Demande illisible',
    heading: 'Cette adresse ne peut pas être lue',
    sentences: ['Elle a sans doute été mal recopiée. Rien n’a été enregistré.'],
    way: { href: '/', label: 'Aller à l’accueil' },
  },
} satisfies Record<string, Words>;

/** A page for when no page can be rendered (the database is out of reach, above all): it needs nothing but these strings. */
export function sendBarePage(response: Response, kind: keyof typeof PAGES): void {
  const { status, title, heading, sentences, way } = PAGES[kind];
  if (status === 503) response.set('Retry-After', '30');
  response.status(status).set('Cache-Control', 'no-store').type('html').send(`<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} – Relais</title><link rel="stylesheet" href="/indisponible.css"><link rel="icon" href="/favicon.svg" type="image/svg+xml"></head>
<body><main><h1>${heading}</h1>${sentences.map((sentence) => `<p>${sentence}</p>`).join('')}<p><a href="${way.href}">${way.label}</a></p></main></body></html>
`);
}
