/**
 * The install engine: plans what a setup program does to a workstation, does it to a sandbox, and undoes it.
 * A `Refusal` is thrown where an operation is refused with nothing changed; any other error is one of the disk.
 */
export { type CreateOptions, createSandbox } from './create';
export { describeSandbox, type SandboxDescription } from './describe';
export type { Digest } from './digest';
export { type Architecture, type Dll, readDll } from './dll';
export type { EntryPointCaller } from './entryPointCall';
export type { FileStatus, FileSystem } from './fileSystem';
export type { Host, ProcessIdentity } from './host';
export { installedPackages } from './installedPackages';
export { type InstallState, installState, type StepState } from './installState';
export { nodeFileSystem } from './nodeFileSystem';
export { nodeHost } from './nodeHost';
export {
  applyPlan,
  changeProfile,
  install,
  planInstall,
  planProfileChange,
  planUninstall,
  resetSandbox,
  rollback,
  sandboxStatus,
  uninstallService,
  type Verification,
  verifySandbox,
} from './operations';
export {
  type Call,
  type Operation,
  type OperationKind,
  type OperationName,
  type Outcome,
  type Plan,
  type PlannedStep,
  type StepName,
  stepNames,
} from './plan';
export { type ChangedText, type Preview, previewInstall } from './preview';
export { newProfileNameProblem, propertyProblem } from './profiles/check';
export { type OfferedProperty, type OfferedService, offeredServices } from './profiles/offer';
export type { ProfileRequest, WizardService } from './profiles/request';
export { listProfiles, type ProfileDetails, showProfile } from './profiles/show';
export { calling, type EntryPointWay, entryPointWays } from './realCalls/calling';
export { Refusal, type RefusalCode } from './refusal';
export type { InstallRequest, PlanOptions, Progress, RunOptions, UninstallRequest } from './request';
export type { FirstFiles } from './sandbox/firstFiles';
export { openSandbox, type Sandbox } from './sandbox/sandbox';
export type { SandboxSettings } from './sandbox/settings';
export type { Deviation, PastOperation, SandboxStatus } from './status';
export { stepTitle } from './stepTitle';
