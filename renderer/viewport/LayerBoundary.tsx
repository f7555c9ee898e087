/** Keeps one layer's failure to itself: the layer is named to the reader, the rest of the picture and all numbers stay. */
import { Component, type ReactNode } from 'react';

export const LAYERS = [
  'bone',
  'discs',
  'canal',
  'needles',
  'fillings',
  'target',
  'before',
  'marks',
] as const;
export type Layer = (typeof LAYERS)[number];

interface LayerBoundaryProps {
  readonly layer: Layer;
  /** What the layer is drawn from: with something new it is tried again. */
  readonly input: unknown;
  readonly onFailure: (layer: Layer) => void;
  readonly children: ReactNode;
}

interface LayerBoundaryState {
  readonly failed: boolean;
  readonly input: unknown;
}

export class LayerBoundary extends Component<LayerBoundaryProps, LayerBoundaryState> {
  override state: LayerBoundaryState = { failed: false, input: this.props.input };

  static getDerivedStateFromError(): Partial<LayerBoundaryState> {
    return { failed: true };
  }

  static getDerivedStateFromProps(
    { input }: LayerBoundaryProps,
    state: LayerBoundaryState,
  ): LayerBoundaryState | null {
    return input === state.input ? null : { failed: false, input };
  }

  override componentDidCatch(error: unknown) {
    console.error(`viewport layer ${this.props.layer}`, error);
    this.props.onFailure(this.props.layer);
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
