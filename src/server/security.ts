import type { FastifyHelmetOptions } from '@fastify/helmet';

/**
 * The headers that keep a page to itself: its own scripts, styles, fonts and requests, no frames, no plug-ins.
 * Phaser draws from `data:` and `blob:` images. Three of helmet's defaults are off because the board may be served
 * over plain HTTP on a local network: `upgrade-insecure-requests` would break it there, and the other headers only
 * fill the console with warnings. Whoever puts TLS in front sets Strict-Transport-Security there.
 */
export const securityHeaders: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      scriptSrcAttr: ["'none'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      mediaSrc: ["'self'"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
};
