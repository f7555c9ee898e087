/** Plays along a line: evenly, or step by step for a reader who asked for less motion. It ends at the end. */
import { useEffect, useRef } from 'react';
import { PHASE_S } from '../viewModel/timelinePace.ts';

const PHASE_MS = 1000 * PHASE_S;
/** A moving picture that was held up goes on where it was. */
const MOST_FRAME_MS = 100;

interface Playing {
  readonly playing: boolean;
  /** Phases in one go. */
  readonly speed: number;
  /** Steps instead of movement. */
  readonly still: boolean;
  readonly end: number;
  readonly position: () => number;
  readonly onMove: (position: number) => void;
  readonly onEnd: () => void;
}

export function usePlaying(props: Playing): void {
  const { playing, speed, still } = props;
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (!playing) return;
    const moveTo = (position: number) => {
      const { end, onMove, onEnd } = latest.current;
      onMove(Math.min(position, end));
      if (position >= end) onEnd();
    };
    // From the end it starts again.
    if (latest.current.position() >= latest.current.end) latest.current.onMove(0);
    if (still) {
      const timer = setInterval(() => {
        // A hair past a whole number is that number.
        moveTo(Math.floor(latest.current.position() + 1e-9) + 1);
      }, PHASE_MS / speed);
      return () => clearInterval(timer);
    }
    let request = 0;
    let last: number | null = null;
    const frame = (nowMs: number) => {
      request = requestAnimationFrame(frame);
      const passedMs = last === null ? 0 : Math.min(nowMs - last, MOST_FRAME_MS);
      last = nowMs;
      if (passedMs > 0) moveTo(latest.current.position() + (speed * passedMs) / PHASE_MS);
    };
    request = requestAnimationFrame(frame);
    return () => cancelAnimationFrame(request);
  }, [playing, speed, still]);
}
