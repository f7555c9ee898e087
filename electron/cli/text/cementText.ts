/** What a cement is called: its class, or the label of one of the user's own, told as such. */
import { type CementChoice, viscosityOf } from '../../../shared/devices/ownDevice.ts';
import { text } from './words.ts';

/** Beside the word "viscosity". */
export function classText(choice: CementChoice): string {
  const viscosity = text(`cli.viscosities.${viscosityOf(choice)}`);
  return typeof choice === 'string'
    ? viscosity
    : text('cli.ownClass', { viscosity, cement: entered(choice.label) });
}

/** Within a sentence. */
export function cementText(choice: CementChoice): string {
  return typeof choice === 'string'
    ? text('cli.ofClass', { viscosity: text(`cli.viscosities.${choice}`) })
    : entered(choice.label);
}

function entered(label: string): string {
  return text('instruments.entered', { label });
}
