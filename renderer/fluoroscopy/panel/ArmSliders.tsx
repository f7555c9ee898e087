/** Every movement of the arm as a slider with its number: the angles of the chosen picture, the rest for both; and back. */
import { RotateCcw } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import type { CArm } from '../../../shared/fluoroscopy/carm/cArm.ts';
import { DETECTOR_MM } from '../../../shared/fluoroscopy/constants.ts';
import { type QuantityKey, quantity } from '../../../shared/quantities/table.ts';
import { QuantityField } from '../../controls/QuantityField.tsx';
import { Slider } from '../../controls/Slider.tsx';
import {
  type FluoroscopyView,
  fluoroscopyStore,
  moveArm,
  resetFluoroscopy,
} from '../../state/fluoroscopyStore.ts';
import { text } from '../../text/text.ts';
import { formatQuantity } from '../../viewModel/formatQuantity.ts';

const set = fluoroscopyStore.setState;

/** Movements are not part of the document: there is no step of its history to end. */
const nothingToSettle = () => {};

export function ArmSliders({ arms }: { readonly arms: Readonly<Record<FluoroscopyView, CArm>> }) {
  const { chosen, magnification, detector, collimation, table } = useStore(fluoroscopyStore);
  const { orbitDeg, tiltDeg } = arms[chosen];
  const mostMm = DETECTOR_MM[detector].value;
  return (
    <div className="xray-sliders">
      <Movement
        name="orbit"
        quantityKey="orbitDeg"
        value={orbitDeg}
        onMove={(value) => moveArm(chosen, { orbitDeg: value, tiltDeg })}
      />
      <Movement
        name="tilt"
        quantityKey="tiltDeg"
        value={tiltDeg}
        onMove={(value) => moveArm(chosen, { orbitDeg, tiltDeg: value })}
      />
      <Movement
        name="magnification"
        quantityKey="magnification"
        value={magnification}
        onMove={(value) => set({ magnification: value })}
      />
      <Movement
        name="collimationWidth"
        quantityKey="collimationMm"
        value={collimation.widthMm}
        mostMm={mostMm}
        onMove={(widthMm) => set({ collimation: { ...collimation, widthMm } })}
      />
      <Movement
        name="collimationHeight"
        quantityKey="collimationMm"
        value={collimation.heightMm}
        mostMm={mostMm}
        onMove={(heightMm) => set({ collimation: { ...collimation, heightMm } })}
      />
      <Movement
        name="tableAlong"
        quantityKey="tableShiftMm"
        value={table.alongMm}
        onMove={(alongMm) => set({ table: { ...table, alongMm } })}
      />
      <Movement
        name="tableAcross"
        quantityKey="tableShiftMm"
        value={table.acrossMm}
        onMove={(acrossMm) => set({ table: { ...table, acrossMm } })}
      />
      <div className="xray-movement xray-reset">
        <Button
          className="button button-quiet button-words"
          data-testid="fluoroscopy-reset"
          onPress={resetFluoroscopy}
        >
          <RotateCcw size={15} aria-hidden />
          <span>{text('fluoroscopy.reset')}</span>
        </Button>
      </div>
    </div>
  );
}

interface MovementProps {
  readonly name:
    | 'orbit'
    | 'tilt'
    | 'magnification'
    | 'collimationWidth'
    | 'collimationHeight'
    | 'tableAlong'
    | 'tableAcross';
  readonly quantityKey: QuantityKey;
  readonly value: number;
  /** Shutters open no further than the detector. */
  readonly mostMm?: number;
  readonly onMove: (value: number) => void;
}

function Movement({ name, quantityKey, value, mostMm, onMove }: MovementProps) {
  const { limits, step } = quantity(quantityKey);
  const label = text(`fluoroscopy.movements.${name}`);
  return (
    <div className="xray-movement">
      <span className="field-label" aria-hidden>
        {label}
      </span>
      <Slider
        label={label}
        value={value}
        min={limits[0]}
        max={mostMm ?? limits[1]}
        step={step}
        valueText={formatQuantity(value, quantityKey)}
        onSlide={onMove}
        onSettle={nothingToSettle}
        testId={`fluoroscopy-${name}`}
      />
      <QuantityField
        compact
        required
        quantityKey={quantityKey}
        label={label}
        value={value}
        onCommit={(typed) => typed !== null && onMove(Math.min(typed, mostMm ?? typed))}
        testId={`fluoroscopy-${name}-typed`}
      />
    </div>
  );
}
