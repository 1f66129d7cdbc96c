import type { Response } from 'express';

/** The page for when the database is out of reach: it needs nothing but this string. */
export function sendUnavailable(response: Response): void {
  response.status(503).set('Retry-After', '30').type('html').send(`<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Service momentanément indisponible – Relais</title><link rel="stylesheet" href="/indisponible.css"><link rel="icon" href="/favicon.svg" type="image/svg+xml"></head>
<body><main><h1>Relais est momentanément indisponible</h1><p>La base de données ne répond pas. Rien de ce qui est enregistré n’est perdu.</p><p>Revenez dans une minute\u00a0; si vous veniez d’envoyer un formulaire, revenez en arrière et envoyez-le de nouveau\u00a0: il ne sera pris en compte qu’une fois.</p><p><a href="/">Réessayer</a></p></main></body></html>
`);
}
