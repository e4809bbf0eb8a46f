/** `gongshi desk`: the office's work in the browser of this machine. */
import { keepHeapSmall } from '../kernel/small-heap.ts';
import { CannotRun, type ExitCode, verb } from '../kernel/verb.ts';

const portOf = (typed: string | undefined): number => {
  const port = Number(typed ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new CannotRun(`--port 应为 1 到 65535，不能是 ${typed}`);
  return port;
};

export const desk = verb({
  name: 'desk',
  summary: '打开工作台：在本机的浏览器里办理，只有本机打得开',
  usage: '',
  options: {
    port: { type: 'string', value: '端口', help: '不写则由系统选一个空着的' },
    'no-open': { type: 'boolean', help: '不自动打开浏览器，只写出地址' },
  },
  run: async ({ options }, io): Promise<ExitCode> => {
    const port = portOf(options.port);
    keepHeapSmall();
    const { openDesk } = await import('./desk/open-desk.ts');
    return openDesk(io, port, options['no-open'] !== true);
  },
});
