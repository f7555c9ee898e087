/**
 * The only file that calls `ipcMain.handle`. Every request passes here: who asks (exact origin, main frame, our window),
 * what is asked (strict schema), and how it is answered (a Result; an exception stays on this side).
 */
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { err, type Result } from '../shared/base/result.ts';
import { channelName, type PlatformFault } from '../shared/ipc/bridge.ts';
import {
  CHANNELS,
  type Channel,
  REQUESTS,
  type Request,
  type Value,
} from '../shared/ipc/contract.ts';
import { APP_ORIGIN, APP_PAGE } from './protocol.ts';

/** Handlers by channel; `W` is whatever the main process keeps per window. */
export type Handlers<W> = {
  readonly [C in Channel]: (
    request: Request<C>,
    window: W,
  ) => Promise<Result<Value<C>, PlatformFault>>;
};

type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

/** Our page, in the main frame of its own contents. A frame that is gone or has no address yet is nobody. */
export function isOurPage({ sender, senderFrame }: Sender): boolean {
  return (
    senderFrame !== null &&
    !sender.isDestroyed() &&
    senderFrame === sender.mainFrame &&
    senderFrame.parent === null &&
    senderFrame.origin === APP_ORIGIN &&
    senderFrame.url === APP_PAGE
  );
}

export function handleRequests<W>(
  ipcMain: Pick<IpcMain, 'handle'>,
  windowOf: (contentsId: number) => W | undefined,
  handlers: Handlers<W>,
  report: (error: unknown) => void,
): void {
  for (const channel of CHANNELS)
    ipcMain.handle(channelName(channel), async (event, ...args: unknown[]) => {
      const window = isOurPage(event) ? windowOf(event.sender.id) : undefined;
      const request = REQUESTS[channel].safeParse(args[0]);
      if (!window || args.length > 1 || !request.success) return err({ code: 'refused' });
      try {
        const handler = handlers[channel] as (
          request: unknown,
          window: W,
        ) => Promise<Result<unknown, PlatformFault>>;
        return await handler(request.data, window);
      } catch (error) {
        report(error);
        return err({ code: 'failed' });
      }
    });
}
