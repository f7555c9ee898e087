/** The two pressure formulas (M-CEM-6, M-CEM-10) are worked in SI; everything around them in mm and mL. */
const M_PER_MM = 1e-3;
const M3_PER_ML = 1e-6;
const SECONDS_PER_MINUTE = 60;
export const PA_PER_KPA = 1e3;
export const PA_PER_MPA = 1e6;

export function metres(mm: number): number {
  return mm * M_PER_MM;
}

export function cubicMetresPerSecond(mlPerMin: number): number {
  return (mlPerMin * M3_PER_ML) / SECONDS_PER_MINUTE;
}
