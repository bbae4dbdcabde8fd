/** The default mail client (how-to-choose-a-specific-version-of-mapi-to-load). */
const defaultMailClientKey = 'HKLM:\\SOFTWARE\\Clients\\Mail';

/**
 * The part of the script that finds the MapiSvc.inf that Outlook reads
 * (how-to-get-path-of-specific-version-of-mapi-for-default-mail-client).
 */
export function findMapisvc(): string {
  return `# Asks MAPI's stub where the MAPI of a mail client is. Office and the language of the client decide.
Add-Type -Namespace MapiSvc -Name Stub -MemberDefinition @'
[DllImport("mapi32.dll", CharSet = CharSet.Ansi)]
public static extern bool FGetComponentPath(
    string component, string qualifier, System.Text.StringBuilder path, int size, bool install);
'@

function Get-Qualifiers($Client) {
    foreach ($name in 'MSIApplicationLCID', 'MSIOfficeLCID') {
        # The first text is a key, the others are names of values in it.
        $texts = @($Client.GetValue($name))
        if ($texts.Count -lt 2) { continue }
        $key = Get-Item -Path "HKLM:\\$($texts[0])" -ErrorAction SilentlyContinue
        if (-not $key) { $key = Get-Item -Path "HKCU:\\$($texts[0])" -ErrorAction SilentlyContinue }
        if ($key) { $texts[1..($texts.Count - 1)] | ForEach-Object { $key.GetValue($_) } }
    }
}

function Find-MapiSvc {
    $mail = Get-Item -Path '${defaultMailClientKey}' -ErrorAction SilentlyContinue
    $client = if ($mail -and $mail.GetValue('')) {
        Get-Item -Path "${defaultMailClientKey}\\$($mail.GetValue(''))" -ErrorAction SilentlyContinue
    }
    $component = if ($client) { $client.GetValue('MSIComponentID') }
    if ($component) {
        foreach ($qualifier in @(Get-Qualifiers $client) + '') {
            $path = New-Object System.Text.StringBuilder 260
            if ([MapiSvc.Stub]::FGetComponentPath($component, [string]$qualifier, $path, 260, $false)) {
                return Join-Path (Split-Path $path.ToString()) 'MapiSvc.inf'
            }
        }
    }
    Join-Path ([Environment]::SystemDirectory) 'MapiSvc.inf'
}`;
}
