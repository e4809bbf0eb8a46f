import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as serveHttp, type Server } from 'node:http';
import { createServer as serveHttps } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meaningOf, probe } from './probe.ts';

const here = { allowed: () => true, wait: 2000 };

const listening = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

describe('a link', () => {
  let url = '';
  let asked = 0;
  const server = serveHttp((request, response) => {
    asked += 1;
    const [, status = '200'] = /^\/(\d+)/.exec(request.url ?? '') ?? [];
    if (status === '999') return request.socket.destroy();
    if (status === '998') return undefined;
    response.statusCode = Number(status);
    const targets: Record<string, string> = { 302: '/404', 307: '/307', 301: 'ftp://example.cn/', 308: '//[::1]:1/' };
    const target = targets[status];
    if (target !== undefined) response.setHeader('location', target);
    return response.end('page');
  });
  beforeAll(async () => {
    url = `http://127.0.0.1:${await listening(server)}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });

  it.each([
    ['that opens', 200, 'there'],
    ['that is not there', 404, 'gone'],
    ['that is gone', 410, 'gone'],
    ['that leads to one that is not there', 302, 'gone'],
    ['that refuses robots', 403, 'there'],
    ['of a server that is ill', 500, 'there'],
    ['that runs in a circle', 307, 'unsure'],
    ['that leads to what is no page', 301, 'unsure'],
    ['of a server that breaks off', 999, 'unsure'],
  ])('%s (%i) is %s', async (_, status, kind) => {
    expect((await probe(`${url}/${status}`, here)).kind).toBe(kind);
  });

  it('that is not there is asked twice', async () => {
    asked = 0;
    await probe(`${url}/404`, here);
    expect(asked).toBe(2);
  });

  it('that never answers is not told to be dead', async () => {
    expect(await probe(`${url}/998`, { ...here, wait: 200 })).toMatchObject({ kind: 'unsure', why: /没有回应/ });
  });

  it('to a closed door is', async () => {
    const closed = serveHttp();
    const port = await listening(closed);
    await new Promise((resolve) => closed.close(resolve));
    expect((await probe(`http://127.0.0.1:${port}/`, here)).kind).toBe('gone');
  });

  it('to this machine is not opened, whatever it is called', async () => {
    asked = 0;
    const { port } = new URL(url);
    const names = ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '0177.0.0.1', '[::ffff:127.0.0.1]', '[::1]'];
    for (const name of names) {
      expect(await probe(`http://${name}:${port}/200`)).toMatchObject({ kind: 'unsure', why: /内部网络/ });
    }
    expect(asked).toBe(0);
  });

  it('that redirects to this machine is not followed', async () => {
    asked = 0;
    const first = (address: string) => address !== '::1';
    expect(await probe(`${url}/308`, { ...here, allowed: first })).toMatchObject({ kind: 'unsure', why: /内部网络/ });
    expect(asked).toBe(1);
  });
});

/** Is there a program that makes certificates? */
const openssl = (() => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe.skipIf(!openssl)('a certificate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongshi-certificate-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const run = (...options: string[]) => execFileSync('openssl', options, { cwd: folder, stdio: 'ignore' });
  const served = async (cert: string, key: string) => {
    const server = serveHttps(
      { cert: readFileSync(join(folder, cert)), key: readFileSync(join(folder, key)) },
      (_, response) => response.end('page'),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const answer = await probe(`https://127.0.0.1:${port}/`, here);
    await new Promise((resolve) => server.close(resolve));
    return answer;
  };
  const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

  it('whose issuer is not sent along is trouble on the way, and no dead page', async () => {
    run('req', '-x509', ...ec, '-keyout', 'ca.key', '-out', 'ca.crt', '-days', '30', '-subj', '/CN=middle');
    run('req', ...ec, '-keyout', 'leaf.key', '-out', 'leaf.csr', '-subj', '/CN=127.0.0.1');
    writeFileSync(join(folder, 'names'), 'subjectAltName=IP:127.0.0.1');
    const signing = ['-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '30', '-extfile', 'names'];
    run('x509', '-req', '-in', 'leaf.csr', ...signing, '-out', 'leaf.crt');
    expect(await served('leaf.crt', 'leaf.key')).toMatchObject({ kind: 'unsure', why: /证书/ });
  });

  it('that signed itself is no dead page either', async () => {
    run('req', '-x509', ...ec, '-keyout', 'own.key', '-out', 'own.crt', '-days', '30', '-subj', '/CN=127.0.0.1');
    expect(await served('own.crt', 'own.key')).toMatchObject({ kind: 'unsure', why: /证书/ });
  });

  it('is not asked of a server that speaks no TLS at all', async () => {
    const plain = serveHttp((_, response) => response.end('page'));
    const answer = await probe(`https://127.0.0.1:${await listening(plain)}/`, here);
    await new Promise((resolve) => plain.close(resolve));
    expect(answer).toMatchObject({ kind: 'unsure', why: /加密/ });
  });
});

it.each([
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'unsure'],
  ['CERT_HAS_EXPIRED', 'unsure'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'unsure'],
  ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'unsure'],
  ['ETIMEDOUT', 'unsure'],
  ['EAI_AGAIN', 'unsure'],
  ['ENETUNREACH', 'unsure'],
  ['ECONNRESET', 'unsure'],
  ['ENOTFOUND', 'gone'],
  ['ECONNREFUSED', 'gone'],
])('%s means %s', (code, kind) => {
  expect(meaningOf(code).kind).toBe(kind);
});
