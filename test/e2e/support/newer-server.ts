import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The game's server behind another, which can say that there is a newer version. */
export interface NewerServer {
  readonly address: string;
  /** From now on the worker's file is another one: what a browser compares is its bytes. */
  renew(): void;
  close(): void;
}

/** Playwright does not see the requests that update a service worker, so they are answered differently here. */
export async function newerServer(behind: string): Promise<NewerServer> {
  let newer = false;
  const server: Server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '/', behind);
      const answer = await fetch(url);
      const body = Buffer.from(await answer.arrayBuffer());
      const isWorker = newer && url.pathname === '/service-worker.js';
      response.writeHead(answer.status, {
        'content-type': answer.headers.get('content-type') ?? 'application/octet-stream',
        'cache-control': 'no-cache',
      });
      response.end(isWorker ? Buffer.concat([body, Buffer.from('\n// newer')]) : body);
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    renew() {
      newer = true;
    },
    close: () => server.close().closeAllConnections(),
  };
}
