/** Colours with one meaning each, the same on every picture; the words beside them are in the labels and the panels. */
import type { Theme } from './viewportProps.ts';

export const COLOURS = {
  neighbour: '#f1e6cf',
  fractured: '#efcf9c',
  /** A level that is treated, too, while another is at hand. */
  treated: '#f0daae',
  disc: '#9fb4c0',
  canal: '#d9cd96',
  /** Needles and jacks. */
  steel: '#8a97a3',
  balloon: '#2f78d6',
  cavity: '#8fb6e4',
  cement: '#159a8c',
  /** Not yet hard. */
  cementFresh: '#8fd8ce',
} as const;

/** Cut faces: the cortical rim is darker than the cancellous inside. */
export const CUT_COLOURS = {
  cortical: '#a98652',
  cancellous: '#ecd6ab',
  fracturedCancellous: '#f0c888',
  treatedCancellous: '#efd099',
  disc: '#c3d0d8',
  canal: '#efe8c4',
  steel: '#b3bec8',
  balloon: '#6fa5ea',
  cavity: '#3a3f45',
  cement: '#4fbdb1',
} as const;

interface ThemeColours {
  readonly sky: string;
  readonly ground: string;
  readonly target: string;
  /** The spine as measured, beside what is drawn: the token `--before`. */
  readonly before: string;
  /** A needle in its section, on bone. */
  readonly ring: string;
  /** Edge of a ghost: dark on light, light on dark, so that it reads as a surface on both. */
  readonly ghostEdge: string;
}

export const THEMES: Readonly<Record<Theme, ThemeColours>> = {
  light: {
    sky: '#ffffff',
    ground: '#a58f74',
    target: '#9a5f08',
    before: '#7a3f86',
    ring: '#1b5fc1',
    ghostEdge: '#8f6325',
  },
  dark: {
    sky: '#dfe8f2',
    ground: '#4c4238',
    target: '#ffc766',
    before: '#e0a6ea',
    ring: '#1b5fc1',
    ghostEdge: '#ffdcab',
  },
};
