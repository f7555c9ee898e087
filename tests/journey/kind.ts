/** What a journey is to whoever plays it. */
import type { Desktop } from '../window/launch.ts';
import type { Person } from './human.ts';

export interface Scene {
  readonly person: Person;
  readonly desktop: Desktop;
  /** For what the journey leaves behind. */
  readonly folder: string;
}

export interface Journey {
  readonly title: string;
  readonly budgetSeconds: number;
  /** Makes what the person brings, before the window opens. What comes back throws where a step did not do what it says. */
  prepare(): (scene: Scene) => Promise<void>;
}
