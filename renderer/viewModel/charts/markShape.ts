/** Marks of the pressure curve: each meaning has a shape of its own, so that none depends on colour. */
export type MarkShape = 'diamond' | 'square' | 'disc' | 'ring' | 'triangle';

/** Outline around the origin. */
export function markPath(shape: MarkShape, radius: number): string {
  switch (shape) {
    case 'diamond':
      return polygon(4, radius * 1.15, 0);
    case 'square':
      return polygon(4, radius * 1.15, Math.PI / 4);
    case 'triangle':
      return polygon(3, radius * 1.1, -Math.PI / 2);
    case 'disc':
    case 'ring':
      return `M${radius} 0A${radius} ${radius} 0 1 1 ${-radius} 0A${radius} ${radius} 0 1 1 ${radius} 0Z`;
  }
}

function polygon(corners: number, radius: number, turnRad: number): string {
  const spots = Array.from({ length: corners }, (_, i) => {
    const angle = turnRad + (2 * Math.PI * i) / corners;
    return `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${spots.join('L')}Z`;
}
