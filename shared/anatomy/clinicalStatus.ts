/** How the patient is doing: input of the OF score, never of a promise. `null` is *not assessed*. */
export const NEUROLOGIES = ['N0', 'N1', 'N2', 'N3', 'N4', 'NX'] as const;
export const PROGRESSIONS = ['seen', 'notSeen'] as const;
export const MOBILITIES = ['mobilised', 'notMobilised'] as const;
export const ANTICOAGULATIONS = ['yes', 'no'] as const;

export interface ClinicalStatus {
  readonly neurology: (typeof NEUROLOGIES)[number] | null;
  /** Visual analogue scale, 0–10. */
  readonly painVas: number | null;
  readonly mobility: (typeof MOBILITIES)[number] | null;
  /** Whether the deformity grew between two pictures. */
  readonly progression: (typeof PROGRESSIONS)[number] | null;
  /** American Society of Anesthesiologists class, 1–5. */
  readonly asaClass: number | null;
  /** Modified frailty index, count of items 0–5. */
  readonly frailtyIndex: number | null;
  readonly anticoagulated: (typeof ANTICOAGULATIONS)[number] | null;
}

export const NO_STATUS: ClinicalStatus = {
  neurology: null,
  painVas: null,
  mobility: null,
  progression: null,
  asaClass: null,
  frailtyIndex: null,
  anticoagulated: null,
};
