import { rule as CacheMountDefeated } from './CacheMountDefeated.ts';
import { rule as CacheMountNotLocked } from './CacheMountNotLocked.ts';
import { rule as ConsistentInstructionCasing } from './ConsistentInstructionCasing.ts';
import { rule as CopyIgnoredFile } from './CopyIgnoredFile.ts';
import { rule as CustomFrontend } from './CustomFrontend.ts';
import { rule as DependenciesAfterSource } from './DependenciesAfterSource.ts';
import { rule as DownloadAfterSource } from './DownloadAfterSource.ts';
import { rule as DownloadCacheDiscarded } from './DownloadCacheDiscarded.ts';
import { rule as DuplicateStageName } from './DuplicateStageName.ts';
import { rule as EarlyCacheBuster } from './EarlyCacheBuster.ts';
import { rule as EarlyMetadata } from './EarlyMetadata.ts';
import { rule as EarlyPlatformArg } from './EarlyPlatformArg.ts';
import { rule as EarlyVolatileArg } from './EarlyVolatileArg.ts';
import { rule as EarlyVolatileEnv } from './EarlyVolatileEnv.ts';
import { rule as EarlyVolatileLabel } from './EarlyVolatileLabel.ts';
import { rule as ExposeInvalidFormat } from './ExposeInvalidFormat.ts';
import { rule as ExposeProtoCasing } from './ExposeProtoCasing.ts';
import { rule as FeatureNeedsNewerFrontend } from './FeatureNeedsNewerFrontend.ts';
import { rule as FromAsCasing } from './FromAsCasing.ts';
import { rule as FromPlatformFlagConstDisallowed } from './FromPlatformFlagConstDisallowed.ts';
import { rule as GitFolderCopied } from './GitFolderCopied.ts';
import { rule as HostFolderCopied } from './HostFolderCopied.ts';
import { rule as InstallInputNotCopied } from './InstallInputNotCopied.ts';
import { rule as InvalidBaseImagePlatform } from './InvalidBaseImagePlatform.ts';
import { rule as InvalidDefaultArgInFrom } from './InvalidDefaultArgInFrom.ts';
import { rule as InvalidDefinitionDescription } from './InvalidDefinitionDescription.ts';
import { rule as JSONArgsRecommended } from './JSONArgsRecommended.ts';
import { rule as LegacyKeyValueFormat } from './LegacyKeyValueFormat.ts';
import { rule as LostCompileCache } from './LostCompileCache.ts';
import { rule as MaintainerDeprecated } from './MaintainerDeprecated.ts';
import { rule as MissingCopySource } from './MissingCopySource.ts';
import { rule as MissingIgnoreFile } from './MissingIgnoreFile.ts';
import { rule as MultipleInstructionsDisallowed } from './MultipleInstructionsDisallowed.ts';
import { rule as NoEmptyContinuation } from './NoEmptyContinuation.ts';
import { rule as OnbuildInstallAfterSource } from './OnbuildInstallAfterSource.ts';
import { rule as RedundantTargetPlatform } from './RedundantTargetPlatform.ts';
import { rule as RelativeWorkdirChain } from './RelativeWorkdirChain.ts';
import { rule as ReservedStageName } from './ReservedStageName.ts';
import type { Rule } from './rule.ts';
import { rule as SecretsUsedInArgOrEnv } from './SecretsUsedInArgOrEnv.ts';
import { rule as StageNameCasing } from './StageNameCasing.ts';
import { rule as SystemInstallAfterSource } from './SystemInstallAfterSource.ts';
import { rule as TestsBeforeBuild } from './TestsBeforeBuild.ts';
import { rule as UndefinedArgInFrom } from './UndefinedArgInFrom.ts';
import { rule as UndefinedVar } from './UndefinedVar.ts';
import { rule as UserCreationAfterSource } from './UserCreationAfterSource.ts';
import { rule as WorkdirRelativePath } from './WorkdirRelativePath.ts';

/** All rules. */
export const rules: readonly Rule[] = [
  CacheMountDefeated,
  CacheMountNotLocked,
  ConsistentInstructionCasing,
  CopyIgnoredFile,
  CustomFrontend,
  DependenciesAfterSource,
  DownloadAfterSource,
  DownloadCacheDiscarded,
  DuplicateStageName,
  EarlyCacheBuster,
  EarlyMetadata,
  EarlyPlatformArg,
  EarlyVolatileArg,
  EarlyVolatileEnv,
  EarlyVolatileLabel,
  ExposeInvalidFormat,
  ExposeProtoCasing,
  FeatureNeedsNewerFrontend,
  FromAsCasing,
  FromPlatformFlagConstDisallowed,
  GitFolderCopied,
  HostFolderCopied,
  InstallInputNotCopied,
  InvalidBaseImagePlatform,
  InvalidDefaultArgInFrom,
  InvalidDefinitionDescription,
  JSONArgsRecommended,
  LegacyKeyValueFormat,
  LostCompileCache,
  MaintainerDeprecated,
  MissingCopySource,
  MissingIgnoreFile,
  MultipleInstructionsDisallowed,
  NoEmptyContinuation,
  OnbuildInstallAfterSource,
  RedundantTargetPlatform,
  RelativeWorkdirChain,
  ReservedStageName,
  SecretsUsedInArgOrEnv,
  StageNameCasing,
  SystemInstallAfterSource,
  TestsBeforeBuild,
  UndefinedArgInFrom,
  UndefinedVar,
  UserCreationAfterSource,
  WorkdirRelativePath,
];
