import { messagingSubsystemKey, messagingSubsystemValues } from '../../language/knowledge/registry';
import type { ServiceDescription } from '../description';
import { sectionsOf } from '../mapisvcInf';
import { registryValues } from '../setupIni';
import { findMapisvc } from './findMapisvc';
import { setupFiles } from './setupInf';

/** `setup/install.ps1`: installs into the MapiSvc.inf that Outlook reads, and uninstalls again. */
export function powerShellSetup(description: ServiceDescription): string {
  const text = `${preamble(description)}
${data(description)}

${INI_FUNCTIONS}

${findMapisvc()}

${ACTIONS}
`;
  // Windows PowerShell takes a script without a mark for one in the ANSI code page.
  const mark = /[^\0-\x7f]/.test(text) ? '\uFEFF' : '';
  return mark + text.replaceAll('\n', '\r\n');
}

function preamble({ displayName, architecture = 'x64' }: ServiceDescription): string {
  return `<#
.SYNOPSIS
    Installs ${displayName.replaceAll('#>', '# >')}, or removes it with -Uninstall.
.DESCRIPTION
    Run it as an administrator in ${architecture === 'x86' ? 'the 32-bit' : 'the 64-bit'} Windows PowerShell, as the DLL is for ${architecture} Outlook.
    It writes entry by entry into the MapiSvc.inf that Outlook reads, and never replaces or deletes that file.
.PARAMETER MapiSvc
    The file to write to, where it is not to be looked for.
#>
[CmdletBinding(SupportsShouldProcess)]
param([switch]$Uninstall, [string]$MapiSvc)

Set-StrictMode -Version 3
$ErrorActionPreference = 'Stop'`;
}

function data(description: ServiceDescription): string {
  const { architecture = 'x64' } = description;
  const sections = sectionsOf(description).map(({ name, entries }) =>
    [
      `    ${literal(name)} = [ordered]@{`,
      ...entries.map(({ key, value }) => `        ${literal(key)} = ${literal(value)}`),
      '    }',
    ].join('\n'),
  );
  const values = [
    ...messagingSubsystemValues.map(({ name, text }) => ({
      key: messagingSubsystemKey,
      name,
      text,
      own: false,
    })),
    ...registryValues(description).map(value => ({ ...value, own: true })),
  ];
  return `
$PointerSize = ${architecture === 'x86' ? 4 : 8}
$Files = @(${setupFiles(description).map(literal).join(', ')})
$Entries = [ordered]@{
${sections.join('\n')}
}
$Registry = @(
${values
  .map(
    ({ key, name, text, own }) =>
      `    @{ Key = ${literal(`HKLM:\\${key.replace(/^HKEY_LOCAL_MACHINE\\/, '')}`)}; Name = ${literal(name)}; Text = ${literal(text)}; Own = $${own} }`,
  )
  .join('\n')}
)`;
}

/** PowerShell takes typographic quotes for straight ones. */
function literal(text: string): string {
  return `'${text.replaceAll(/['\u2018-\u201b]/g, '$&$&')}'`;
}

const INI_FUNCTIONS = `# The functions that MAPI itself reads the file with.
Add-Type -Namespace MapiSvc -Name Ini -MemberDefinition @'
[DllImport("kernel32.dll", CharSet = CharSet.Unicode, SetLastError = true)]
public static extern bool WritePrivateProfileString(string section, string key, string value, string file);
'@

function Write-Entry([string]$File, [string]$Section, $Key, $Value) {
    # Null ends up as "" in a string parameter; NullString stands for a missing key or value.
    $k = if ($null -eq $Key) { [NullString]::Value } else { $Key }
    $v = if ($null -eq $Value) { [NullString]::Value } else { $Value }
    if (-not [MapiSvc.Ini]::WritePrivateProfileString($Section, $k, $v, $File)) {
        throw "$File cannot be written: $([ComponentModel.Win32Exception][Runtime.InteropServices.Marshal]::GetLastWin32Error())"
    }
}`;

const ACTIONS = `$GlobalSections = 'Services', 'Default Services', 'Help File Mappings'
$System = [Environment]::SystemDirectory
$Shared = 'HKLM:\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\SharedDLLs'

function Get-UseCount([string]$Path) {
    $value = Get-ItemProperty -Path $Shared -Name $Path -ErrorAction SilentlyContinue
    if ($value) { [int]$value.$Path } else { 0 }
}

function Set-UseCount([string]$Path, [int]$Count) {
    if (-not (Test-Path $Shared)) { New-Item -Path $Shared -Force | Out-Null }
    if ($Count -gt 0) { Set-ItemProperty -Path $Shared -Name $Path -Value $Count -Type DWord }
    else { Remove-ItemProperty -Path $Shared -Name $Path -ErrorAction SilentlyContinue }
}

function Install-Service([string]$File) {
    foreach ($name in $Files) {
        $source = Join-Path (Split-Path $PSScriptRoot) $name
        $target = Join-Path $System $name
        $isNew = -not (Test-Path -LiteralPath $target)
        Copy-Item -LiteralPath $source -Destination $target -Force
        if ($isNew) { Set-UseCount $target ((Get-UseCount $target) + 1) }
    }
    foreach ($section in $Entries.Keys) {
        foreach ($key in $Entries[$section].Keys) { Write-Entry $File $section $key $Entries[$section][$key] }
    }
    foreach ($value in $Registry) {
        if (-not (Test-Path $value.Key)) { New-Item -Path $value.Key -Force | Out-Null }
        $there = Get-ItemProperty -Path $value.Key -Name $value.Name -ErrorAction SilentlyContinue
        if (-not $there) { Set-ItemProperty -Path $value.Key -Name $value.Name -Value $value.Text }
    }
}

function Uninstall-Service([string]$File) {
    if (Test-Path -LiteralPath $File) {
        foreach ($section in $Entries.Keys) {
            if ($GlobalSections -notcontains $section) { Write-Entry $File $section $null $null; continue }
            foreach ($key in $Entries[$section].Keys) { Write-Entry $File $section $key $null }
        }
    }
    foreach ($value in $Registry) {
        if ($value.Own) { Remove-ItemProperty -Path $value.Key -Name $value.Name -ErrorAction SilentlyContinue }
    }
    foreach ($name in $Files) {
        $target = Join-Path $System $name
        $left = (Get-UseCount $target) - 1
        Set-UseCount $target $left
        if ($left -le 0) { Remove-Item -LiteralPath $target -ErrorAction SilentlyContinue }
    }
}

if ([IntPtr]::Size -ne $PointerSize) {
    throw "This is the $([IntPtr]::Size * 8)-bit PowerShell. Run the script in the $($PointerSize * 8)-bit one."
}
$file = if ($MapiSvc) { $MapiSvc } else { Find-MapiSvc }
$what = if ($Uninstall) { 'Remove the service' } else { 'Add the service' }
if ($PSCmdlet.ShouldProcess($file, $what)) {
    if ($Uninstall) { Uninstall-Service $file } else { Install-Service $file }
    Write-Output "$($what): $file"
}`;
