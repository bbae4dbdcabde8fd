import { existsSync, readFileSync } from 'node:fs';
import { installLocked } from './support/npm.mjs';
import { inRoot } from './support/paths.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage */

/** Installs node_modules where it is not what package-lock.json says. Needs nothing but Node and npm itself. */
export async function installDependencies() {
  requireNode(20, 19);
  if (isInstalled()) return;
  console.error('Installing the development tools (npm ci) …');
  await installLocked();
}

/** @param {number} major @param {number} minor */
function requireNode(major, minor) {
  const [actualMajor = 0, actualMinor = 0] = process.versions.node.split('.').map(Number);
  if (actualMajor > major || (actualMajor === major && actualMinor >= minor)) return;
  console.error(`Node ${major}.${minor} or newer is needed; this is Node ${process.versions.node}.`);
  process.exit(1);
}

function isInstalled() {
  const installed = readPackages(inRoot('node_modules', '.package-lock.json'));
  if (!installed) return false;
  const locked = Object.entries(readPackages(inRoot('package-lock.json')) ?? {});
  return locked.every(([path, wanted]) => path === '' || matches(wanted, installed[path]));
}

/**
 * An optional package may be absent: it is meant for another system.
 * @param {LockedPackage} wanted @param {LockedPackage | undefined} found
 */
function matches(wanted, found) {
  if (!found) return wanted.optional === true;
  return wanted.version === found.version && wanted.integrity === found.integrity;
}

/** @param {string} lockFile @returns {Record<string, LockedPackage> | undefined} */
function readPackages(lockFile) {
  if (!existsSync(lockFile)) return undefined;
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}
