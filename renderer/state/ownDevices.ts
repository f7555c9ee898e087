/**
 * The devices this user has entered, kept between two runs. What comes back was written by another version, or by somebody
 * else: each device is judged alone, and one that is broken or foreign is as if never kept.
 */
import { createStore } from 'zustand/vanilla';
import { isSameChoice, type OwnDevice } from '../../shared/devices/ownDevice.ts';
import {
  DEVICE_KINDS,
  DEVICE_SCHEMAS,
  type DeviceKind,
  MAX_OWN_DEVICES,
  NO_OWN_DEVICES,
  type OwnDevices,
} from '../../shared/document/deviceFile.ts';
import type { Platform } from '../platform/platform.ts';
import { text } from '../text/text.ts';
import { keptRecord } from './keptRecord.ts';

export const ownDevicesStore = createStore<OwnDevices>()(() => NO_OWN_DEVICES);

export function keepOwnDevices(platform: Pick<Platform, 'readDevices' | 'writeDevices'>): void {
  const kept = keptRecord(platform.readDevices());
  ownDevicesStore.setState(
    Object.fromEntries(DEVICE_KINDS.map((kind) => [kind, usable(kind, kept[kind])])),
  );
  ownDevicesStore.subscribe((devices) => platform.writeDevices(JSON.stringify(devices)));
}

/** At the end, or in the place of the one at `index`. */
export function putDevice(kind: DeviceKind, device: OwnDevice, index: number | null): void {
  change(kind, (devices) => (index === null ? [...devices, device] : devices.with(index, device)));
}

export function removeDevice(kind: DeviceKind, index: number): void {
  change(kind, (devices) => devices.filter((_, i) => i !== index));
}

/** How many were new. One that is known in all its numbers is not added again; one whose name is taken gets another. */
export function addDevices(offered: OwnDevices): number {
  let added = 0;
  for (const kind of DEVICE_KINDS)
    for (const device of offered[kind]) {
      const known = listOf(kind);
      if (known.length >= MAX_OWN_DEVICES || known.some((each) => isSameChoice(each, device)))
        continue;
      putDevice(kind, { ...device, label: freeLabel(kind, device.label) }, null);
      added++;
    }
  return added;
}

export function isFull(devices: OwnDevices, kind: DeviceKind): boolean {
  return devices[kind].length >= MAX_OWN_DEVICES;
}

/** The label, or the label as that of a copy where another device of the kind has it. */
export function freeLabel(kind: DeviceKind, label: string): string {
  const taken = new Set(listOf(kind).map((each) => each.label));
  if (!taken.has(label)) return label;
  let number = 2;
  const numbered = () => text('instruments.numbered', { label, number });
  while (taken.has(numbered())) number++;
  return numbered();
}

function listOf(kind: DeviceKind): readonly OwnDevice[] {
  return ownDevicesStore.getState()[kind];
}

function change(kind: DeviceKind, edit: (devices: readonly OwnDevice[]) => readonly OwnDevice[]) {
  ownDevicesStore.setState({ [kind]: edit(listOf(kind)) });
}

function usable(kind: DeviceKind, kept: unknown): readonly OwnDevice[] {
  if (!Array.isArray(kept)) return [];
  return kept.slice(0, MAX_OWN_DEVICES).flatMap((each) => {
    const checked = DEVICE_SCHEMAS[kind].safeParse(each);
    return checked.success ? [checked.data] : [];
  });
}
