/** Where an arrow key leads in a tree that is always open: up and down the list, out to what holds the item and into it. */
import { allItems, type PictureItem } from './pictureTree.ts';

/** null: the key is none of the tree's. */
export function itemAfterKey(
  tree: readonly PictureItem[],
  from: string,
  key: string,
): string | null {
  const items = allItems(tree);
  const at = items.findIndex((item) => item.key === from);
  const found = (() => {
    switch (key) {
      case 'ArrowDown':
        return items[Math.min(at + 1, items.length - 1)];
      case 'ArrowUp':
        return items[Math.max(at - 1, 0)];
      case 'ArrowRight':
        return items[at]?.items[0] ?? items[at];
      case 'ArrowLeft':
        return items.find((item) => item.items.some((each) => each.key === from)) ?? items[at];
      case 'Home':
        return items[0];
      case 'End':
        return items.at(-1);
      default:
        return undefined;
    }
  })();
  return found?.key ?? null;
}
