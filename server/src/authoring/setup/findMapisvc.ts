/** The default mail client (how-to-choose-a-specific-version-of-mapi-to-load). */
const MAIL_CLIENTS = 'HKLM:\\SOFTWARE\\Clients\\Mail';

/** The component of MAPI, for clients that name none. */
const MAPI_COMPONENT = '{FF1D0740-D227-11D1-A4B0-006008AF820E}';

/**
 * The part of the script that finds the MapiSvc.inf that Outlook reads
 * (how-to-get-path-of-specific-version-of-mapi-for-default-mail-client).
 */
export function findMapisvc(): string {
  return `# MAPI's stub, under either name, knows where the MAPI of a mail client is.
foreach ($stub in 'mapistub', 'mapi32') {
    Add-Type -Namespace MapiSvc -Name $stub -MemberDefinition @"
[DllImport("$stub.dll", CharSet = CharSet.Ansi)]
public static extern bool FGetComponentPath(
    string component, string qualifier, System.Text.StringBuilder path, int size, bool install);
"@
}

function Get-ComponentPath([string]$Component, $Qualifier) {
    $text = if ($Qualifier) { [string]$Qualifier } else { [NullString]::Value }
    foreach ($stub in [MapiSvc.mapistub], [MapiSvc.mapi32]) {
        $path = New-Object System.Text.StringBuilder 260
        try { if ($stub::FGetComponentPath($Component, $text, $path, 260, $false)) { return $path.ToString() } }
        catch { Write-Verbose "$($stub.Name): $_" }
    }
}

# What tells the languages of a client apart: the first text is a key, the others are names of values in it.
function Get-Qualifiers($Client) {
    foreach ($name in 'MSIApplicationLCID', 'MSIOfficeLCID') {
        $texts = @($Client.GetValue($name))
        if ($texts.Count -lt 2) { continue }
        foreach ($root in 'HKLM:', 'HKCU:') {
            $key = Get-Item -Path "$root\\$($texts[0])" -ErrorAction SilentlyContinue
            if ($key) { $texts[1..($texts.Count - 1)] | ForEach-Object { $key.GetValue($_) } }
        }
    }
}

function Find-MapiSvc {
    $component = $null
    $qualifiers = @()
    $mail = Get-Item -Path '${MAIL_CLIENTS}' -ErrorAction SilentlyContinue
    if ($mail -and $mail.GetValue('')) {
        $client = Get-Item -Path "${MAIL_CLIENTS}\\$($mail.GetValue(''))" -ErrorAction SilentlyContinue
        if ($client) {
            $component = $client.GetValue('MSIComponentID')
            $qualifiers = @(Get-Qualifiers $client)
        }
    }
    if (-not $component) { $component = '${MAPI_COMPONENT}' }
    foreach ($qualifier in $qualifiers + @('')) {
        $path = Get-ComponentPath $component $qualifier
        if ($path) { return Join-Path (Split-Path $path) 'MapiSvc.inf' }
    }
    Join-Path ([Environment]::SystemDirectory) 'MapiSvc.inf'
}`;
}
