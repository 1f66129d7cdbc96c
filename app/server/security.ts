import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

interface Surroundings {
  /** Whether people reach the site by https; known once the server listens. */
  readonly secure: () => boolean;
  readonly development: boolean;
  readonly theme: 'relais' | 'dsfr';
}

/** Headers of every answer; the policy names the nonce of this page's own scripts and nothing unsafe. */
export function securityHeaders({ secure, development, theme }: Surroundings) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const nonce = `'nonce-${String(response.locals['nonce'])}'`;
    response.setHeader(
      'Permissions-Policy',
      'camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()',
    );
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'", nonce],
          styleSrc: ["'self'", ...(development ? [nonce] : [])],
          // The DSFR's stylesheet holds its ticks and arrows as data: images.
          imgSrc: ["'self'", ...(theme === 'dsfr' ? ['data:'] : [])],
          fontSrc: ["'self'"],
          connectSrc: ["'self'", ...(development ? ['ws:'] : [])],
          manifestSrc: ["'self'"],
          formAction: ["'self'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
          ...(secure() ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      referrerPolicy: { policy: 'same-origin' },
      frameguard: { action: 'deny' },
      hsts: secure() ? { maxAge: 31_536_000 } : false,
      crossOriginEmbedderPolicy: false,
    })(request, response, next);
  };
}

/**
 * Refuses forms posted from another site (browsers say where a form comes from by Sec-Fetch-Site or Origin; a client
 * that says neither is no browser and carries nobody's cookies), and bodies of unknown length.
 */
export function refuseForeignForms(ownHost: (request: Request) => string) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (SAFE_METHODS.has(request.method)) return next();
    const site = request.get('sec-fetch-site');
    const origin = request.get('origin');
    const foreign =
      site !== undefined
        ? site !== 'same-origin' && site !== 'none'
        : origin !== undefined &&
          (!URL.canParse(origin) || new URL(origin).host !== ownHost(request));
    if (foreign) {
      response
        .status(403)
        .type('text/plain')
        .send('Ce formulaire vient d’un autre site\u00a0: rien n’a été enregistré.\n');
      return;
    }
    if (
      request.get('content-length') === undefined &&
      request.get('transfer-encoding') !== undefined
    ) {
      response
        .status(411)
        .type('text/plain')
        .send('La taille de ce qui est envoyé doit être annoncée.\n');
      return;
    }
    next();
  };
}
