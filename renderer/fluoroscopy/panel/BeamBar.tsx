/** The beam: followed freely, live with its seconds counted, or held at the last shot; with grey turned round. */
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import type { DETECTOR_MM } from '../../../shared/fluoroscopy/constants.ts';
import { SegmentedChoice } from '../../controls/SegmentedChoice.tsx';
import {
  BEAM_MODES,
  beamOn,
  changeDetector,
  type DetectorSize,
  fluoroscopyStore,
  takeShot,
} from '../../state/fluoroscopyStore.ts';
import { text } from '../../text/text.ts';
import { formatNumber } from '../../viewModel/formatQuantity.ts';

const DETECTORS = ['small', 'large'] as const satisfies readonly (keyof typeof DETECTOR_MM)[];
const GREYS = ['dark', 'bright'] as const;
const MS_PER_S = 1000;

interface BeamBarProps {
  /** The pictures of now become the ones that are held. */
  readonly onShot: () => void;
}

export function BeamBar({ onShot }: BeamBarProps) {
  const { beam, inverted, detector } = useStore(fluoroscopyStore);
  return (
    <div className="xray-bar">
      <SegmentedChoice
        label={text('fluoroscopy.beam')}
        hideLabel
        options={BEAM_MODES.map((value) => ({ value, label: text(`fluoroscopy.beams.${value}`) }))}
        value={beam}
        onChoose={(mode) => {
          if (mode === 'held') onShot();
          if (mode) fluoroscopyStore.setState({ beam: mode });
        }}
        testId="fluoroscopy-beam"
      />
      <Button
        className="button button-words button-main"
        data-testid="fluoroscopy-shot"
        onPress={() => {
          onShot();
          takeShot();
        }}
      >
        {text('fluoroscopy.takeShot')}
      </Button>
      <Count />
      <SegmentedChoice
        label={text('fluoroscopy.grey')}
        hideLabel
        options={GREYS.map((value) => ({ value, label: text(`fluoroscopy.greys.${value}`) }))}
        value={inverted ? 'bright' : 'dark'}
        onChoose={(grey) => fluoroscopyStore.setState({ inverted: grey === 'bright' })}
        testId="fluoroscopy-grey"
      />
      <SegmentedChoice<DetectorSize>
        label={text('fluoroscopy.detector')}
        hideLabel
        options={DETECTORS.map((value) => ({
          value,
          label: text(`fluoroscopy.detectors.${value}`),
        }))}
        value={detector}
        onChoose={(size) => size && changeDetector(size)}
        testId="fluoroscopy-detector"
      />
    </div>
  );
}

/** Shots and seconds; while the beam is live it counts on every second, and the rest when the beam goes off. */
function Count() {
  const { beam, exposure } = useStore(fluoroscopyStore);
  useEffect(() => {
    if (beam !== 'live') return;
    let since = performance.now();
    const count = () => {
      const now = performance.now();
      beamOn((now - since) / MS_PER_S);
      since = now;
    };
    const timer = setInterval(count, MS_PER_S);
    return () => {
      clearInterval(timer);
      count();
    };
  }, [beam]);
  return (
    <output className="xray-count" data-testid="fluoroscopy-count">
      {text('fluoroscopy.count', {
        shots: exposure.shots,
        seconds: formatNumber(exposure.beamSeconds, 'beamSeconds'),
      })}
    </output>
  );
}
