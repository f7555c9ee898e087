/**
 * Elements that name a person, a place or a moment, or may (after the basic profile of PS3.15 annex E). Nothing of them
 * is kept; which of them were filled is told. Whatever is not in this list is not kept either.
 */
import type { RemovedIdentifier } from '../radiograph.ts';
import type { DataSet } from './dataSet.ts';

export const IDENTIFYING: Readonly<Record<string, string>> = {
  x00080014: 'InstanceCreatorUID',
  x00080018: 'SOPInstanceUID',
  x00080020: 'StudyDate',
  x00080021: 'SeriesDate',
  x00080022: 'AcquisitionDate',
  x00080023: 'ContentDate',
  x0008002a: 'AcquisitionDateTime',
  x00080030: 'StudyTime',
  x00080031: 'SeriesTime',
  x00080032: 'AcquisitionTime',
  x00080033: 'ContentTime',
  x00080050: 'AccessionNumber',
  x00080080: 'InstitutionName',
  x00080081: 'InstitutionAddress',
  x00080090: 'ReferringPhysicianName',
  x00080092: 'ReferringPhysicianAddress',
  x00080094: 'ReferringPhysicianTelephoneNumbers',
  x00081010: 'StationName',
  x00081030: 'StudyDescription',
  x0008103e: 'SeriesDescription',
  x00081040: 'InstitutionalDepartmentName',
  x00081048: 'PhysiciansOfRecord',
  x00081050: 'PerformingPhysicianName',
  x00081060: 'NameOfPhysiciansReadingStudy',
  x00081070: 'OperatorsName',
  x00081080: 'AdmittingDiagnosesDescription',
  x00082111: 'DerivationDescription',
  x00100010: 'PatientName',
  x00100020: 'PatientID',
  x00100021: 'IssuerOfPatientID',
  x00100030: 'PatientBirthDate',
  x00100032: 'PatientBirthTime',
  x00100040: 'PatientSex',
  x00101000: 'OtherPatientIDs',
  x00101001: 'OtherPatientNames',
  x00101005: 'PatientBirthName',
  x00101010: 'PatientAge',
  x00101020: 'PatientSize',
  x00101030: 'PatientWeight',
  x00101040: 'PatientAddress',
  x00101060: 'PatientMotherBirthName',
  x00102000: 'MedicalAlerts',
  x00102154: 'PatientTelephoneNumbers',
  x00102160: 'EthnicGroup',
  x00102180: 'Occupation',
  x001021b0: 'AdditionalPatientHistory',
  x00104000: 'PatientComments',
  x00181000: 'DeviceSerialNumber',
  x00181030: 'ProtocolName',
  x00181400: 'AcquisitionDeviceProcessingDescription',
  x0020000d: 'StudyInstanceUID',
  x0020000e: 'SeriesInstanceUID',
  x00200010: 'StudyID',
  x00200052: 'FrameOfReferenceUID',
  x00204000: 'ImageComments',
  x00321032: 'RequestingPhysician',
  x00321060: 'RequestedProcedureDescription',
  x00380010: 'AdmissionID',
  x00400244: 'PerformedProcedureStepStartDate',
  x00400253: 'PerformedProcedureStepID',
  x00400275: 'RequestAttributesSequence',
  x00401001: 'RequestedProcedureID',
};

export function filledIdentifiers({ elements }: DataSet): readonly RemovedIdentifier[] {
  return Object.values(elements)
    .filter(({ length }) => length > 0)
    .flatMap(({ tag }) => {
      const group = Number.parseInt(tag.slice(1, 5), 16);
      const name = IDENTIFYING[tag] ?? (group % 2 === 1 ? 'PrivateElement' : undefined);
      return name ? [{ place: shownTag(tag), name }] : [];
    });
}

function shownTag(tag: string): string {
  return `(${tag.slice(1, 5)},${tag.slice(5)})`.toUpperCase();
}
