/** What has to be asked before anybody puts a needle in. `null` is *not assessed*, and never counts as a "no". */
import type { YES_NO } from './features.ts';

export const SAFETY_QUESTIONS = [
  'infection',
  'bleedingDisorder',
  'anticoagulants',
  'cementAllergy',
  'contrastAllergy',
  'neurologicalDeficit',
  'pregnancy',
  'mriOedema',
  'painAtLevel',
  'biopsyIntended',
] as const;
export type SafetyQuestion = (typeof SAFETY_QUESTIONS)[number];

export type SafetyAnswers = Readonly<Record<SafetyQuestion, (typeof YES_NO)[number] | null>>;

export const NOTHING_ASKED: SafetyAnswers = {
  infection: null,
  bleedingDisorder: null,
  anticoagulants: null,
  cementAllergy: null,
  contrastAllergy: null,
  neurologicalDeficit: null,
  pregnancy: null,
  mriOedema: null,
  painAtLevel: null,
  biopsyIntended: null,
};
